import { CompensatedSum } from './compensatedSum';
import { ascending, indexFailure, indexOf, populationOf } from './population';
import type { EquityIndex, Population } from './population';

/** Which units count as the lower half: up to and with the median, or below it only. */
export const MCLOONE_HALVES = ['upToMedian', 'belowMedian'] as const;
export type McLooneHalf = (typeof MCLOONE_HALVES)[number];

/** The figure of the pupil in the middle: the smallest xᵢ up to which at least half of all pupils are. */
const weightedMedian = (population: Population): number => {
  const counted = new CompensatedSum();
  for (const unit of ascending(population)) {
    counted.add(population.pupils[unit] ?? Number.NaN);
    if (counted.value * 2 >= population.total) return population.values[unit] ?? Number.NaN;
  }
  return Number.NaN;
};

/**
 * McLoone index: what the lower half has, over what it would have if each of its pupils had the median,
 * M = Σ_{xᵢ≤m} Pᵢxᵢ ÷ (m·Σ_{xᵢ≤m} Pᵢ); 1 = the lower half is on the median (Berne & Stiefel, The Measurement of Equity in School
 * Finance). Sources differ on weights and on units at the median; here median and sums are weighted by pupils, and a unit at the
 * median belongs to the lower half unless `half` says otherwise.
 */
export const mcLoone = (values: ArrayLike<number>, pupils: ArrayLike<number>, half: McLooneHalf): EquityIndex => {
  const population = populationOf(values, pupils);
  if (!population.ok) return population;
  const median = weightedMedian(population);
  if (median === 0) return indexFailure('zeroMedian');
  const count = new CompensatedSum();
  const has = new CompensatedSum();
  population.values.forEach((value, unit) => {
    if (value > median || (half === 'belowMedian' && value === median)) return;
    const pupilsHere = population.pupils[unit] ?? Number.NaN;
    count.add(pupilsHere);
    has.add(pupilsHere * (value / median));
  });
  return count.value === 0 ? indexFailure('noneBelow') : indexOf(has.value / count.value);
};
