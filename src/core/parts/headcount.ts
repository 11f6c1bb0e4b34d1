import { valueAt } from '../../standards/dated';
import type { HeadcountPart, SchoolFilter } from '../../standards/schema';
import type { Comparison } from '../assessment';
import type { Basis } from '../basis';
import { judge } from '../compare';
import { isKnown } from '../figures/figure';
import { notInForce } from './outcome';
import type { PartInput, PartOutcome } from './outcome';
import { judgeSchools } from './schools';
import type { SchoolJudgement } from './schools';

/** The schools the sentence is read for: the part's own, and the narrower group a parameter chooses. */
const variantOf = (basis: Basis, part: HeadcountPart): SchoolFilter | undefined => {
  const option = part.variants === undefined ? undefined : basis.parameters[part.variants.parameter];
  return typeof option === 'string' ? part.variants?.options[option] : undefined;
};

/** Both filters at once. */
export const schoolsConcerned = (basis: Basis, part: HeadcountPart): SchoolFilter | undefined => {
  const variant = variantOf(basis, part);
  return variant === undefined ? part.schools : { ...part.schools, ...variant };
};

export const judgeFunding = (basis: Basis, part: HeadcountPart, floor: number, school: number): SchoolJudgement => {
  const pupils = basis.figures.ofSchools(part.pupils);
  if (!isKnown(pupils, school)) return { verdict: 'unknown', reason: pupils.reasonAt(school) };
  const count = pupils.values[school] ?? Number.NaN;
  // The duty is only towards schools below the floor.
  if (count >= floor) return { verdict: 'notApplicable' };
  if (count === 0) return { verdict: 'unknown', reason: { code: 'noPupils' } };
  const funded = basis.figures.ofSchools(part.funded);
  if (!isKnown(funded, school)) return { verdict: 'unknown', reason: funded.reasonAt(school) };
  const comparison: Comparison = { value: funded.values[school] ?? Number.NaN, comparator: part.comparator, threshold: floor, unit: 'people', decimals: 0 };
  if (judge(comparison.value, part.comparator, floor)) return { verdict: 'met', comparison };
  return { verdict: 'notMet', comparison, faults: [{ issue: { code: 'underfunded', comparison, pupils: count }, cells: funded.cellsAt(school) }] };
};

/** Judges whether every school below the floor is funded as if it had that many pupils. */
export const judgeHeadcount = (input: PartInput<HeadcountPart>): PartOutcome | Generator<void, PartOutcome> => {
  const { basis, part } = input;
  const floor = valueAt(part.floor, basis.date)?.value;
  if (floor === undefined) return notInForce(input);
  return judgeSchools(input, schoolsConcerned(basis, part), (school) => judgeFunding(basis, part, floor, school));
};
