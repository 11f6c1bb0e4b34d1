import type { Supplied } from '../call';
import { cellsOf } from './cells';
import { numberAt } from './numberAt';

/** Visits the schools that readPairs keeps, in its order: the cells with pupils. */
export const forEachCounted = (pupils: Supplied, visit: (row: number, column: number) => void): void =>
  cellsOf(pupils).forEach((row, r) =>
    row.forEach((cell, c) => {
      if ((numberAt(pupils, r, c, cell) ?? 0) > 0) visit(r, c);
    }),
  );
