import type { Assessment } from '../../core/assessment';
import { SchoolFinder } from '../../workbook/merging/sameSchool';
import type { SchoolRef } from '../../workbook/dispute';
import { schoolRef } from '../../workbook/settlement';
import type { Reading } from '../../workbook/reading';
import { idsNow } from '../idsNow';
import { eachInSteps, runThrough } from '../../core/steps';
import { identitySteps, readingIds } from '../readingIdentity';
import { subjectSchool } from '../subjectSchool';
import type { Words } from '../words';

/** A query (疑问) as somebody is asked to explain it. */
export interface Query {
  /** Stable: that of the finding, or of the doubt about the data. */
  readonly id: string;
  /** undefined: about the county, or no school in particular. */
  readonly school: SchoolRef | undefined;
  readonly question: string;
}

/** A query with the sentence that explains it (情况说明). It changes no verdict. */
export interface Explanation extends Query {
  readonly answer: string;
}

interface Judged {
  readonly reading: Reading;
  readonly assessment: Assessment;
}

type QueryWords = Pick<Words, 'finding' | 'reading'>;

/** Everything that calls for an explanation, step by step: queries of the standard and of the reading. */
export function* querySteps({ reading, assessment }: Judged, words: QueryWords): Generator<void, readonly Query[]> {
  const identities = yield* identitySteps(reading);
  const found: Query[] = [];
  yield* eachInSteps(assessment.findings, (finding) => {
    if (finding.severity === 'query') found.push({ id: finding.id, school: subjectSchool(finding.subject), question: words.finding(finding) });
  });
  yield* eachInSteps(reading.issues, (issue, at) => {
    if (issue.severity !== 'query') return;
    const { id, school: index } = identities[at] ?? { id: '', school: undefined };
    const school = reading.dataset.schools[index ?? -1];
    found.push({ id, school: school && schoolRef({ code: undefined, town: undefined, ...school }), question: words.reading(issue) });
  });
  return found;
}

/** How one query is put; '' for an id that is none's. */
export const questionOf = (id: string, { reading, assessment }: Judged, words: QueryWords): string => {
  const finding = assessment.findings.find((one) => one.id === id);
  if (finding !== undefined) return words.finding(finding);
  const issue = reading.issues[readingIds(reading).indexOf(id)];
  return issue === undefined ? '' : words.reading(issue);
};

/** All queries at once. */
export const queriesOf = (judged: Judged, words: QueryWords): readonly Query[] => runThrough(querySteps(judged, words));

/** A query with its explanation, if there is one; `isCurrent`: whether the query still stands. */
export interface Answered extends Query {
  readonly answer: string | undefined;
  readonly isCurrent: boolean;
}

/** Queries as explanations find them. */
export interface QueryIndex {
  readonly byId: ReadonlyMap<string, Query>;
  /** The schools that queries are about. */
  readonly finder: SchoolFinder<SchoolRef>;
}

export function* indexSteps(queries: readonly Query[]): Generator<void, QueryIndex> {
  const byId = new Map<string, Query>();
  const finder = new SchoolFinder<SchoolRef>();
  const known = new Set<string>();
  yield* eachInSteps(queries, (query) => {
    byId.set(query.id, query);
    const key = query.school === undefined ? undefined : JSON.stringify(query.school);
    if (query.school === undefined || key === undefined || known.has(key)) return;
    known.add(key);
    finder.add(query.school);
  });
  return { byId, finder };
}

/** What explanations say, by the id of the query that they explain, found by its id, and by the school's code where it was renamed; and those of queries that no longer stand. */
export const answersIn = ({ byId, finder }: QueryIndex, explanations: readonly Explanation[]): { readonly answers: ReadonlyMap<string, string>; readonly gone: readonly Explanation[] } => {
  const answers = new Map<string, string>();
  const gone: Explanation[] = [];
  for (const explanation of explanations) {
    const id = idsNow(explanation, finder).find((one) => byId.has(one));
    if (id === undefined) gone.push(explanation);
    else if (!answers.has(id)) answers.set(id, explanation.answer);
  }
  return { answers, gone };
};

/** Puts explanations beside the queries they explain, step by step. Those of queries that no longer stand are kept. */
export function* answeredSteps(queries: readonly Query[], explanations: readonly Explanation[]): Generator<void, readonly Answered[]> {
  const { answers, gone } = answersIn(yield* indexSteps(explanations.length === 0 ? [] : queries), explanations);
  const found: Answered[] = [];
  yield* eachInSteps(queries, (query) => void found.push({ ...query, answer: answers.get(query.id), isCurrent: true }));
  return [...found, ...gone.map((explanation) => ({ ...explanation, isCurrent: false }))];
}

/** The same at once. */
export const answered = (queries: readonly Query[], explanations: readonly Explanation[]): readonly Answered[] => runThrough(answeredSteps(queries, explanations));
