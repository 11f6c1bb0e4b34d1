import type { CellValue } from '../../workbook/grid';
import { cellsOf, isOmitted, sizeOf } from '../arguments/cells';
import { requireSameShape } from '../arguments/pairs';
import { placeOf } from '../arguments/place';
import type { Supplied } from '../call';
import { FunctionFailure } from '../failure';

/**
 * Reads the category (stage, type of school) of each of the things: one word for all, or one beside each; a blank is
 * undefined. The few words in many cells are understood once each. Throws where the shapes differ.
 */
export const categoriesOf = <C>(things: Supplied, categories: Supplied, categoryOf: (supplied: Supplied, text: string) => C): ((row: number, column: number) => C | undefined) => {
  const [rows, columns] = sizeOf(categories);
  const single = rows * columns <= 1;
  if (!single) requireSameShape(things, categories);
  const cells = cellsOf(categories);
  const known = new Map<CellValue, C>();
  return (row, column) => {
    const cell = (single ? cells[0]?.[0] : cells[row]?.[column]) ?? null;
    if (cell === null || cell === '') return undefined;
    if (typeof cell === 'object') throw new FunctionFailure('#VALUE!', { key: 'errorCell', data: { place: placeOf(categories, row, column), error: cell.error } });
    const category = known.get(cell) ?? categoryOf(categories, String(cell));
    known.set(cell, category);
    return category;
  };
};

/** Refuses a category without the things it is of: the workbook would be judged as if it were not there. */
export const refuseWithoutThings = (name: string, things: Supplied, categories: Supplied): void => {
  if (isOmitted(things) && !isOmitted(categories)) throw new FunctionFailure('#VALUE!', { key: 'missingArgument', data: { name, argument: things.declaration.name } });
};
