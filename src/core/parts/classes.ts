import type { LimitPart } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { Comparison, Finding, Subject, UnknownReason } from '../assessment';
import { judge } from '../compare';
import type { ClassRow } from '../dataset';
import { CLASS_PUPILS, PUPILS } from '../fieldIds';
import { datumReason } from '../figures/countyFigure';
import { isKnown } from '../figures/figure';
import { cannotJudge, commonLack, countySubject, finding, placeOf, unitSubject } from '../findings';
import { passes } from '../schoolFilter';
import { conjunction } from '../verdict';
import { classLimits, judgeCandidates, limitComparison } from './limits';
import type { Candidates } from './limits';
import { decisive } from './outcome';
import type { PartInput, PartOutcome } from './outcome';

type ByStage = Readonly<Partial<Record<Stage, number>>>;

/** What a row of class data says: how many classes it stands for and how they are judged. */
export type ClassJudgement =
  | { readonly verdict: 'met'; readonly classes: number; readonly comparison?: Comparison }
  | { readonly verdict: 'notMet'; readonly classes: number; readonly comparison: Comparison }
  | { readonly verdict: 'unknown'; readonly classes: number; readonly reason: UnknownReason }
  | { readonly verdict: 'notApplicable' };

export const classSubject = ({ schoolName, stage, grade, name }: ClassRow): Subject => ({
  kind: 'class',
  school: schoolName,
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

const detailOf = ({ size }: ClassRow): { readonly detail?: string } => (size.kind === 'bin' ? { detail: `${String(size.low)}-${String(size.high ?? '')}` } : {});

const cellsOf = ({ size }: ClassRow) => {
  const { cell } = size.kind === 'exact' ? size.pupils : size.classes;
  return cell === undefined ? [] : [cell];
};

/** School-stages with pupils but without any class in the data: every class must be within the limit, so theirs must be known. */
const unitsWithoutClasses = ({ basis, part }: PartInput<LimitPart>, byStage: ByStage): readonly number[] => {
  const { dataset, figures } = basis;
  const listed = new Set<string>();
  for (const { school, stage } of dataset.classes) {
    if (school !== undefined) listed.add(`${String(school)} ${stage ?? 'any'}`);
  }
  const pupils = figures.ofUnits(PUPILS, false);
  const without: number[] = [];
  for (let u = 0; u < dataset.units.length; u++) {
    const school = dataset.units.school[u] ?? -1;
    const stage = figures.index.stageAt(u);
    if (stage === undefined || byStage[stage] === undefined || passes(basis, school, part.schools) === false) continue;
    if (listed.has(`${String(school)} ${stage}`) || listed.has(`${String(school)} any`)) continue;
    if (isKnown(pupils, u) && pupils.values[u] === 0) continue;
    without.push(u);
  }
  return without;
};

const rowFinding = (input: PartInput<LimitPart>, row: ClassRow, judgement: ClassJudgement): readonly Finding[] => {
  const place = placeOf(input.rule, input.part.id);
  const shared = { subject: classSubject(row), cells: cellsOf(row), ...detailOf(row) };
  if (judgement.verdict === 'notMet') {
    return [finding(place, { ...shared, verdict: 'notMet', issue: { code: 'classOverLimit', comparison: judgement.comparison, classes: judgement.classes } })];
  }
  if (judgement.verdict === 'unknown') return [finding(place, { ...shared, verdict: 'unknown', issue: { code: 'cannotJudge', reason: judgement.reason } })];
  return [];
};

/** Judges every class by the limit of its stage. */
export const judgeClasses = (input: PartInput<LimitPart>, byStage: ByStage): PartOutcome => {
  const { basis, rule, part } = input;
  const place = placeOf(rule, part.id);
  const tally = { judged: 0, notMet: 0, unknown: 0 };
  const findings: Finding[] = [];
  const reasons: UnknownReason[] = [];
  const comparisons: Comparison[] = [];
  for (const row of basis.dataset.classes) {
    const judgement = judgeClass(input, byStage, row);
    if (judgement.verdict === 'notApplicable') continue;
    tally.judged += judgement.classes;
    if (judgement.verdict === 'notMet') tally.notMet += judgement.classes;
    if (judgement.verdict === 'unknown') {
      tally.unknown += Math.max(1, judgement.classes);
      reasons.push(judgement.reason);
    } else if (judgement.comparison !== undefined) comparisons.push(judgement.comparison);
    for (const each of rowFinding(input, row, judgement)) findings.push(each);
  }
  const missing = { code: 'missingField', field: CLASS_PUPILS } as const;
  const without = unitsWithoutClasses(input, byStage);
  const isMissingAltogether = tally.judged === 0 && reasons.length === 0;
  if (isMissingAltogether) findings.push(cannotJudge(place, countySubject(), missing));
  else for (const unit of without) findings.push(cannotJudge(place, unitSubject(basis.dataset, unit, basis.figures.index.stageAt(unit) ?? 'primary'), missing));
  const unknowns = [...reasons, ...(isMissingAltogether ? [missing] : without.map(() => missing))];
  const [first] = unknowns;
  const summary = commonLack(unknowns, unknowns.length) ?? first;
  const comparison = decisive(comparisons);
  const result = {
    part: part.id,
    verdict: conjunction([...(tally.notMet > 0 ? (['notMet'] as const) : []), ...(unknowns.length > 0 ? (['unknown'] as const) : []), 'met']),
    tally: { ...tally, judged: tally.judged, unknown: tally.unknown + without.length },
    reasons: summary === undefined ? [] : [summary],
    ...(comparison === undefined ? {} : { comparison }),
  };
  return { result, findings };
};
