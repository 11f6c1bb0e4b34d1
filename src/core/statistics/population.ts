import { CompensatedSum } from './compensatedSum';

type Numbers = ArrayLike<number>;

/** Why an index has no value. */
export type IndexFailureCode = 'noUnits' | 'notFinite' | 'zeroMean' | 'zeroValue' | 'zeroMedian' | 'noneBelow' | 'noDifference';
export interface IndexFailure {
  readonly ok: false;
  readonly code: IndexFailureCode;
}
export type EquityIndex = { readonly ok: true; readonly value: number } | IndexFailure;

export const indexFailure = (code: IndexFailureCode): IndexFailure => ({ ok: false, code });

export const indexOf = (value: number): EquityIndex => (Number.isFinite(value) ? { ok: true, value } : indexFailure('notFinite'));

/** The units that have pupils, in columns: an object for each of a million schools would take seconds. */
export interface Population {
  readonly ok: true;
  /** How many units. */
  readonly size: number;
  /** A unit's figure per pupil. */
  readonly values: Float64Array;
  readonly pupils: Float64Array;
  /** Where the unit stood among the values given. */
  readonly places: Uint32Array;
  /** P = ΣPᵢ */
  readonly total: number;
  /** μ = Σ(Pᵢ/P)xᵢ */
  readonly mean: number;
}

const isCount = (count: number): boolean => Number.isFinite(count) && count >= 0;

/** Σ(Pᵢ/P)xᵢ: shares first, for the sum of the products may overflow where the mean does not. */
const meanOf = (values: Float64Array, pupils: Float64Array, total: number): number => {
  const mean = new CompensatedSum();
  values.forEach((value, unit) => mean.add(((pupils[unit] ?? Number.NaN) / total) * value));
  return mean.value;
};

/** The units that have pupils. Fails where there is none, where a number is negative or missing, and where the arrays differ in length. */
export const populationOf = (values: Numbers, pupils: Numbers): Population | IndexFailure => {
  if (values.length !== pupils.length) return indexFailure('notFinite');
  const columns = { values: new Float64Array(values.length), pupils: new Float64Array(values.length), places: new Uint32Array(values.length) };
  const all = new CompensatedSum();
  let size = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? Number.NaN;
    const count = pupils[place] ?? Number.NaN;
    if (count === 0) continue;
    if (!isCount(count) || !isCount(value)) return indexFailure('notFinite');
    all.add(count);
    columns.values[size] = value;
    columns.pupils[size] = count;
    columns.places[size] = place;
    size++;
  }
  if (size === 0) return indexFailure('noUnits');
  const total = all.value;
  const kept = { values: columns.values.subarray(0, size), pupils: columns.pupils.subarray(0, size), places: columns.places.subarray(0, size) };
  const mean = meanOf(kept.values, kept.pupils, total);
  return Number.isFinite(mean) && Number.isFinite(total) ? { ok: true, size, ...kept, total, mean } : indexFailure('notFinite');
};

/** The units, by their number, in ascending order of their figures. */
export const ascending = ({ values, size }: Population): Uint32Array =>
  Uint32Array.from({ length: size }, (_, unit) => unit).sort((a, b) => (values[a] ?? Number.NaN) - (values[b] ?? Number.NaN));
