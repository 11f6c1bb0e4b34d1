import { CompensatedSum } from './compensatedSum';
import { indexFailure, populationOf } from './population';
import type { IndexFailure } from './population';

export interface VarianceShares {
  readonly ok: true;
  /** One entry a value, in their order; 0 for a unit without pupils. They add up to 1. */
  readonly shares: readonly number[];
}

/**
 * Each unit's share of the variance that the 差异系数 rests on: pᵢ(xᵢ−X̄)² ÷ S², S² = Σ pᵢ(xᵢ−X̄)², pᵢ = Pᵢ/P
 * (the terms of the published worked example, divided by their sum). Without any difference there is nothing to share.
 */
export const varianceShares = (values: ArrayLike<number>, pupils: ArrayLike<number>): VarianceShares | IndexFailure => {
  const population = populationOf(values, pupils);
  if (!population.ok) return population;
  // A mean of equal figures may be off by a rounding; that is no difference.
  const [first] = population.units;
  if (population.units.every(({ value }) => value === first?.value)) return indexFailure('noDifference');
  const largest = population.units.reduce((most, { value }) => Math.max(most, Math.abs(value - population.mean)), 0);
  const sum = new CompensatedSum();
  const terms = population.units.map((unit) => {
    // In units of the largest deviation no square can overflow.
    const deviation = (unit.value - population.mean) / largest;
    const share = (unit.pupils / population.pupils) * deviation * deviation;
    sum.add(share);
    return { index: unit.index, share };
  });
  if (!(sum.value > 0)) return indexFailure('notFinite');
  const shares = Array.from({ length: values.length }, () => 0);
  for (const { index, share } of terms) shares[index] = share / sum.value;
  return { ok: true, shares };
};
