import type { Area } from './area';
import { eachCell } from './area';
import { makeCell } from './cell';
import type { CellStore } from './cellStore';

/** The area over which the formula at a cell spills; undefined if it does not. */
export const spillArea = (store: CellStore, row: number, column: number): Area | undefined => {
  const belongs = (r: number, c: number): boolean => {
    const from = store.get(r, c).spilledFrom;
    return from !== undefined && from.row === row && from.column === column;
  };
  let rowCount = 1;
  let columnCount = 1;
  while (belongs(row + rowCount, column)) rowCount++;
  while (belongs(row, column + columnCount)) columnCount++;
  return rowCount * columnCount === 1 ? undefined : { row, column, rowCount, columnCount };
};

/** Empties the cells a formula spilled over, all but its own; styles and notes stay. */
export const clearSpill = (store: CellStore, row: number, column: number): void => {
  const area = spillArea(store, row, column);
  if (area === undefined) return;
  eachCell(area, (r, c) => {
    const { style, note } = store.get(r, c);
    if (r !== row || c !== column) store.set(r, c, makeCell({ style, note }));
  });
};
