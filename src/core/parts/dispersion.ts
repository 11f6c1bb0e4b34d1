import { valueAt } from '../../standards/dated';
import type { DispersionPart } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { Comparison, DispersionResult, Finding, IndicatorColumn, PartResult, UnknownReason } from '../assessment';
import { isNear, judge } from '../compare';
import type { UnitTable } from '../dataset';
import { leftOutReason } from '../leftOut';
import { cannotJudge, countySubject, finding, placeOf, summaryOf } from '../findings';
import type { MeasuredIndicator } from '../resources/measure';
import type { Resources } from '../resources/resources';
import { weightedDispersion } from '../statistics/dispersion';
import { VERDICT, conjunction } from '../verdict';
import { measuredFor } from './indicator';
import { decisive, notInForce } from './outcome';
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

export const sampleOf = (resources: Resources, { column }: MeasuredIndicator, { stage: stages }: UnitTable, stage: Stage): Sample => {
  const code = STAGES.indexOf(stage);
  const { scope, pupils } = resources;
  const { length } = column.verdicts;
  const units = new Int32Array(length);
  const unknown: UnknownReason[] = [];
  let size = 0;
  let empty = 0;
  for (let u = 0; u < length; u++) {
    if (scope.inScope[u] === 0 || column.verdicts[u] === VERDICT.notApplicable || stages[u] !== code) continue;
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

const judgeStage = (input: PartInput<DispersionPart>, measured: MeasuredIndicator, stage: Stage, limit: number): DispersionResult => {
  const { basis, rule, part, resources } = input;
  const sample = sampleOf(resources, measured, basis.dataset.units, stage);
  const known = { rule: rule.id, part: part.id, stage, units: sample.units.length, limit };
  const unknown = (reason: UnknownReason): DispersionResult => ({ ...known, verdict: 'unknown', nearLimit: false, reasons: [reason] });
  const reason = leftOutReason(basis.dataset) ?? obstacle(sample, stage);
  if (reason !== undefined) return unknown(reason);
  const dispersion = weightedDispersion(sample.values, sample.pupils);
  if (!dispersion.ok) return unknown(dispersion.reason);
  const { mean, sd, cv } = dispersion;
  return { ...known, mean, sd, cv, verdict: judge(cv, part.comparator, limit) ? 'met' : 'notMet', nearLimit: isNear(cv, limit, part.warnWithin), reasons: [] };
};

const comparisonOf = (part: DispersionPart, { cv, limit }: DispersionResult): Comparison | undefined =>
  cv === undefined || limit === undefined ? undefined : { value: cv, comparator: part.comparator, threshold: limit, unit: 'none', decimals: part.decimals };

const findingsOf = ({ rule, part }: PartInput<DispersionPart>, result: DispersionResult): readonly Finding[] => {
  const place = placeOf(rule, part.id);
  const { stage, verdict, nearLimit, reasons } = result;
  const subject = countySubject(stage);
  const comparison = comparisonOf(part, result);
  // A column that is missing for all is told once, by the indicator; schools left out, by the reading.
  if (comparison === undefined) return reasons.filter(({ code }) => code !== 'missingField' && code !== 'schoolsLeftOut').map((reason) => cannotJudge(place, subject, reason));
  return [
    ...(verdict === 'notMet' ? [finding(place, { subject, verdict, issue: { code: 'cvOverLimit', comparison, stage } })] : []),
    ...(nearLimit ? [finding(place, { subject, verdict, issue: { code: 'cvNearLimit', comparison, stage } })] : []),
  ];
};

/** Judges the 校际差异系数 of the rule's indicator, stage by stage. */
export const judgeDispersion = (input: PartInput<DispersionPart>): PartOutcome => {
  const { basis, rule, part, resources } = input;
  const measured = measuredFor(resources, rule.id);
  if (measured === undefined) throw new Error(`Rule ${rule.id} has a dispersion but no indicator`);
  const limits = valueAt(part.limit, basis.date)?.value;
  if (limits === undefined) return notInForce(input);
  const dispersions = STAGES.flatMap((stage) => {
    const limit = limits[stage];
    return limit === undefined ? [] : [judgeStage(input, measured, stage, limit)];
  });
  const comparison = decisive(dispersions.flatMap((each) => comparisonOf(part, each) ?? []));
  const result: PartResult = {
    part: part.id,
    verdict: conjunction(dispersions.map(({ verdict }) => verdict)),
    reasons: dispersions.flatMap(({ reasons }) => reasons),
    ...(comparison === undefined ? {} : { comparison }),
  };
  return { result, findings: dispersions.flatMap((each) => findingsOf(input, each)), dispersions };
};
