import type { LimitPart } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { Comparison, Subject, UnknownReason } from '../assessment';
import type { CellRef } from '../cellRef';
import { judge } from '../compare';
import type { ClassRow, Dataset, School } from '../dataset';
import { CLASS_PUPILS } from '../fieldIds';
import { datumReason } from '../figures/countyFigure';
import { passes } from '../schoolFilter';
import { classLimits, judgeCandidates, limitComparison } from './limits';
import type { Candidates } from './limits';
import type { PartInput } from './outcome';

export type ByStage = Readonly<Partial<Record<Stage, number>>>;

/** What a row of class data says: how many classes it stands for and how they are judged. */
export type ClassJudgement =
  | { readonly verdict: 'met'; readonly classes: number; readonly comparison?: Comparison }
  | { readonly verdict: 'notMet'; readonly classes: number; readonly comparison: Comparison }
  | { readonly verdict: 'unknown'; readonly classes: number; readonly reason: UnknownReason }
  | { readonly verdict: 'notApplicable' };

const identityOf = (school: Pick<School, 'code' | 'town'> | undefined): { readonly code?: string; readonly town?: string } => ({
  ...(school?.code === undefined ? {} : { code: school.code }),
  ...(school?.town === undefined ? {} : { town: school.town }),
});

/** The class of a row, with what tells its school from a namesake. */
export const classSubject = ({ schools }: Dataset, { school, schoolName, stage, grade, name }: ClassRow): Subject => ({
  kind: 'class',
  school: schoolName,
  ...identityOf(school === undefined ? undefined : schools[school]),
  ...(stage === undefined ? {} : { stage }),
  ...(grade === undefined ? {} : { grade }),
  ...(name === undefined ? {} : { name }),
});

const nameOf = ({ schoolName, grade, name }: ClassRow): string => [schoolName, grade, name].filter((each) => each !== undefined).join(' ');

const judgeExact = (part: LimitPart, row: ClassRow & { size: { kind: 'exact' } }, candidates: Candidates): ClassJudgement => {
  const { pupils } = row.size;
  if (pupils.state !== 'value') return { verdict: 'unknown', classes: 1, reason: datumReason(CLASS_PUPILS, pupils, row.stage) };
  const { verdict, comparison } = judgeCandidates(part, pupils.value, candidates);
  if (verdict === 'notApplicable') return { verdict };
  if (verdict === 'unknown' || comparison === undefined) return { verdict: 'unknown', classes: 1, reason: candidates.reason ?? { code: 'stageUnknown', name: nameOf(row) } };
  return { verdict, classes: 1, comparison };
};

/** A bin whose classes all meet every limit needs no count; one that lies beyond fails by having any class. */
const judgeBin = (part: LimitPart, row: ClassRow & { size: { kind: 'bin' } }, { limits, reason }: Candidates): ClassJudgement => {
  const { low, high, classes } = row.size;
  const known = limits.filter((limit) => limit !== undefined);
  const [first] = known;
  if (first === undefined) return { verdict: 'notApplicable' };
  const holds = (size: number, limit: number): boolean => judge(size, part.comparator, limit);
  const isWithin = (limit: number): boolean => holds(low, limit) && holds(high ?? Infinity, limit);
  const isBeyond = (limit: number): boolean => !holds(low, limit) && !holds(high ?? Infinity, limit);
  const count = classes.state === 'value' ? classes.value : 0;
  if (known.every(isWithin)) return { verdict: 'met', classes: count };
  if (classes.state !== 'value') return { verdict: 'unknown', classes: 0, reason: datumReason(CLASS_PUPILS, classes, row.stage) };
  if (count === 0) return { verdict: 'met', classes: 0 };
  if (known.length === limits.length && known.every(isBeyond)) return { verdict: 'notMet', classes: count, comparison: limitComparison(part, low, first) };
  const straddled = known.find((limit) => !isWithin(limit) && !isBeyond(limit));
  if (straddled !== undefined) return { verdict: 'unknown', classes: count, reason: { code: 'binStraddlesLimit', low, high, limit: straddled } };
  return { verdict: 'unknown', classes: count, reason: reason ?? { code: 'stageUnknown', name: nameOf(row) } };
};

const isExact = (row: ClassRow): row is ClassRow & { size: { kind: 'exact' } } => row.size.kind === 'exact';
const isBin = (row: ClassRow): row is ClassRow & { size: { kind: 'bin' } } => row.size.kind === 'bin';

/** Judges one row of class data. */
export const judgeClass = ({ basis, part }: PartInput<LimitPart>, byStage: ByStage, row: ClassRow): ClassJudgement => {
  const applies = row.school === undefined ? true : passes(basis, row.school, part.schools);
  if (applies === false) return { verdict: 'notApplicable' };
  const candidates = classLimits(basis, byStage, row.school, row.stage, nameOf(row));
  const judgement = isExact(row) ? judgeExact(part, row, candidates) : isBin(row) ? judgeBin(part, row, candidates) : ({ verdict: 'notApplicable' } as const);
  if (applies === true || judgement.verdict === 'notApplicable' || judgement.verdict === 'met') return judgement;
  return { verdict: 'unknown', classes: judgement.classes, reason: applies };
};

/** Tells the bins of one school apart. */
export const detailOf = ({ size }: ClassRow): { readonly detail?: string } => (size.kind === 'bin' ? { detail: `${String(size.low)}-${String(size.high ?? '')}` } : {});

export const cellsOf = ({ size }: ClassRow): readonly CellRef[] => {
  const { cell } = size.kind === 'exact' ? size.pupils : size.classes;
  return cell === undefined ? [] : [cell];
};
