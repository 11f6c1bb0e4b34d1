import type { CellValue } from '../workbook/grid';
import type { ArgumentDeclaration } from './declaration';
import type { FunctionArgument } from './value';

/** An error cell as the runtime passes it: its code. */
const errorCode = (value: object): string => ('code' in value && typeof value.code === 'string' ? value.code : '#VALUE!');

/** A value as Excel passes it to a custom function: rich values (dates, currencies, linked data) by their basic value. */
const cellOf = (value: unknown): CellValue => {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  return 'basicValue' in value ? cellOf(value.basicValue) : { error: errorCode(value) };
};

const isMatrix = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value) && value.every(Array.isArray);

/**
 * An argument as Excel passes it. One left out arrives as null; so may a blank cell, but that has an address.
 */
export const argumentOf = (value: unknown, declaration: ArgumentDeclaration, address: string | undefined): FunctionArgument => {
  const at = address === undefined ? {} : { address };
  if (isMatrix(value)) return { kind: 'range', values: value.map((row) => row.map(cellOf)), ...at };
  if ((value === null || value === undefined) && (address === undefined && declaration.optional)) return { kind: 'omitted' };
  return { kind: 'value', value: cellOf(value), ...at };
};
