import { detectDelimiter, parseCsv } from 'hucre/csv';
import type { CellValue, Grid } from '../../workbook/grid';
import { errorValue } from './errorValue';
import type { FileLimits } from './limits';
import { within } from './refuse';

/** Plain numbers only: no leading zero (codes), no more than 15 digits (identity numbers), no exponent, no separators. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const EXACT_DIGITS = 15;

const cellOf = (field: unknown): CellValue => {
  if (typeof field !== 'string' || field === '') return null;
  const trimmed = field.trim();
  if (PLAIN_NUMBER.test(trimmed) && trimmed.replace(/[-.]/g, '').length <= EXACT_DIGITS) return Number(trimmed);
  return errorValue(trimmed) ?? field;
};

const lineCount = (text: string): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Excel's own hint line, e.g. `sep=;`. */
const SEPARATOR_HINT = /^sep=(.)\r?\n/i;

const stem = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

/** One grid from comma-, tab-, semicolon- or bar-separated text; the sheet is called like the file, without its extension. */
export const gridFromText = (text: string, file: string, limits: FileLimits): Grid => {
  within('rows', lineCount(text), limits.rows);
  const hint = SEPARATOR_HINT.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const delimiter = hint?.[1] ?? detectDelimiter(body);
  const rows = parseCsv(body, { delimiter }).map((fields) => fields.map(cellOf));
  const columnCount = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  within('cells', rows.length * columnCount, limits.cells);
  return { file, sheet: stem(file), hidden: false, rows, columnCount, merges: [], hiddenRows: new Set() };
};
