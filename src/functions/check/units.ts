import { FIELDS } from '../../standards';
import { FunctionFailure } from '../failure';
import { datumAt, isList } from './given';
import type { GivenFigure } from './given';

/** The least sum met in practice, of a sum of money that is not one for so and so many. */
export const leastOf = (field: string): number | undefined => {
  const { least } = FIELDS.get(field) ?? {};
  return least === undefined || least.per !== undefined ? undefined : least.value;
};

/**
 * Refuses sums of which one is in 元 and another, by its size, in 万元: their quotient would be 10,000 times too large or
 * too small. Both in 万元 are fine.
 */
export const refuseMixedUnits = (figures: readonly GivenFigure[]): void => {
  const sums = figures.flatMap((figure) => {
    const least = leastOf(figure.field);
    const datum = least === undefined || isList([figure]) ? undefined : datumAt(figure.supplied);
    return least === undefined || datum?.state !== 'value' || datum.value === 0 ? [] : [{ figure, isSmall: datum.value < least }];
  });
  const [first, ...others] = sums;
  const other = others.find(({ isSmall }) => isSmall !== first?.isSmall);
  if (first === undefined || other === undefined) return;
  throw new FunctionFailure('#VALUE!', { key: 'unitsDiffer', data: { first: first.figure.supplied.declaration.name, second: other.figure.supplied.declaration.name } });
};
