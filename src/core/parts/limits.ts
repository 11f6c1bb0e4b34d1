import { valueAt } from '../../standards/dated';
import type { LimitPart } from '../../standards/schema';
import { SCHOOL_TYPES, STAGES } from '../../standards/terms';
import type { SchoolType, Stage, Verdict } from '../../standards/terms';
import type { Comparison, UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import { judge } from '../compare';
import { passesAny } from '../schoolFilter';

/** The limits that may hold for something; `undefined` among them: it may be under none. `reason` says why it is not one alone. */
export interface Candidates {
  readonly limits: readonly (number | undefined)[];
  readonly reason?: UnknownReason;
}

/** The stages a class of a school may belong to, when it names none itself; `undefined` among them: none of those judged, e.g. a senior class. */
const stagesOf = (basis: Basis, school: number | undefined): readonly (Stage | undefined)[] => {
  const type = school === undefined ? undefined : basis.dataset.schools[school]?.type;
  const anything = [...STAGES, undefined];
  if (school === undefined || type === undefined) return anything;
  const weights = basis.pack.split.weights[type];
  if (weights !== undefined) return [...STAGES.filter((stage) => weights[stage] !== undefined), ...(weights.senior === undefined ? [] : [undefined])];
  const stages = new Set(Array.from(basis.figures.index.unitsOf(school), basis.figures.index.stageAt));
  if (stages.size > 0) return [...stages];
  return STAGES.some((stage) => stage === type) ? STAGES.filter((stage) => stage === type) : anything;
};

/** Limits by stage for a class of a school. */
export const classLimits = (basis: Basis, byStage: Readonly<Partial<Record<Stage, number>>>, school: number | undefined, stage: Stage | undefined, name: string): Candidates => {
  const stages = stage === undefined ? stagesOf(basis, school) : [stage];
  const limits = stages.map((each) => (each === undefined ? undefined : byStage[each]));
  return stages.length === 1 ? { limits } : { limits, reason: { code: 'stageUnknown', name } };
};

/** Limits by type for a school, with the reliefs that apply or may apply. */
export const schoolLimits = (basis: Basis, part: LimitPart, byType: Readonly<Partial<Record<SchoolType, number>>>, school: number): Candidates => {
  const { type, name } = basis.dataset.schools[school] ?? { type: undefined, name: '' };
  if (type === undefined) return { limits: SCHOOL_TYPES.map((each) => byType[each]), reason: { code: 'schoolTypeUnknown', school: name } };
  const plain = byType[type];
  let sure = plain;
  let possible: number | undefined;
  let reason: UnknownReason | undefined;
  for (const relief of part.reliefs ?? []) {
    const relieved = relief.values[type];
    if (plain === undefined || relieved === undefined || !basis.profiles.has(relief.profile)) continue;
    const answer = passesAny(basis, school, relief.when);
    if (answer === true) sure = relieved;
    else if (answer !== false) [possible, reason] = [relieved, answer];
  }
  return reason === undefined || sure !== plain ? { limits: [sure] } : { limits: [sure, possible], reason };
};

export const limitsInForce = (basis: Basis, part: LimitPart) => {
  const { limit } = part;
  return limit.by === 'stage' ? { by: limit.by, values: valueAt(limit.values, basis.date)?.value } : { by: limit.by, values: valueAt(limit.values, basis.date)?.value };
};

export const limitComparison = (part: LimitPart, value: number, threshold: number): Comparison => ({ value, comparator: part.comparator, threshold, unit: part.unit, decimals: 0 });

/** Judges a size against every limit that may hold: they must agree. */
export const judgeCandidates = (part: LimitPart, value: number, { limits }: Candidates): { readonly verdict: Verdict; readonly comparison?: Comparison } => {
  const known = limits.filter((limit) => limit !== undefined);
  const holding = known.filter((limit) => judge(value, part.comparator, limit));
  const [first] = known;
  if (first === undefined) return { verdict: 'notApplicable' };
  const comparison = limitComparison(part, value, first);
  if (holding.length === known.length) return { verdict: 'met', comparison };
  return holding.length === 0 && known.length === limits.length ? { verdict: 'notMet', comparison } : { verdict: 'unknown' };
};
