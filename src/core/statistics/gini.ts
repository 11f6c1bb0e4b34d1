import { CompensatedSum } from './compensatedSum';
import { ascending, indexFailure, indexOf, populationOf } from './population';
import type { EquityIndex } from './population';

/**
 * 基尼系数 weighted by pupils: G = ΣᵢΣⱼ pᵢpⱼ|xᵢ−xⱼ| ÷ 2μ with pᵢ = Pᵢ/P, here in the equal form over ascending xᵢ,
 * G = Σ pᵢ(xᵢ/μ)(Fᵢ+Fᵢ₋₁) − 1, where F is the share of pupils up to and with a unit (trapezoids under the Lorenz curve).
 * 0 = all alike; below 1. No correction for small numbers of units, as in dineq's gini.wtd.
 */
export const gini = (values: ArrayLike<number>, pupils: ArrayLike<number>): EquityIndex => {
  const population = populationOf(values, pupils);
  if (!population.ok) return population;
  if (population.mean === 0) return indexFailure('zeroMean');
  const sum = new CompensatedSum();
  const upTo = new CompensatedSum();
  for (const unit of ascending(population)) {
    const share = (population.pupils[unit] ?? Number.NaN) / population.total;
    const before = upTo.value;
    upTo.add(share);
    sum.add(share * ((population.values[unit] ?? Number.NaN) / population.mean) * (before + upTo.value));
  }
  return indexOf(Math.max(0, sum.value - 1));
};
