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
  const { values: figures, places, total, mean } = population;
  const [first] = figures;
  // A mean of equal figures may be off by a rounding; that is no difference.
  if (figures.every((value) => value === first)) return indexFailure('noDifference');
  const largest = figures.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 0);
  const sum = new CompensatedSum();
  const terms = figures.map((value, unit) => {
    // In units of the largest deviation no square can overflow.
    const deviation = (value - mean) / largest;
    const term = ((population.pupils[unit] ?? Number.NaN) / total) * deviation * deviation;
    sum.add(term);
    return term;
  });
  if (!(sum.value > 0)) return indexFailure('notFinite');
  const shares = new Array<number>(values.length).fill(0);
  terms.forEach((term, unit) => {
    shares[places[unit] ?? Number.NaN] = term / sum.value;
  });
  return { ok: true, shares };
};
