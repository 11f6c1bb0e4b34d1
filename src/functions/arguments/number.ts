import type { ArgumentDeclaration, Localised } from '../declaration';
import { FunctionFailure } from '../failure';
import type { Supplied } from '../call';
import { cellOf, cellsOf } from './cells';
import { numberAt } from './numberAt';

/** Declares a range of figures. */
export const numbersArgument = (name: Localised, description: Localised, optional = false): ArgumentDeclaration => ({ name, description, kind: 'numbers', optional });

/** Declares a single figure. */
export const numberArgument = (name: Localised, description: Localised, optional = false): ArgumentDeclaration => ({ name, description, kind: 'number', optional });

/** All figures of a range, row by row; blanks are left out. */
export const readNumbers = (supplied: Supplied): readonly number[] => {
  const numbers: number[] = [];
  cellsOf(supplied).forEach((row, r) =>
    row.forEach((cell, c) => {
      const value = numberAt(supplied, r, c, cell);
      if (value !== undefined) numbers.push(value);
    }),
  );
  return numbers;
};

/** A single figure; undefined if omitted or blank. */
export const readOptionalNumber = (supplied: Supplied): number | undefined => numberAt(supplied, 0, 0, cellOf(supplied));

/** A single figure that must be there. A missing one is #N/A: not known, and never 0. */
export const readNumberArgument = (supplied: Supplied): number => {
  const value = readOptionalNumber(supplied);
  if (value === undefined) throw new FunctionFailure('#N/A', { key: 'blankFigure', data: { argument: supplied.declaration.name } });
  return value;
};
