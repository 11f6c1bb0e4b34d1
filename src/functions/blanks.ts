import type { BlankCells } from '../host/excel';
import { HostError } from '../host/workbookHost';
import { parseAddress } from '../workbook/address';
import { cellKey } from '../workbook/grid';
import type { CellValue } from '../workbook/grid';
import { FunctionFailure } from './failure';
import type { FunctionArgument } from './value';

/** The rows and columns that hold the cells which may be blank: those that arrived as 0. undefined if there is none. */
const zerosIn = (rows: readonly (readonly CellValue[])[]): { top: number; left: number; bottom: number; right: number } | undefined => {
  let box: { top: number; left: number; bottom: number; right: number } | undefined;
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell !== 0) return;
      box ??= { top: row, left: column, bottom: row, right: column };
      box = { top: box.top, left: Math.min(box.left, column), bottom: row, right: Math.max(box.right, column) };
    }),
  );
  return box;
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
    const blanks = await blankCells(box);
    return withRows(
      argument,
      rows.map((cells, row) => cells.map((cell, column) => (cell === 0 && blanks.has(cellKey(top + row, left + column)) ? null : cell))),
    );
  } catch (thrown) {
    if (thrown instanceof HostError) throw new FunctionFailure('#N/A', { key: 'blanksUnread' });
    throw thrown;
  }
};
