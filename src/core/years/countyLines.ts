import type { Pack, Part } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { DispersionResult, PartResult } from '../assessment';
import { countySubject } from '../findings';
import type { JudgedYear } from './judgedYears';
import { changeOf } from './yearLine';
import type { YearLine, YearPoint } from './yearLine';

type Spread = Extract<Part, { kind: 'dispersion' | 'composite' }>;

const isSpread = (part: Part): part is Spread => part.kind === 'dispersion' || part.kind === 'composite';

const spreadPoint = ({ year, assessment }: JudgedYear, rule: string, part: string, stage: Stage): YearPoint => {
  const result = assessment.county.find((one: DispersionResult) => one.rule === rule && one.part === part && one.stage === stage);
  if (result === undefined) return { state: 'absent', year, why: 'outOfScope' };
  const { cv, verdict, limit, reasons } = result;
  if (cv === undefined) return { state: 'unknown', year, verdict, reasons };
  return { state: 'known', year, value: cv, verdict, ...(limit === undefined ? {} : { threshold: limit }) };
};

/** 差异系数 by indicator and stage over the years, composites among them. */
export const spreadLines = (years: readonly JudgedYear[], pack: Pack): readonly YearLine[] =>
  pack.rules.flatMap((rule) =>
    rule.parts.filter(isSpread).flatMap((part) =>
      STAGES.flatMap((stage): readonly YearLine[] => {
        const points = years.map((year) => spreadPoint(year, rule.id, part.id, stage));
        if (points.every(({ state }) => state === 'absent')) return [];
        const { comparator, decimals, warnWithin } = part;
        return [{ of: 'dispersion', rule: rule.id, part: part.id, subject: countySubject(stage), unit: 'none', decimals, comparator, points, change: changeOf(points, comparator), warnWithin }];
      }),
    ),
  );

/** Kinds that are judged unit by unit or subject by subject: what decides one year is not what decides the next. */
const OF_MANY: ReadonlySet<Part['kind']> = new Set(['indicator', 'dispersion', 'composite', 'limit', 'rooms', 'headcount', 'evidence', 'delivered']);

const isOfCounty = (part: Part): boolean => !OF_MANY.has(part.kind) && !('scope' in part && part.scope === 'everySchool');

const resultOf = ({ assessment }: JudgedYear, rule: string, part: string): PartResult | undefined =>
  [...assessment.items, ...assessment.conditions].find((item) => item.rule === rule)?.parts.find((one) => one.part === part);

const figurePoint = (year: number, result: PartResult | undefined): YearPoint => {
  if (result === undefined) return { state: 'absent', year, why: 'outOfScope' };
  const { comparison, verdict, reasons } = result;
  if (comparison === undefined) return { state: 'unknown', year, verdict, reasons };
  return { state: 'known', year, value: comparison.value, verdict, threshold: comparison.threshold };
};

/** Rates and other figures of the county over the years: of each part that is judged by one figure of the county. */
export const figureLines = (years: readonly JudgedYear[], pack: Pack): readonly YearLine[] =>
  pack.rules.flatMap((rule) =>
    rule.parts.filter(isOfCounty).flatMap((part): readonly YearLine[] => {
      const results = years.map((year) => resultOf(year, rule.id, part.id));
      if (results.every((one) => one === undefined) || results.some((one) => one?.tally !== undefined)) return [];
      const known = results.flatMap((one) => one?.comparison ?? []).at(-1);
      const points = years.map(({ year }, at) => figurePoint(year, results[at]));
      const own = { unit: known?.unit ?? ('unit' in part && typeof part.unit === 'string' ? part.unit : 'none'), decimals: known?.decimals ?? ('decimals' in part ? part.decimals : 2) } as const;
      const comparator = known?.comparator ?? ('comparator' in part ? part.comparator : '=');
      const outlook = results.at(-1)?.outlook;
      const stage = 'stage' in part ? part.stage : undefined;
      return [{ of: 'figure', rule: rule.id, part: part.id, subject: countySubject(stage), ...own, comparator, points, change: changeOf(points, comparator), ...(outlook === undefined ? {} : { outlook }) }];
    }),
  );
