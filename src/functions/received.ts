import type { CellValue } from '../workbook/grid';
import type { ArgumentDeclaration } from './declaration';
import type { FunctionArgument } from './value';

/** A rich value: dates, currencies, linked data, and errors, each with the value a plain cell would show. */
interface RichValue {
  readonly basicValue: unknown;
  readonly basicType?: unknown;
}

const isRich = (value: object): value is RichValue => 'basicValue' in value;

const isPlain = (value: unknown): value is number | string | boolean | null => typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' || value === null;

/** A value as Excel passes it to a custom function. */
const cellOf = (value: unknown): CellValue => {
  if (isPlain(value)) return value;
  if (value === undefined) return null;
  if (typeof value !== 'object' || !isRich(value)) return { error: '#VALUE!' };
  return value.basicType === 'Error' ? { error: String(value.basicValue) } : cellOf(value.basicValue);
};

/** Rows of plain values, by far the most, are taken as they are. */
const rowOf = (row: readonly unknown[]): readonly CellValue[] => (row.every(isPlain) ? row : row.map(cellOf));

const isMatrix = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value) && value.every(Array.isArray);

/**
 * An argument as Excel passes it. One left out arrives as null; so may a blank cell, but that has an address.
 */
export const argumentOf = (value: unknown, declaration: ArgumentDeclaration, address: string | undefined): FunctionArgument => {
  const at = address === undefined ? {} : { address };
  if (isMatrix(value)) return { kind: 'range', values: value.map(rowOf), ...at };
  if ((value === null || value === undefined) && (address === undefined && declaration.optional)) return { kind: 'omitted' };
  return { kind: 'value', value: cellOf(value), ...at };
};
