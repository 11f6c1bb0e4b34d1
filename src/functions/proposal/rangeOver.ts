import type { CellRef } from '../../core/cellRef';
import type { Address } from '../../workbook/address';

/** The range that holds just these cells in their order, in one row or one column; undefined where there is none. */
export const rangeOver = (cells: readonly (CellRef | undefined)[]): Address | undefined => {
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const [down, right] = [last.row > first.row ? 1 : 0, last.column > first.column ? 1 : 0];
  const sound = cells.every((cell, index) => cell?.sheet === first.sheet && cell.row === first.row + index * down && cell.column === first.column + index * right);
  return sound && down + right < 2 ? { sheet: first.sheet, top: first.row, left: first.column, bottom: last.row, right: last.column } : undefined;
};
