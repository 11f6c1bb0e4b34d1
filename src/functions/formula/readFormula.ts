import { parseAddress } from '../../workbook/address';
import type { Address } from '../../workbook/address';
import type { CellValue } from '../../workbook/grid';
import { FormulaFailure } from './formulaFailure';
import { fullWidthToHalf, splitOutside } from './formulaText';

/** An argument as it stands in the formula; areas are not read yet. */
export type WrittenArgument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'array'; readonly values: readonly (readonly CellValue[])[] }
  | { readonly kind: 'area'; readonly address: Address };

export interface WrittenCall {
  /** As written, in capitals. */
  readonly name: string;
  readonly arguments: readonly WrittenArgument[];
}

const CALL = /^=?\s*([A-Za-z][A-Za-z0-9_.]*)\s*\((.*)\)$/s;
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(%?)$/;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;

/** A constant: number, percentage, text, TRUE/FALSE, error. undefined: none of these. */
const readConstant = (text: string): CellValue | undefined => {
  const number = NUMBER.exec(text);
  if (number !== null) return Number(number[1]) / (number[2] === '%' ? 100 : 1);
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  return ERROR.test(text) ? { error: text.toUpperCase() } : undefined;
};

const readArray = (text: string): WrittenArgument => {
  const values = splitOutside(text.slice(1, -1), ';').map((row) =>
    splitOutside(row, ',').map((cell) => readConstant(cell.trim()) ?? badArgument(text)),
  );
  if (values.some((row) => row.length !== values[0]?.length)) return badArgument(text);
  return { kind: 'array', values };
};

const badArgument = (text: string): never => {
  throw new FormulaFailure({ code: 'badArgument', text });
};

/** Reads one argument as it stands in a formula. Throws FormulaFailure where it is none. */
export const readArgument = (written: string): WrittenArgument => {
  const text = written.trim();
  if (text === '') return { kind: 'omitted' };
  if (text.startsWith('{') && text.endsWith('}')) return readArray(text);
  const value = readConstant(text);
  if (value !== undefined) return { kind: 'value', value };
  const address = parseAddress(text);
  return address === undefined ? badArgument(text) : { kind: 'area', address };
};

/**
 * Reads a formula that is one call, e.g. `=BALANCE.CV('名 单'!D2:D6,B2:B6)`: areas, constants and arrays of
 * constants as arguments, full-width punctuation allowed. Throws FormulaFailure where it is anything else.
 */
export const readFormula = (formula: string): WrittenCall => {
  const text = fullWidthToHalf(formula.trim());
  const call = CALL.exec(text);
  if (call === null) throw new FormulaFailure({ code: 'notACall', text: formula.trim() });
  const inside = call[2] ?? '';
  return {
    name: (call[1] ?? '').toUpperCase(),
    arguments: inside.trim() === '' ? [] : splitOutside(inside, ',').map(readArgument),
  };
};
