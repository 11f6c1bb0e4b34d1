import type { Part, SchoolFilter } from '../../standards/schema';
import type { Verdict } from '../../standards/terms';
import type { Comparison, Finding, FindingIssue, UnknownReason } from '../assessment';
import type { CellRef } from '../cellRef';
import { finding, lacks, placeOf, reasonsOf, schoolSubject, summaryOf } from '../findings';
import type { Lack } from '../findings';
import { passes } from '../schoolFilter';
import { conjunction } from '../verdict';
import { decisive, unknownPart } from './outcome';
import type { PartInput, PartOutcome } from './outcome';

/** What a school's own figures say of a part. */
export type SchoolJudgement =
  | { readonly verdict: 'met'; readonly comparison?: Comparison }
  | { readonly verdict: 'notMet'; readonly comparison?: Comparison; readonly issues: readonly FindingIssue[]; readonly cells: readonly CellRef[] }
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

/** Judges a part school by school: all must meet it. */
export const judgeSchools = <P extends Part>(input: PartInput<P>, filter: SchoolFilter | undefined, judgeOne: (school: number) => SchoolJudgement): PartOutcome => {
  const { basis, rule, part } = input;
  const place = placeOf(rule, part.id);
  const findings: Finding[] = [];
  const lacking: Lack[] = [];
  const verdicts: Verdict[] = [];
  const comparisons: Comparison[] = [];
  for (let school = 0; school < basis.dataset.schools.length; school++) {
    const judgement = judgeSchool(input, filter, judgeOne, school);
    if (judgement.verdict === 'notApplicable') continue;
    verdicts.push(judgement.verdict);
    if (judgement.verdict === 'unknown') {
      lacking.push({ record: school, reason: judgement.reason });
      continue;
    }
    if (judgement.comparison !== undefined) comparisons.push(judgement.comparison);
    if (judgement.verdict === 'met') continue;
    for (const issue of judgement.issues) {
      const detail = issue.code === 'roomsShort' ? { detail: issue.purpose } : {};
      findings.push(finding(place, { subject: schoolSubject(basis.dataset, school), verdict: 'notMet', issue, cells: judgement.cells, ...detail }));
    }
  }
  if (basis.dataset.schools.length === 0) return { result: unknownPart(part.id, { code: 'noUnits' }), findings: [] };
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  const summary = summaryOf(reasonsOf(lacking), verdicts.length);
  const comparison = decisive(comparisons);
  const result = {
    part: part.id,
    verdict: conjunction(verdicts),
    tally: { judged: verdicts.length, notMet: count('notMet'), unknown: count('unknown') },
    reasons: summary === undefined ? [] : [summary],
    ...(comparison === undefined ? {} : { comparison }),
  };
  return { result, findings: [...findings, ...lacks(place, lacking, verdicts.length, (school) => schoolSubject(basis.dataset, school))] };
};
