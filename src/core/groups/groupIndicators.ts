import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { DispersionResult, UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import { summaryOf } from '../findings';
import { leftOutReason } from '../leftOut';
import { sampleOf } from '../parts/dispersion';
import type { Sample } from '../parts/dispersion';
import { isOnlyMeasured } from '../resources/measure';
import type { MeasuredIndicator } from '../resources/measure';
import type { Resources } from '../resources/resources';
import { weightedDispersion, weightedMoments } from '../statistics/dispersion';
import { verdictOf } from '../verdict';
import type { GroupIndicator } from './groupResult';
import { NONE, tallyOf } from './tally';

/** An indicator and stage in a group, with the figures it was made of. */
export interface SampledIndicator {
  readonly line: GroupIndicator;
  readonly sample: Sample;
}

type Spread = Pick<GroupIndicator, 'mean' | 'sd' | 'cv' | 'reasons'>;

const spreadOf = (basis: Basis, { values, pupils, unknown, empty }: Sample, stage: Stage): Spread => {
  const none = (reason: UnknownReason): Spread => ({ reasons: [reason] });
  const lack = leftOutReason(basis.dataset) ?? summaryOf(unknown, values.length + unknown.length);
  if (lack !== undefined) return none(lack);
  if (values.length === 0) return none(empty > 0 ? { code: 'noPupils' } : { code: 'noUnits', stage });
  const moments = weightedMoments(values, pupils);
  if (!moments.ok) return none(moments.reason);
  const { mean, sd } = moments;
  if (values.length === 1) return { mean, reasons: [{ code: 'singleUnit', stage }] };
  const dispersion = weightedDispersion(values, pupils);
  return dispersion.ok ? { mean, sd, cv: dispersion.cv, reasons: [] } : { mean, sd, reasons: [dispersion.reason] };
};

const lineOf = (basis: Basis, resources: Resources, measured: MeasuredIndicator, stage: Stage, limits: readonly DispersionResult[]): SampledIndicator => {
  const { rule, part, column } = measured;
  const sample = sampleOf(resources, measured, basis.dataset.units, stage);
  const verdicts = Array.from(column.verdicts, verdictOf).filter((_, unit) => basis.figures.index.stageAt(unit) === stage);
  const limit = limits.find((each) => each.rule === rule.id && each.stage === stage)?.limit;
  const known = { rule: rule.id, part: part.id, stage, tally: isOnlyMeasured(part) ? NONE : tallyOf(verdicts), units: sample.units.length };
  return { line: { ...known, ...(limit === undefined ? {} : { limit }), ...spreadOf(basis, sample, stage) }, sample };
};

const isThere = ({ line, sample }: SampledIndicator): boolean => line.tally.judged > 0 || sample.units.length + sample.unknown.length + sample.empty > 0;

/** Every indicator of a group by the stages that it has units of; `county`: the county's coefficients, for their limits. */
export const groupIndicators = (basis: Basis, resources: Resources, county: readonly DispersionResult[]): readonly SampledIndicator[] =>
  resources.indicators.flatMap((measured) => STAGES.map((stage) => lineOf(basis, resources, measured, stage, county)).filter(isThere));
