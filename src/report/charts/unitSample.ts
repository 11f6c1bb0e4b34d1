import { verdictOf } from '../../core';
import type { IndicatorColumn, UnknownReason } from '../../core/assessment';
import { createBasis } from '../../core/basis';
import { PUPILS } from '../../core/fieldIds';
import type { Figure } from '../../core/figures/figure';
import { stageOf } from '../../core/unitIndex';
import type { IndicatorPart, Rule } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { ChartSource } from './chart';

/** An indicator as charts ask for it. */
export interface Indicator {
  readonly rule: Rule;
  readonly part: IndicatorPart;
  readonly column: IndicatorColumn;
}

/** The indicators that are judged over units, in the order of the standard. */
export const indicatorsOf = ({ pack, assessment }: Pick<ChartSource, 'pack' | 'assessment'>): readonly Indicator[] => {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  return assessment.units.indicators.flatMap((column) => {
    const rule = rules.get(column.rule);
    const part = rule?.parts.find(({ id }) => id === column.part);
    return rule !== undefined && part?.kind === 'indicator' ? [{ rule, part, column }] : [];
  });
};

/** The units of a stage that an indicator is about: those with a figure, and why others have none. */
export interface UnitSample {
  readonly units: readonly number[];
  readonly unknown: readonly UnknownReason[];
  /** In scope, but without pupils. */
  readonly empty: number;
}

export const sampleOf = ({ reading, assessment: { units: results } }: ChartSource, { column }: Indicator, stage: Stage): UnitSample => {
  const { units: table } = reading.dataset;
  const units: number[] = [];
  const unknown: UnknownReason[] = [];
  let empty = 0;
  for (let unit = 0; unit < results.length; unit++) {
    const verdict = verdictOf(column.verdicts[unit]);
    if (results.inScope[unit] === 0 || verdict === 'notApplicable' || stageOf(table, unit) !== stage) continue;
    const reason = column.reasons.get(unit);
    const doubt = results.scopeReasons.get(unit) ?? (verdict === 'unknown' ? reason : undefined);
    if (reason?.code === 'noPupils') empty += 1;
    else if (doubt !== undefined) unknown.push(doubt);
    else units.push(unit);
  }
  return { units, unknown, empty };
};

/** The pupils of units, as the assessment counts them. */
export const pupilsOf = ({ reading, pack, fields, assessment: { date, parameters, profiles } }: ChartSource): Figure =>
  createBasis(reading.dataset, pack, { date, fields, parameters, profiles }).figures.ofUnits(PUPILS, false);

/** What a unit's school is called; its stage is that of the chart. */
export const schoolNameOf = ({ reading: { dataset } }: ChartSource, unit: number): string => dataset.schools[dataset.units.school[unit] ?? -1]?.name ?? '';
