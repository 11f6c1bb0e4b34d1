import { detectDelimiter, parseCsv } from 'hucre/csv';
import type { CellValue, Grid } from '../../workbook/grid';
import type { FileLimits } from './limits';
import { within } from './refuse';
import { typedCell } from './typedCell';

/** What keeps digits as text in a file that Excel opens: ="0012". */
const GUARDED = /^="([^"]*)"$/;

const cellOf = (field: unknown): CellValue => {
  if (typeof field !== 'string') return null;
  const guarded = GUARDED.exec(field.trim())?.[1];
  return guarded ?? typedCell(field);
};

const lineCount = (text: string): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Excel's own hint line, e.g. `sep=;`. */
const SEPARATOR_HINT = /^sep=(.)\r?\n/i;

const stem = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

const FULL_WIDTH_COMMA = '，';
/** Lines looked at for their separator. */
const SAMPLE = 50;

/** The separator of the lines; the comma of a Chinese keyboard where no other stands in them. */
const delimiterOf = (text: string): string => {
  const detected = detectDelimiter(text);
  const lines = text.split('\n', SAMPLE).filter((line) => line.trim() !== '');
  const all = (mark: string): boolean => lines.length >= 2 && lines.every((line) => line.includes(mark));
  return !lines.some((line) => line.includes(detected)) && all(FULL_WIDTH_COMMA) ? FULL_WIDTH_COMMA : detected;
};

/** The fields of each line. A quote that is never closed would swallow all lines behind it: then quotes are letters like others. */
const rowsOf = (text: string, delimiter: string): readonly (readonly unknown[])[] => {
  const quotes = text.split('"').length - 1;
  if (quotes % 2 === 0) return parseCsv(text, { delimiter });
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split(delimiter));
};

/** One grid from comma-, tab-, semicolon- or bar-separated text; the sheet is called like the file, without its extension. */
export const gridFromText = (text: string, file: string, limits: FileLimits): Grid => {
  within('rows', lineCount(text), limits.rows);
  const hint = SEPARATOR_HINT.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const delimiter = hint?.[1] ?? delimiterOf(body);
  const rows = rowsOf(body, delimiter).map((fields) => fields.map(cellOf));
  const columnCount = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  within('cells', rows.length * columnCount, limits.cells);
  return { file, sheet: stem(file), hidden: false, rows, columnCount, merges: [], hiddenRows: new Set() };
};
