import type { CellRef } from '../core/cellRef';

/** The size of an Excel sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; rows and columns count from 0, ends included. */
export interface Address {
  readonly sheet?: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

const columnNumber = (letters: string): number => {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
};

/** The sheet and the rest of `Sheet1!A1` or `'Year''s sheet'!A1`; undefined where the quotes do not close. */
const splitSheet = (text: string): { readonly sheet?: string; readonly cells: string } | undefined => {
  if (!text.startsWith("'")) {
    const mark = text.lastIndexOf('!');
    return mark < 0 ? { cells: text } : mark === 0 ? undefined : { sheet: text.slice(0, mark), cells: text.slice(mark + 1) };
  }
  const quoted = /^'((?:[^']|'')+)'!(.*)$/u.exec(text);
  return quoted === null ? undefined : { sheet: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? '' };
};

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/u;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

const parseCorner = (text: string): Corner | undefined => {
  const match = CORNER.exec(text.trim());
  if (match === null) return undefined;
  const column = match[1] === undefined ? undefined : columnNumber(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if (column === undefined && row === undefined) return undefined;
  if (column !== undefined && column >= MAX_COLUMNS) return undefined;
  if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return undefined;
  return { row, column };
};

/**
 * Reads an A1 address: a cell (`B2`), an area (`A1:B2`), whole columns (`A:F`) or rows (`2:9`), with or without a
 * sheet name, dollar signs and spaces around the colon. Corners may come in any order. undefined: the text is no address.
 */
export const parseAddress = (text: string): Address | undefined => {
  const parts = splitSheet(text.trim());
  if (parts === undefined) return undefined;
  const ends = parts.cells.split(':');
  if (ends.length > 2) return undefined;
  const from = parseCorner(ends[0] ?? '');
  const to = ends.length === 1 ? from : parseCorner(ends[1] ?? '');
  if (from === undefined || to === undefined) return undefined;
  // A1:B is no address, and a lone A or 2 is none either.
  if ((from.row === undefined) !== (to.row === undefined) || (from.column === undefined) !== (to.column === undefined)) return undefined;
  if (ends.length === 1 && (from.row === undefined || from.column === undefined)) return undefined;
  const rows = [from.row ?? 0, to.row ?? MAX_ROWS - 1];
  const columns = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1];
  return {
    ...(parts.sheet === undefined ? {} : { sheet: parts.sheet }),
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
};

/** A sheet name as it stands before the `!`; quoted wherever Excel would want it. */
export const quoteSheet = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^(?:[a-z]{1,3}\d+|r\d*c\d*|r|c|true|false)$/iu.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

/** Writes an address back: the shortest form that parseAddress reads as the same cells. */
export const formatAddress = (address: Address): string => {
  const { top, left, bottom, right } = address;
  const allRows = top === 0 && bottom === MAX_ROWS - 1;
  const allColumns = left === 0 && right === MAX_COLUMNS - 1;
  const from = `${allColumns && !allRows ? '' : columnLetters(left)}${allRows ? '' : top + 1}`;
  const to = `${allColumns && !allRows ? '' : columnLetters(right)}${allRows ? '' : bottom + 1}`;
  const cells = from === to && !allRows && !allColumns ? from : `${from}:${to}`;
  return address.sheet === undefined ? cells : `${quoteSheet(address.sheet)}!${cells}`;
};

/** The address of a cell with its sheet, e.g. `'班级 表'!C4`. The file is for the caller to add. */
export const cellAddress = (ref: CellRef): string =>
  formatAddress({ sheet: ref.sheet, top: ref.row, left: ref.column, bottom: ref.row, right: ref.column });
