import type { UnknownReason } from '../assessment';
import { CompensatedSum } from './compensatedSum';

type Numbers = ArrayLike<number>;
type Failure = { readonly ok: false; readonly reason: Extract<UnknownReason, { code: 'noUnits' | 'noPupils' | 'zeroMean' | 'notFinite' }> };

export type Moments = { readonly ok: true; readonly mean: number; readonly sd: number } | Failure;
export type Dispersion = { readonly ok: true; readonly mean: number; readonly sd: number; readonly cv: number } | Failure;

const fail = (code: Failure['reason']['code']): Failure => ({ ok: false, reason: { code } });

/** One weight for all: the unweighted case without an array of ones. */
const EQUAL = { length: 0 } as const;

const weightAt = (weights: Numbers, index: number): number => (weights === EQUAL ? 1 : (weights[index] ?? Number.NaN));

const sumOf = (values: Numbers, weights: Numbers): { readonly weight: number; readonly total: number } => {
  const weight = new CompensatedSum();
  const total = new CompensatedSum();
  for (let i = 0; i < values.length; i++) {
    const w = weightAt(weights, i);
    if (w === 0) continue;
    weight.add(w < 0 ? Number.NaN : w);
    total.add(w * (values[i] ?? Number.NaN));
  }
  return { weight: weight.value, total: total.value };
};

/**
 * Corrected two-pass algorithm: the first pass finds the mean, the second sums the deviations from it and takes off what
 * rounding left in their sum, so that values with a large common offset keep their digits.
 */
const moments = (values: Numbers, weights: Numbers): Moments => {
  if (values.length === 0) return fail('noUnits');
  const { weight, total } = sumOf(values, weights);
  if (weight === 0) return fail('noPupils');
  const centre = total / weight;
  if (!Number.isFinite(centre)) return fail('notFinite');
  const deviation = new CompensatedSum();
  const squares = new CompensatedSum();
  for (let i = 0; i < values.length; i++) {
    const w = weightAt(weights, i);
    if (w === 0) continue;
    const d = (values[i] ?? Number.NaN) - centre;
    deviation.add(w * d);
    squares.add(w * d * d);
  }
  const shift = deviation.value / weight;
  const variance = Math.max(0, squares.value / weight - shift * shift);
  return Number.isFinite(variance) ? { ok: true, mean: centre + shift, sd: Math.sqrt(variance) } : fail('notFinite');
};

const withCv = (result: Moments): Dispersion => {
  if (!result.ok) return result;
  return result.mean === 0 ? fail('zeroMean') : { ...result, cv: result.sd / result.mean };
};

/** Mean and population standard deviation, every value counting once. */
export const populationMoments = (values: Numbers): Moments => moments(values, EQUAL);

/**
 * Mean and standard deviation weighted by pupils: X̄ = ΣPᵢxᵢ/P, S = √Σ(Pᵢ/P)(xᵢ−X̄)². A unit without pupils (0) counts nothing.
 * Fails on negative or missing pupils, and where the arrays differ in length.
 */
export const weightedMoments = (values: Numbers, pupils: Numbers): Moments => (values.length === pupils.length ? moments(values, pupils) : fail('notFinite'));

/** 未加权差异系数: population standard deviation ÷ mean. */
export const populationDispersion = (values: Numbers): Dispersion => withCv(populationMoments(values));

/** 差异系数: S ÷ X̄, weighted by pupils (县域义务教育校际均衡指标计算方法; the same for 优质均衡). */
export const weightedDispersion = (values: Numbers, pupils: Numbers): Dispersion => withCv(weightedMoments(values, pupils));
