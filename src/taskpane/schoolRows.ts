import { verdictOf } from '../core';
import type { Assessment, Subject } from '../core/assessment';
import type { Dataset } from '../core/dataset';
import type { Stage, Verdict } from '../standards/terms';
import { STAGES } from '../standards/terms';
import { folded } from './state/filter';

/** A school and stage (a row of 表Ⅱ-2) with the verdict of the school rule. */
export interface SchoolRow {
  /** Row of the unit table. */
  readonly unit: number;
  readonly school: string;
  readonly stage: Stage | undefined;
  readonly town: string | undefined;
  readonly code: string | undefined;
  readonly verdict: Verdict;
  /** Verdicts of the indicators, in their order. */
  readonly indicators: readonly Verdict[];
}

const RANK: Readonly<Record<Verdict, number>> = { notMet: 0, unknown: 1, met: 2, notApplicable: 3 };

const failing = (row: SchoolRow): number => row.indicators.filter((verdict) => verdict === 'notMet').length;

const rowAt = ({ units: table, schools }: Dataset, { units }: Assessment, unit: number): SchoolRow => {
  const school = schools[table.school[unit] ?? -1];
  return {
    unit,
    school: school?.name ?? '',
    stage: STAGES[table.stage[unit] ?? -1],
    town: school?.town,
    code: school?.code,
    verdict: units.inScope[unit] === 0 ? 'notApplicable' : verdictOf(units.verdicts[unit]),
    indicators: units.indicators.map(({ verdicts }) => verdictOf(verdicts[unit])),
  };
};

/** All units, those that fail first, and among them those that fail most. */
export const schoolRows = (dataset: Dataset, assessment: Assessment): readonly SchoolRow[] =>
  Array.from({ length: assessment.units.length }, (_, unit) => rowAt(dataset, assessment, unit)).sort(
    (left, right) => RANK[left.verdict] - RANK[right.verdict] || failing(right) - failing(left),
  );

type UnitSubject = Extract<Subject, { kind: 'unit' }>;

/** The row of the unit a card is about. It may have moved since the card was opened: school and stage decide, as in the core's explanations. */
export const rowOf = (dataset: Dataset, assessment: Assessment, { school, code, town, stage, unit }: UnitSubject): SchoolRow | undefined => {
  const isIt = (row: SchoolRow): boolean => row.stage === stage && (code === undefined ? row.school === school && row.town === town : row.code === code);
  const likely = unit < assessment.units.length ? rowAt(dataset, assessment, unit) : undefined;
  return likely !== undefined && isIt(likely) ? likely : schoolRows(dataset, assessment).find(isIt);
};

/** What findings and why-cards call this unit. */
export const subjectOf = ({ school, code, town, stage, unit }: SchoolRow): UnitSubject | undefined =>
  stage === undefined ? undefined : { kind: 'unit', school, stage, unit, ...(code === undefined ? {} : { code }), ...(town === undefined ? {} : { town }) };

/** The rows whose school, code or town carries the text. */
export const searchSchools = (rows: readonly SchoolRow[], text: string): readonly SchoolRow[] => {
  const wanted = folded(text).trim();
  if (wanted === '') return rows;
  return rows.filter(({ school, code, town }) => [school, code, town].some((name) => name !== undefined && folded(name).includes(wanted)));
};
