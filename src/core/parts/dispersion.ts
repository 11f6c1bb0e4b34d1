import { valueAt } from '../../standards/dated';
import type { DispersionPart } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { DispersionResult, IndicatorColumn, UnknownReason } from '../assessment';
import { isNear, judge } from '../compare';
import type { UnitTable } from '../dataset';
import { leftOutReason } from '../leftOut';
import { summaryOf } from '../findings';
import type { MeasuredIndicator } from '../resources/measure';
import type { Resources } from '../resources/resources';
import { weightedDispersion } from '../statistics/dispersion';
import { VERDICT } from '../verdict';
import { dispersionOutcome } from './dispersionOutcome';
import { measuredFor } from './indicator';
import { notInForce } from './outcome';
import type { PartInput, PartOutcome } from './outcome';

/** The units of a stage that enter a dispersion, and why others that should cannot. */
export interface Sample {
  readonly units: Int32Array;
  readonly values: Float64Array;
  readonly pupils: Float64Array;
  readonly unknown: readonly UnknownReason[];
  /** In scope, but without pupils: they weigh nothing and drop out. */
  readonly empty: number;
}

/** Not a unit of the indicator; one of which nothing is asked has a figure all the same. */
const isOutside = ({ verdicts, values }: IndicatorColumn, unit: number): boolean => verdicts[unit] === VERDICT.notApplicable && Number.isNaN(values[unit]);

export const sampleOf = (resources: Resources, { column }: MeasuredIndicator, { stage: stages }: UnitTable, stage: Stage): Sample => {
  const code = STAGES.indexOf(stage);
  const { scope, pupils } = resources;
  const { length } = column.verdicts;
  const units = new Int32Array(length);
  const unknown: UnknownReason[] = [];
  let size = 0;
  let empty = 0;
  for (let u = 0; u < length; u++) {
    if (scope.inScope[u] === 0 || isOutside(column, u) || stages[u] !== code) continue;
    const reason = obstacleAt(resources, column, u);
    if (reason === undefined) units[size++] = u;
    else if (reason.code === 'noPupils') empty++;
    else unknown.push(reason);
  }
  const of = units.slice(0, size);
  return {
    units: of,
    values: Float64Array.from(of, (u) => column.values[u] ?? Number.NaN),
    pupils: Float64Array.from(of, (u) => pupils.figure.values[u] ?? Number.NaN),
    unknown,
    empty,
  };
};

/** Why a unit cannot enter: it has no pupils, may not take part, or its figure or its pupils are unknown. */
const obstacleAt = ({ scope, pupils }: Resources, { verdicts, reasons }: IndicatorColumn, unit: number): UnknownReason | undefined => {
  const pupilReason = pupils.reasons.size === 0 ? undefined : pupils.reasons.get(unit);
  if (pupilReason?.code === 'noPupils') return pupilReason;
  const scopeReason = scope.reasons.size === 0 ? undefined : scope.reasons.get(unit);
  return scopeReason ?? (verdicts[unit] === VERDICT.unknown ? reasons.get(unit) : undefined) ?? pupilReason;
};

/** Why no dispersion can be had of a sample, before any arithmetic. */
const obstacle = ({ units, unknown, empty }: Sample, stage: Stage): UnknownReason | undefined => {
  const all = units.length + unknown.length;
  if (all === 0) return empty > 0 ? { code: 'noPupils' } : { code: 'noUnits', stage };
  return summaryOf(unknown, all) ?? (units.length === 1 ? { code: 'singleUnit', stage } : undefined);
};

const judgeStage = (input: PartInput<DispersionPart>, measured: MeasuredIndicator, stage: Stage, limit: number | undefined): DispersionResult => {
  const { basis, rule, part, resources } = input;
  const sample = sampleOf(resources, measured, basis.dataset.units, stage);
  const known = { rule: rule.id, part: part.id, stage, units: sample.units.length, ...(limit === undefined ? {} : { limit }) };
  const unknown = (reason: UnknownReason): DispersionResult => ({ ...known, verdict: 'unknown', nearLimit: false, reasons: [reason] });
  const reason = leftOutReason(basis.dataset) ?? obstacle(sample, stage);
  if (reason !== undefined) return unknown(reason);
  const dispersion = weightedDispersion(sample.values, sample.pupils);
  if (!dispersion.ok) return unknown(dispersion.reason);
  const { mean, sd, cv } = dispersion;
  if (limit === undefined) return { ...known, mean, sd, cv, verdict: 'notApplicable', nearLimit: false, reasons: [] };
  return { ...known, mean, sd, cv, verdict: judge(cv, part.comparator, limit) ? 'met' : 'notMet', nearLimit: isNear(cv, limit, part.warnWithin), reasons: [] };
};

/** Judges the 校际差异系数 of the rule's indicator, stage by stage. */
export const judgeDispersion = (input: PartInput<DispersionPart>): PartOutcome => {
  const { basis, rule, part, resources } = input;
  const measured = measuredFor(resources, rule.id);
  if (measured === undefined) throw new Error(`Rule ${rule.id} has a dispersion but no indicator`);
  const limits = part.limit.length === 0 ? {} : valueAt(part.limit, basis.date)?.value;
  if (limits === undefined) return notInForce(input);
  // A stage without a limit takes no part, unless no stage has one and the coefficients are only wanted for a composite.
  const stages = part.limit.length === 0 ? STAGES : STAGES.filter((stage) => limits[stage] !== undefined);
  return dispersionOutcome(input, stages.map((stage) => judgeStage(input, measured, stage, limits[stage])));
};
