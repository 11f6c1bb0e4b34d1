import type { Assessment } from '../core/assessment';
import type { Dataset } from '../core/dataset';
import type { Stage, Verdict } from '../standards/terms';
import { STAGES, VERDICTS } from '../standards/terms';
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

const verdictAt = (codes: Uint8Array, unit: number): Verdict => VERDICTS[codes[unit] ?? -1] ?? 'unknown';

const failing = (row: SchoolRow): number => row.indicators.filter((verdict) => verdict === 'notMet').length;

/** All units, those that fail first, and among them those that fail most. */
export const schoolRows = ({ units: table, schools }: Dataset, { units }: Assessment): readonly SchoolRow[] =>
  Array.from({ length: units.length }, (_, unit): SchoolRow => {
    const school = schools[table.school[unit] ?? -1];
    return {
      unit,
      school: school?.name ?? '',
      stage: STAGES[table.stage[unit] ?? -1],
      town: school?.town,
      code: school?.code,
      verdict: units.inScope[unit] === 0 ? 'notApplicable' : verdictAt(units.verdicts, unit),
      indicators: units.indicators.map(({ verdicts }) => verdictAt(verdicts, unit)),
    };
  }).sort((left, right) => RANK[left.verdict] - RANK[right.verdict] || failing(right) - failing(left));

/** The rows whose school, code or town carries the text. */
export const searchSchools = (rows: readonly SchoolRow[], text: string): readonly SchoolRow[] => {
  const wanted = folded(text).trim();
  if (wanted === '') return rows;
  return rows.filter(({ school, code, town }) => [school, code, town].some((name) => name !== undefined && folded(name).includes(wanted)));
};
