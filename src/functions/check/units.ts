import type { Datum } from '../../core/dataset';
import { FIELDS } from '../../standards';
import type { Localised } from '../declaration';
import { FunctionFailure } from '../failure';

/** The least sum met in practice, of a sum of money that is not one for so and so many. */
export const leastOf = (field: string): number | undefined => {
  const { least } = FIELDS.get(field) ?? {};
  return least === undefined || least.per !== undefined ? undefined : least.value;
};

/** A figure of the county as it was given, and what it is called. */
export interface NamedDatum {
  readonly field: string;
  readonly name: Localised;
  readonly datum: Datum;
}

/**
 * Refuses sums of which one is in 元 and another, by its size, in 万元: their quotient would be 10,000 times too large or
 * too small. Both in 万元 are fine.
 */
export const refuseMixedUnits = (figures: readonly NamedDatum[]): void => {
  const sums = figures.flatMap(({ field, name, datum }) => {
    const least = leastOf(field);
    return least === undefined || datum.state !== 'value' || datum.value === 0 ? [] : [{ name, isSmall: datum.value < least }];
  });
  const [first, ...others] = sums;
  const other = others.find(({ isSmall }) => isSmall !== first?.isSmall);
  if (first === undefined || other === undefined) return;
  throw new FunctionFailure('#VALUE!', { key: 'unitsDiffer', data: { first: first.name, second: other.name } });
};
