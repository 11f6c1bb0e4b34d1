import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../workbook/address';

/** Texts and quoted sheet names, which hold no addresses, and what is between them. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/gu;
const CELL = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** The formula of a cell that shares that of another, `down` and `right` of it: relative addresses move along. */
export const sharedFormula = (formula: string, down: number, right: number): string =>
  formula.replace(PARTS, (part) =>
    part.startsWith('"') || part.startsWith("'")
      ? part
      : part.replace(CELL, (whole, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
          const cell = parseAddress(letters + digits);
          if (cell === undefined) return whole;
          const column = fixedColumn === '' ? cell.left + right : cell.left;
          const row = fixedRow === '' ? cell.top + down : cell.top;
          if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return '#REF!';
          return `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
        }),
  );
