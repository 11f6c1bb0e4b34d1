import type { DispersionPart } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage, Verdict } from '../../standards/terms';
import type { DispersionResult } from '../assessment';
import type { Remedy, Step } from '../explanation';
import { judgeDispersion, sampleOf } from '../parts/dispersion';
import type { Sample } from '../parts/dispersion';
import { measuredFor } from '../parts/indicator';
import { CompensatedSum } from '../statistics/compensatedSum';
import { conjunction } from '../verdict';
import { fillFor } from './remedies';
import { NOT_APPLICABLE, compare } from './why';
import type { Why, WhyInput } from './why';

/** How many schools the card names. */
const TOP = 5;

interface Contribution {
  readonly school: string;
  /** Part (0…1) of the weighted variance. */
  readonly share: number;
  readonly value: number;
}

/** Each unit's part of the weighted variance, the largest first. */
const contributions = (input: WhyInput<DispersionPart>, sample: Sample, mean: number): readonly Contribution[] => {
  const { dataset } = input.basis;
  const weights = Array.from(sample.units, (_, i) => (sample.pupils[i] ?? 0) * ((sample.values[i] ?? 0) - mean) ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const named = Array.from(sample.units, (unit, i) => ({
    school: dataset.schools[dataset.units.school[unit] ?? -1]?.name ?? '',
    share: total === 0 ? 0 : (weights[i] ?? 0) / total,
    value: sample.values[i] ?? Number.NaN,
  }));
  return named.sort((a, b) => b.share - a.share);
};

const pupilsOf = (sample: Sample): number => {
  const sum = new CompensatedSum();
  for (const count of sample.pupils) sum.add(count);
  return sum.value;
};

interface StageWhy {
  readonly verdict: Verdict;
  readonly steps: readonly Step[];
  readonly remedies: readonly Remedy[];
}

const whyStage = (input: WhyInput<DispersionPart>, result: DispersionResult): StageWhy => {
  const { stage, verdict, mean, sd, cv, limit } = result;
  const measured = measuredFor(input.resources, input.rule.id);
  if (measured === undefined || mean === undefined || sd === undefined || cv === undefined || limit === undefined) {
    return { verdict, steps: result.reasons.map((reason) => ({ kind: 'unknown', reason })), remedies: result.reasons.flatMap(fillFor) };
  }
  const sample = sampleOf(input.resources, measured, input.basis.dataset.units, stage);
  const all = contributions(input, sample, mean);
  const dispersion: Step = { kind: 'dispersion', units: sample.units.length, pupils: pupilsOf(sample), mean, sd, cv, top: all.slice(0, TOP) };
  const comparison = compare({ value: cv, comparator: input.part.comparator, threshold: limit, unit: 'none', decimals: input.part.decimals });
  const below = all.filter(({ value }) => value < mean).slice(0, TOP);
  const remedies: readonly Remedy[] = verdict === 'notMet' && below.length > 0 ? [{ kind: 'raiseLowest', schools: below.map(({ school }) => school) }] : [];
  return { verdict, steps: [dispersion, comparison], remedies };
};

const stagesOf = ({ subject }: WhyInput<DispersionPart>): readonly Stage[] => {
  if (subject.kind === 'county' || subject.kind === 'unit') return subject.stage === undefined ? STAGES : [subject.stage];
  return STAGES;
};

export const whyDispersion = (input: WhyInput<DispersionPart>): Why => {
  const stages = stagesOf(input);
  const results = (judgeDispersion(input).dispersions ?? []).filter(({ stage }) => stages.includes(stage));
  if (results.length === 0) return NOT_APPLICABLE;
  const whys = results.map((result) => whyStage(input, result));
  return {
    verdict: conjunction(whys.map(({ verdict }) => verdict)),
    steps: whys.flatMap(({ steps }) => steps),
    remedies: whys.flatMap(({ remedies }) => remedies),
  };
};
