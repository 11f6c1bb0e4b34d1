import type { Pack, Part } from '../../standards/schema';
import { STAGES, VERDICTS } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { IndicatorColumn } from '../assessment';
import { unitSubject } from '../findings';
import { eachInSteps } from '../steps';
import { indexUnits, stageOf } from '../unitIndex';
import type { JudgedYear } from './judgedYears';
import type { SchoolTrack } from './schoolTracks';
import { changeOf } from './yearLine';
import type { YearLine, YearPoint } from './yearLine';

type IndicatorPart = Extract<Part, { kind: 'indicator' }>;

/** An indicator of the pack with its columns, one a year. */
interface Measured {
  readonly rule: string;
  readonly part: IndicatorPart;
  readonly columns: readonly (IndicatorColumn | undefined)[];
}

const measuredIn = (years: readonly JudgedYear[], pack: Pack): readonly Measured[] =>
  pack.rules.flatMap((rule) =>
    rule.parts.flatMap((part) => {
      if (part.kind !== 'indicator') return [];
      const columns = years.map(({ assessment }) => assessment.units.indicators.find((one) => one.rule === rule.id && one.part === part.id));
      return columns.every((column) => column === undefined) ? [] : [{ rule: rule.id, part, columns }];
    }),
  );

const pointAt = ({ year, assessment: { units } }: JudgedYear, column: IndicatorColumn | undefined, unit: number | undefined, stage: Stage): YearPoint => {
  if (unit === undefined) return { state: 'absent', year, why: 'notInData' };
  if (column === undefined || units.inScope[unit] !== 1) return { state: 'absent', year, why: 'outOfScope' };
  const value = column.values[unit] ?? Number.NaN;
  const verdict = VERDICTS[column.verdicts[unit] ?? -1] ?? 'unknown';
  const threshold = column.threshold[stage];
  if (!Number.isNaN(value)) return { state: 'known', year, value, verdict, ...(threshold === undefined ? {} : { threshold }) };
  const reason = column.reasons.get(unit) ?? units.scopeReasons.get(unit);
  return { state: 'unknown', year, verdict, reasons: reason === undefined ? [] : [reason] };
};

/** Finds a school's unit of a stage in a year. */
const unitFinder = ({ dataset }: JudgedYear): ((school: number | undefined, stage: Stage) => number | undefined) => {
  const { unitsOf } = indexUnits(dataset);
  return (school, stage) => (school === undefined ? undefined : [...unitsOf(school)].find((unit) => stageOf(dataset.units, unit) === stage));
};

/** Every indicator of every school and stage over the years, school by school, step by step. */
export function* unitLines(years: readonly JudgedYear[], tracks: readonly SchoolTrack[], pack: Pack): Generator<void, readonly YearLine[]> {
  const indicators = measuredIn(years, pack);
  const finders = years.map(unitFinder);
  const lines: YearLine[] = [];
  yield;
  yield* eachInSteps(tracks, ({ schools }) => {
    for (const stage of STAGES) {
      const units = finders.map((find, at) => find(schools[at], stage));
      const last = units.findLastIndex((unit) => unit !== undefined);
      const [unit, year] = [units[last], years[last]];
      if (unit === undefined || year === undefined) continue;
      const subject = unitSubject(year.dataset, unit, stage);
      for (const { rule, part, columns } of indicators) {
        const points = years.map((one, at) => pointAt(one, columns[at], units[at], stage));
        if (points.every((point) => point.state === 'absent')) continue;
        const { comparator, decimals } = part;
        lines.push({ of: 'indicator', rule, part: part.id, subject, unit: part.unit, decimals, comparator, points, change: changeOf(points, comparator) });
      }
    }
  });
  return lines;
}
