import type { Part, SchoolFilter } from '../../standards/schema';
import type { Verdict } from '../../standards/terms';
import type { Comparison, Finding, FindingIssue, UnknownReason } from '../assessment';
import type { CellRef } from '../cellRef';
import { cellsOfSchool, finding, lacks, placeOf, reasonsOf, schoolSubject, summaryOf, toldOfSchools } from '../findings';
import type { Lack } from '../findings';
import { leftOutReason } from '../leftOut';
import { passes } from '../schoolFilter';
import { eachInSteps } from '../steps';
import { marginOf, unknownPart } from './outcome';
import type { PartInput, PartOutcome } from './outcome';

/** What is wrong at a school, and the cells it can be seen in. */
interface Fault {
  readonly issue: FindingIssue;
  readonly cells: readonly CellRef[];
}

/** What a school's own figures say of a part. */
export type SchoolJudgement =
  | { readonly verdict: 'met'; readonly comparison?: Comparison }
  | { readonly verdict: 'notMet'; readonly comparison?: Comparison; readonly faults: readonly Fault[] }
  | { readonly verdict: 'unknown'; readonly reason: UnknownReason }
  | { readonly verdict: 'notApplicable' };

/** Judges one school, the part's filter included. A school of which it is unknown whether the part applies is met if it would meet it. */
export const judgeSchool = <P extends Part>(
  { basis }: PartInput<P>,
  filter: SchoolFilter | undefined,
  judgeOne: (school: number) => SchoolJudgement,
  school: number,
): SchoolJudgement => {
  const applies = passes(basis, school, filter);
  if (applies === false) return { verdict: 'notApplicable' };
  const judgement = judgeOne(school);
  if (applies === true || judgement.verdict === 'met' || judgement.verdict === 'notApplicable') return judgement;
  return { verdict: 'unknown', reason: applies };
};

/** What the schools judged so far come to. */
interface Survey {
  readonly findings: Finding[];
  readonly lacking: Lack[];
  readonly tally: { judged: number; notMet: number; unknown: number };
  worst: Comparison | undefined;
}

const note = <P extends Part>({ basis, rule, part }: PartInput<P>, survey: Survey, school: number, judgement: SchoolJudgement): void => {
  if (judgement.verdict === 'notApplicable') return;
  survey.tally.judged++;
  if (judgement.verdict === 'unknown') {
    survey.tally.unknown++;
    survey.lacking.push({ record: school, reason: judgement.reason });
    return;
  }
  const { comparison } = judgement;
  if (comparison !== undefined && (survey.worst === undefined || marginOf(comparison) < marginOf(survey.worst))) survey.worst = comparison;
  if (judgement.verdict === 'met') return;
  survey.tally.notMet++;
  for (const { issue, cells: own } of judgement.faults) {
    const cells = own.length > 0 ? own : cellsOfSchool(basis.dataset, school);
    const detail = issue.code === 'roomsShort' ? { detail: issue.purpose } : {};
    survey.findings.push(finding(placeOf(rule, part.id), { subject: schoolSubject(basis.dataset, school), verdict: 'notMet', issue, cells, ...detail }));
  }
};

const verdictFrom = ({ judged, notMet, unknown }: Survey['tally'], isComplete: boolean): Verdict => {
  if (notMet > 0) return 'notMet';
  if (unknown > 0 || !isComplete) return 'unknown';
  return judged > 0 ? 'met' : 'notApplicable';
};

/** Judges a part school by school, in steps: all must meet it. */
export function* judgeSchools<P extends Part>(input: PartInput<P>, filter: SchoolFilter | undefined, judgeOne: (school: number) => SchoolJudgement): Generator<void, PartOutcome> {
  const { basis, rule, part } = input;
  const { length } = basis.dataset.schools;
  if (length === 0) return { result: unknownPart(part.id, { code: 'noUnits' }), findings: [] };
  const survey: Survey = { findings: [], lacking: [], tally: { judged: 0, notMet: 0, unknown: 0 }, worst: undefined };
  yield* eachInSteps(basis.dataset.schools, (_, school) => note(input, survey, school, judgeSchool(input, filter, judgeOne, school)));
  const { findings, lacking, tally, worst } = survey;
  const leftOut = leftOutReason(basis.dataset);
  const result = {
    part: part.id,
    verdict: verdictFrom(tally, leftOut === undefined),
    tally,
    reasons: [leftOut, summaryOf(reasonsOf(lacking), tally.judged)].filter((reason) => reason !== undefined),
    ...(worst === undefined ? {} : { comparison: worst }),
  };
  return { result, findings: [...findings, ...lacks(placeOf(rule, part.id), lacking, tally.judged, toldOfSchools(basis.dataset))] };
}
