import type { LimitPart } from '../../standards/schema';
import type { SchoolType } from '../../standards/terms';
import { PUPILS } from '../fieldIds';
import { isKnown } from '../figures/figure';
import { judgeClasses } from './classes';
import { judgeCandidates, limitsInForce, schoolLimits } from './limits';
import { notInForce } from './outcome';
import type { PartInput, PartOutcome } from './outcome';
import { judgeSchools } from './schools';
import type { SchoolJudgement } from './schools';

export const judgeSchoolSize = ({ basis, part }: PartInput<LimitPart>, byType: Readonly<Partial<Record<SchoolType, number>>>, school: number): SchoolJudgement => {
  const candidates = schoolLimits(basis, part, byType, school);
  if (candidates.limits.every((limit) => limit === undefined)) return { verdict: 'notApplicable' };
  const pupils = basis.figures.ofSchools(PUPILS);
  if (!isKnown(pupils, school)) return { verdict: 'unknown', reason: pupils.reasonAt(school) };
  const { verdict, comparison } = judgeCandidates(part, pupils.values[school] ?? Number.NaN, candidates);
  if (verdict === 'notMet' && comparison !== undefined) return { verdict, comparison, faults: [{ issue: { code: 'overLimit', comparison }, cells: pupils.cellsAt(school) }] };
  if (verdict === 'unknown') return { verdict, reason: candidates.reason ?? pupils.reasonAt(school) };
  return verdict === 'met' && comparison !== undefined ? { verdict, comparison } : { verdict: 'notApplicable' };
};

/** Judges sizes against limits: every class by its stage, every school by its type. */
export const judgeLimit = (input: PartInput<LimitPart>): PartOutcome | Generator<void, PartOutcome> => {
  const { basis, rule, part } = input;
  const inForce = limitsInForce(basis, part);
  if (inForce.values === undefined) return notInForce(input);
  if (part.of === 'class' && inForce.by === 'stage') return judgeClasses(input, inForce.values);
  if (part.of === 'school' && inForce.by === 'schoolType') {
    const { values } = inForce;
    return judgeSchools(input, part.schools, (school) => judgeSchoolSize(input, values, school));
  }
  throw new Error(`Limit ${rule.id}/${part.id}: a limit of a ${part.of} by ${inForce.by} is not a kind`);
};
