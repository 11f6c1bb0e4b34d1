import type { Rule } from '../standards/schema';
import { STAGES } from '../standards/terms';
import type { Stage, Verdict } from '../standards/terms';
import type { Finding, FindingIssue, Severity, Subject, UnknownReason } from './assessment';
import type { Dataset } from './dataset';
import type { CellRef } from './cellRef';
import { eachInSteps } from './steps';

/** A finding points at no more cells than a person would step through. */
const MOST_CELLS = 20;

interface Place {
  readonly rule: string;
  readonly part: string;
  readonly departments: readonly string[];
}

interface Draft {
  readonly subject: Subject;
  readonly verdict: Verdict;
  readonly issue: FindingIssue;
  readonly cells?: readonly CellRef[];
  /** Tells several findings about one subject apart, e.g. the bin of a class size. */
  readonly detail?: string;
  /** For what weighs less than its verdict: a shortfall that the school rule allows. */
  readonly severity?: Severity;
}

export const placeOf = (rule: Rule, part: string): Place => ({ rule: rule.id, part, departments: rule.departments });

export const countySubject = (stage?: Stage): Subject => (stage === undefined ? { kind: 'county' } : { kind: 'county', stage });

export const schoolSubject = (dataset: Dataset, school: number): Extract<Subject, { kind: 'school' }> => {
  const { name, code, town } = dataset.schools[school] ?? { name: '' };
  return { kind: 'school', school: name, ...(code === undefined ? undefined : { code }), ...(town === undefined ? undefined : { town }) };
};

export const unitSubject = (dataset: Dataset, unit: number, stage: Stage): Extract<Subject, { kind: 'unit' }> => {
  const { name, code, town } = dataset.schools[dataset.units.school[unit] ?? -1] ?? { name: '' };
  return { kind: 'unit', school: name, ...(code === undefined ? undefined : { code }), ...(town === undefined ? undefined : { town }), stage, unit };
};

const schoolKey = ({ school, code, town }: { readonly school: string; readonly code?: string; readonly town?: string }): string =>
  code ?? (town === undefined ? school : `${town}·${school}`);

/** What a subject is known by from run to run: a school's code, else its name and town; never a row. */
export const subjectKey = (subject: Subject): string => {
  switch (subject.kind) {
    case 'county':
      return subject.stage === undefined ? 'county' : `county:${subject.stage}`;
    case 'school':
      return schoolKey(subject);
    case 'unit':
      return `${schoolKey(subject)}:${subject.stage}`;
    case 'class':
      return [schoolKey(subject), subject.stage, subject.grade, subject.name].map((each) => each ?? '').join(':');
  }
};

const severityOf = (verdict: Verdict, issue: FindingIssue): Severity => {
  if (verdict === 'notMet') return issue.code === 'cvNearLimit' ? 'query' : 'error';
  return verdict === 'unknown' || issue.code === 'cvNearLimit' ? 'query' : 'hint';
};

export const finding = (place: Place, { subject, verdict, issue, cells = [], detail, severity }: Draft): Finding => ({
  id: `${place.rule}/${place.part}/${issue.code}/${subjectKey(subject)}${detail === undefined ? '' : `/${detail}`}`,
  rule: place.rule,
  part: place.part,
  subject,
  verdict,
  severity: severity ?? severityOf(verdict, issue),
  issue,
  cells: cells.length > MOST_CELLS ? cells.slice(0, MOST_CELLS) : cells,
  departments: place.departments,
});

const cellsOfReason = (reason: UnknownReason): readonly CellRef[] => (reason.code === 'badCell' && reason.cell !== undefined ? [reason.cell] : []);

/** Where a school stands: what a finding points at that has no cell of its own. */
export const cellsOfSchool = (dataset: Dataset, school: number | undefined): readonly CellRef[] => {
  const cell = school === undefined ? undefined : dataset.schools[school]?.cell;
  return cell === undefined ? [] : [cell];
};

