import { FunctionFailure } from '../failure';
import type { Supplied } from '../call';
import { cellsOf, sizeOf } from './cells';
import { numberAt } from './numberAt';
import { placeOf } from './place';

/** Two ranges side by side must have the same shape; a column cannot be paired with a row in silence. */
export const requireSameShape = (first: Supplied, second: Supplied): void => {
  const [rows, columns] = sizeOf(first);
  const [otherRows, otherColumns] = sizeOf(second);
  if (rows === otherRows && columns === otherColumns) return;
  throw new FunctionFailure('#VALUE!', {
    key: 'differentShape',
    data: { first: first.declaration.name, rows, columns, second: second.declaration.name, otherRows, otherColumns },
  });
};

/** Figures with the pupils they stand for, one entry a school. */
export interface Pairs {
  readonly values: readonly number[];
  readonly pupils: readonly number[];
}

/**
 * Pairs figures with pupils. A row without pupils (0) or with nothing at all drops out; a figure missing where there are
 * pupils, or pupils missing where there is a figure, is #N/A and names the row: leaving that school out would change
 * the result unseen.
 */
export const readPairs = (figures: Supplied, pupils: Supplied): Pairs => {
  requireSameShape(figures, pupils);
  const heads = cellsOf(pupils);
  const pairs = { values: [] as number[], pupils: [] as number[] };
  cellsOf(figures).forEach((row, r) =>
    row.forEach((cell, c) => {
      const value = numberAt(figures, r, c, cell);
      const count = numberAt(pupils, r, c, heads[r]?.[c] ?? null);
      if (count === 0 || (count === undefined && value === undefined)) return;
      if (count === undefined) throw new FunctionFailure('#N/A', { key: 'pupilsMissing', data: { place: placeOf(pupils, r, c) } });
      if (value === undefined) throw new FunctionFailure('#N/A', { key: 'figureMissing', data: { place: placeOf(figures, r, c) } });
      pairs.values.push(value);
      pairs.pupils.push(count);
    }),
  );
  return pairs;
};
