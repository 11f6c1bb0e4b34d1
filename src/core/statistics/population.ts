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

/** A unit's figure per pupil, its pupils, and where it stood among the values given. */
export interface PopulationUnit {
  readonly value: number;
  readonly pupils: number;
  readonly index: number;
}

export interface Population {
  readonly ok: true;
  readonly units: readonly PopulationUnit[];
  /** P = ΣPᵢ */
  readonly pupils: number;
  /** μ = Σ(Pᵢ/P)xᵢ */
  readonly mean: number;
}

const isCount = (count: number): boolean => Number.isFinite(count) && count >= 0;

/** The units that have pupils. Fails where there is none, where a number is negative or missing, and where the arrays differ in length. */
export const populationOf = (values: Numbers, pupils: Numbers): Population | IndexFailure => {
  if (values.length !== pupils.length) return indexFailure('notFinite');
  const units: PopulationUnit[] = [];
  const all = new CompensatedSum();
  for (let index = 0; index < values.length; index++) {
    const unit = { value: values[index] ?? Number.NaN, pupils: pupils[index] ?? Number.NaN, index };
    if (unit.pupils === 0) continue;
    if (!isCount(unit.pupils) || !isCount(unit.value)) return indexFailure('notFinite');
    all.add(unit.pupils);
    units.push(unit);
  }
  if (units.length === 0) return indexFailure('noUnits');
  const mean = new CompensatedSum();
  // Shares first: the sum of the products may overflow where the mean does not.
  for (const unit of units) mean.add((unit.pupils / all.value) * unit.value);
  return Number.isFinite(mean.value) && Number.isFinite(all.value) ? { ok: true, units, pupils: all.value, mean: mean.value } : indexFailure('notFinite');
};

/** The units in ascending order of their figures. */
export const ascending = ({ units }: Population): readonly PopulationUnit[] => [...units].sort((a, b) => a.value - b.value);