/** `otherwise`: the cells to point at where the reason has none. */
export const cannotJudge = (place: Place, subject: Subject, reason: UnknownReason, otherwise: readonly CellRef[] = []): Finding => {
  const own = cellsOfReason(reason);
  return finding(place, { subject, verdict: 'unknown', issue: { code: 'cannotJudge', reason }, cells: own.length > 0 ? own : otherwise });
};

/** Findings about look-alikes (two classes of one name) get a number, so that every id is its finding's own. */
export function* withUniqueIds(findings: Iterable<Finding>): Generator<void, readonly Finding[]> {
  const seen = new Map<string, number>();
  const unique: Finding[] = [];
  yield* eachInSteps(findings, (each) => {
    const count = (seen.get(each.id) ?? 0) + 1;
    seen.set(each.id, count);
    unique.push(count === 1 ? each : { ...each, id: `${each.id}#${String(count)}` });
  });
  return unique;
}

/** A record (a unit, a school) that cannot be judged, and why. */
export interface Lack {
  readonly record: number;
  readonly reason: UnknownReason;
}

/** What records are as subjects, and which school each is of. */
export interface Told {
  readonly dataset: Dataset;
  readonly subjectOf: (record: number) => Subject;
  readonly schoolOf: (record: number) => number | undefined;
}

/** Records that are schools. */
export const toldOfSchools = (dataset: Dataset): Told => ({ dataset, subjectOf: (school) => schoolSubject(dataset, school), schoolOf: (school) => school });

/** Records that are units. */
export const toldOfUnits = (dataset: Dataset, stageAt: (unit: number) => Stage | undefined): Told => ({
  dataset,
  subjectOf: (unit) => unitSubject(dataset, unit, stageAt(unit) ?? STAGES[0]),
  schoolOf: (unit) => dataset.units.school[unit],
});

/**
 * Findings for records that cannot be judged. Where all of them (all `judged` of them) lack the same field, the county lacks
 * it: one finding for the missing column, not one a school.
 */
export const lacks = (place: Place, found: readonly Lack[], judged: number, { dataset, subjectOf, schoolOf }: Told): readonly Finding[] => {
  const common = commonLack(reasonsOf(found), judged);
  if (common !== undefined) return [cannotJudge(place, countySubject(common.code === 'missingField' ? common.stage : undefined), common)];
  return found.map(({ record, reason }) => cannotJudge(place, subjectOf(record), reason, cellsOfSchool(dataset, schoolOf(record))));
};

export const reasonsOf = (found: readonly Lack[]): readonly UnknownReason[] => found.map(({ reason }) => reason);

/** What all of the judged records lack alike: a field (its stage only where it is the same for all), or a value in force. */
export const commonLack = (reasons: readonly UnknownReason[], judged: number): UnknownReason | undefined => {
  const [first] = reasons;
  if (first === undefined || reasons.length < judged || judged < 2) return undefined;
  if (first.code === 'notInForce') return reasons.every(({ code }) => code === 'notInForce') ? first : undefined;
  if (first.code !== 'missingField') return undefined;
  let stage = first.stage;
  for (const reason of reasons) {
    if (reason.code !== 'missingField' || reason.field !== first.field) return undefined;
    if (reason.stage !== stage) stage = undefined;
  }
  return { code: 'missingField', field: first.field, ...(stage === undefined ? {} : { stage }) };
};

/** One reason for the lot: the field that all lack, the only one there is, or how many are unknown, and whether for their type alone. */
export const summaryOf = (reasons: readonly UnknownReason[], judged: number): UnknownReason | undefined => {
  const [first] = reasons;
  if (first === undefined) return undefined;
  const common = commonLack(reasons, judged) ?? (reasons.length === 1 ? first : undefined);
  const code = reasons.every((reason) => reason.code === 'schoolTypeUnknown') ? 'schoolTypesUnknown' : 'unitsUnknown';
  return common ?? { code, count: reasons.length, of: judged };
};
