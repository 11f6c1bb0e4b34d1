import { indexFailure, indexOf, populationOf } from './population';
import type { EquityIndex } from './population';

/** difference: 极差 max − min. ratio: 极差率 max ÷ min, which a minimum of 0 leaves undefined. */
export const RANGE_KINDS = ['difference', 'ratio'] as const;
export type RangeKind = (typeof RANGE_KINDS)[number];

/** The range over the units that have pupils; how many pupils they have does not matter. */
export const range = (values: ArrayLike<number>, pupils: ArrayLike<number>, kind: RangeKind): EquityIndex => {
  const population = populationOf(values, pupils);
  if (!population.ok) return population;
  let least = Infinity;
  let most = -Infinity;
  for (const value of population.values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (kind === 'difference') return indexOf(most - least);
  return least === 0 ? indexFailure('zeroValue') : indexOf(most / least);
};
