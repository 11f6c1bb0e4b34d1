import type { Area } from './area';
import { MAX_COLUMNS, MAX_ROWS, isInSheet } from './area';

/** An area as written in A1 style; `sheet` is undefined where the text names none. */
export interface ParsedAddress {
  readonly sheet: string | undefined;
  readonly area: Area;
}

const columnNumber = (letters: string): number => {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
};

export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

const between = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b - a + 1] : [b, a - b + 1]);

const CELLS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;

const parseArea = (text: string): Area | undefined => {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    const [row, rowCount] = between(Number(top) - 1, Number(bottom) - 1);
    const [column, columnCount] = between(columnNumber(left), columnNumber(right));
    return { row, column, rowCount, columnCount };
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [column, columnCount] = between(columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? ''));
    return { row: 0, column, rowCount: MAX_ROWS, columnCount };
  }
  const rows = ROWS.exec(text);
  if (rows) {
    const [row, rowCount] = between(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return { row, column: 0, rowCount, columnCount: MAX_COLUMNS };
  }
  return undefined;
};

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:4`, each with or without a sheet (`'名 单'!A1`); undefined if it is none of them. */
export const parseA1 = (text: string): ParsedAddress | undefined => {
  const bang = text.lastIndexOf('!');
  const area = parseArea(text.slice(bang + 1).replaceAll('$', '').trim());
  if (area === undefined || !isInSheet(area)) return undefined;
  if (bang < 0) return { sheet: undefined, area };
  const name = text.slice(0, bang).trim();
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted ? (quoted[1] ?? '').replaceAll("''", "'") : name, area };
};

/** `A1`, `A1:B2`, `A:C` or `3:4`. */
export const formatArea = ({ row, column, rowCount, columnCount }: Area): string => {
  const left = columnLetters(column);
  const right = columnLetters(column + columnCount - 1);
  if (rowCount === MAX_ROWS) return `${left}:${right}`;
  if (columnCount === MAX_COLUMNS) return `${row + 1}:${row + rowCount}`;
  return rowCount * columnCount === 1 ? `${left}${row + 1}` : `${left}${row + 1}:${right}${row + rowCount}`;
};

/** A sheet's name as it stands before the `!`: Excel quotes all but plain names. */
export const quoteSheet = (name: string): string => {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELLS.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
};

export const formatAddress = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${formatArea(area)}`;
