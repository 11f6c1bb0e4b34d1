import type { Supplied } from '../call';
import { cellsOf } from './cells';
import { numberAt } from './numberAt';

export interface CountedCell {
  readonly row: number;
  readonly column: number;
}

/** Where the schools that readPairs keeps stand, in its order: the cells with pupils. */
export const countedCells = (pupils: Supplied): readonly CountedCell[] =>
  cellsOf(pupils).flatMap((row, r) => row.flatMap((cell, c) => ((numberAt(pupils, r, c, cell) ?? 0) > 0 ? [{ row: r, column: c }] : [])));
