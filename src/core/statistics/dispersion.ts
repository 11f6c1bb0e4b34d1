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

const sumOf = (values: Numbers, weights: Numbers): { readonly weight: number; readonly total: number; readonly largest: number } => {
  const weight = new CompensatedSum();
  const total = new CompensatedSum();
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const w = weightAt(weights, i);
    if (w === 0) continue;
    weight.add(w < 0 ? Number.NaN : w);
    total.add(w * (values[i] ?? Number.NaN));
    largest = Math.max(largest, Math.abs(values[i] ?? Number.NaN));
  }
  return { weight: weight.value, total: total.value, largest };
};

/** The power of two at or below a number: what is divided by it keeps all its digits. */
const powerOfTwo = (number: number): number => (number > 0 ? 2 ** Math.floor(Math.log2(number)) : 1);

/**
 * Corrected two-pass algorithm: the first pass finds the mean, the second sums the deviations from it and takes off what
 * rounding left in their sum, so that values with a large common offset keep their digits. Deviations are in units of the
 * largest value, so that no square is too large or too small for a number.
 */
const moments = (values: Numbers, weights: Numbers): Moments => {
  if (values.length === 0) return fail('noUnits');
  const { weight, total, largest } = sumOf(values, weights);
  if (weight === 0) return fail('noPupils');
  const centre = total / weight;
  if (!Number.isFinite(centre)) return fail('notFinite');
  const unit = powerOfTwo(largest);
  const deviation = new CompensatedSum();
  const squares = new CompensatedSum();
  for (let i = 0; i < values.length; i++) {
    const w = weightAt(weights, i);
    if (w === 0) continue;
    const d = ((values[i] ?? Number.NaN) - centre) / unit;
    deviation.add(w * d);
    squares.add(w * d * d);
  }
  const shift = deviation.value / weight;
  const variance = Math.max(0, squares.value / weight - shift * shift);
  const sd = unit * Math.sqrt(variance);
  return Number.isFinite(sd) ? { ok: true, mean: centre + unit * shift, sd } : fail('notFinite');
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
