import type { BlankCells } from '../host/excel';
import { HostError } from '../host/workbookHost';
import { parseAddress } from '../workbook/address';
import type { CellValue } from '../workbook/grid';
import { FunctionFailure } from './failure';
import type { FunctionArgument } from './value';

/** The rows and columns, ends included, that hold the cells which may be blank: those that arrived as 0. undefined if there is none. */
const zerosIn = (rows: readonly (readonly CellValue[])[]): { top: number; left: number; bottom: number; right: number } | undefined => {
  let [top, left, bottom, right] = [-1, Infinity, -1, -1];
  rows.forEach((cells, row) => {
    const first = cells.indexOf(0);
    if (first < 0) return;
    if (top < 0) top = row;
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(right, cells.lastIndexOf(0));
  });
  return top < 0 ? undefined : { top, left, bottom, right };
};

const withRows = (argument: FunctionArgument, rows: readonly (readonly CellValue[])[]): FunctionArgument => {
  if (argument.kind === 'range') return { ...argument, values: rows };
  return argument.kind === 'value' ? { ...argument, value: rows[0]?.[0] ?? null } : argument;
};

/**
 * Excel on Windows passes a blank cell as 0, which would change a coefficient of variation. Cells that arrived as 0 from
 * a known address are looked up, and become null where they are blank; without a 0 nothing is read.
 * Throws a FunctionFailure when they cannot be looked up: a guess could be a wrong verdict.
 */
export const restoreBlanks = async (argument: FunctionArgument, blankCells: BlankCells): Promise<FunctionArgument> => {
  if (argument.kind === 'omitted' || argument.address === undefined) return argument;
  const area = parseAddress(argument.address);
  const rows = argument.kind === 'range' ? argument.values : [[argument.value]];
  const zeros = zerosIn(rows);
  if (area?.sheet === undefined || zeros === undefined) return argument;
  const { top, left } = area;
  const box = { sheet: area.sheet, row: top + zeros.top, column: left + zeros.left, rows: zeros.bottom - zeros.top + 1, columns: zeros.right - zeros.left + 1 };
  try {
    const isBlank = await blankCells(box);
    const restored = rows.map((cells, row) => (cells.includes(0) ? cells.map((cell, column) => (cell === 0 && isBlank(top + row, left + column) ? null : cell)) : cells));
    return withRows(argument, restored);
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown;
    // A cell of another workbook: it is not to be looked up from here, now or later.
    if (thrown.issue.code === 'sheetMissing') throw new FunctionFailure('#N/A', { key: 'blanksElsewhere', data: { sheet: thrown.issue.sheet } });
    throw new FunctionFailure('#N/A', { key: 'blanksUnread' });
  }
};
