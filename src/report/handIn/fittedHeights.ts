import { modelCell } from '../sheetModel';
import type { SheetModel } from '../sheetModel';
import { heightOf } from '../templates/headRows';

/** Points of a row with one line, of the space around several, and the most that Excel allows. */
const LOWEST = 17;
const AIR = 4;
const MOST = 409;
/** Fonts differ from machine to machine; a text that just fits on one may not on another. */
const SLACK = 1;

const textOf = (cell: SheetModel['rows'][number][number]): string => {
  if (cell === null || typeof cell !== 'object') return typeof cell === 'string' ? cell : '';
  const { content, shown } = modelCell(cell);
  const text = shown ?? content;
  return typeof text === 'string' ? text : '';
};

/** The heights of rows from `top` on in which whole texts are to be seen: not every program looks at them itself. A row of one line is left to it. */
export const fittedHeights = (rows: SheetModel['rows'], widths: readonly number[], top: number): ReadonlyMap<number, number> => {
  const heights = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    if (at < top) continue;
    const height = Math.min(MOST, Math.max(0, ...row.map((cell, column) => heightOf(textOf(cell), (widths[column] ?? 1) - SLACK))) + AIR);
    if (height > LOWEST + AIR) heights.set(at, height);
  }
  return heights;
};
