import { valueAt } from '../../standards/dated';
import type { CompositePart } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { DispersionResult, UnknownReason } from '../assessment';
import { isNear, judge } from '../compare';
import { leftOutReason } from '../leftOut';
import { CompensatedSum } from '../statistics/compensatedSum';
import { judgeDispersion } from './dispersion';
import { dispersionOutcome } from './dispersionOutcome';
import { notInForce } from './outcome';
import type { PartInput, PartOutcome } from './outcome';

/** The coefficients of the rules that a composite is made of, all stages. */
export const componentsOf = ({ basis, part, resources }: PartInput<CompositePart>): readonly DispersionResult[] =>
  part.of.flatMap((id) => {
    const rule = basis.pack.rules.find((each) => each.id === id);
    const own = rule?.parts.find((each) => each.kind === 'dispersion');
    if (rule === undefined || own === undefined) throw new Error(`Composite ${part.id} is made of ${id}, which has no dispersion`);
    return judgeDispersion({ basis, rule, part: own, resources }).dispersions ?? [];
  });

/** Why there is no mean: what all of them lack, or which of them are not known. */
const obstacle = (input: PartInput<CompositePart>, components: readonly DispersionResult[]): UnknownReason | undefined => {
  const open = components.filter(({ cv }) => cv === undefined);
  const [first] = open.flatMap(({ reasons }) => reasons);
  const leftOut = leftOutReason(input.basis.dataset);
  if (leftOut !== undefined) return leftOut;
  if (components.length < input.part.of.length) return { code: 'notInForce', date: input.basis.date };
  if (open.length === 0) return undefined;
  const isCommon = first !== undefined && first.code === 'noUnits' && open.length === components.length;
  return isCommon ? first : { code: 'partsUnknown', parts: open.map(({ rule }) => rule) };
};

const judgeStage = (input: PartInput<CompositePart>, all: readonly DispersionResult[], stage: Stage, limit: number): DispersionResult => {
  const { rule, part } = input;
  const components = all.filter((each) => each.stage === stage);
  const known = { rule: rule.id, part: part.id, stage, units: Math.max(0, ...components.map(({ units }) => units)), limit };
  const reason = obstacle(input, components);
  if (reason !== undefined) return { ...known, verdict: 'unknown', nearLimit: false, reasons: [reason] };
  const sum = new CompensatedSum();
  for (const { cv = Number.NaN } of components) sum.add(cv);
  const cv = sum.value / components.length;
  return { ...known, cv, verdict: judge(cv, part.comparator, limit) ? 'met' : 'notMet', nearLimit: isNear(cv, limit, part.warnWithin), reasons: [] };
};

/** Judges the 综合差异系数: one coefficient that is not known leaves the mean unknown. */
export const judgeComposite = (input: PartInput<CompositePart>): PartOutcome => {
  const limits = valueAt(input.part.limit, input.basis.date)?.value;
  if (limits === undefined) return notInForce(input);
  const components = componentsOf(input);
  const dispersions = STAGES.flatMap((stage) => {
    const limit = limits[stage];
    return limit === undefined ? [] : [judgeStage(input, components, stage, limit)];
  });
  return dispersionOutcome(input, dispersions);
};
