import type { CompositePart } from '../../standards/schema';
import type { DispersionResult } from '../assessment';
import type { Step } from '../explanation';
import { componentsOf, judgeComposite } from '../parts/composite';
import { conjunction } from '../verdict';
import { NOT_APPLICABLE, compare } from './why';
import type { Why, WhyInput } from './why';

const stepsOf = ({ part }: WhyInput<CompositePart>, components: readonly DispersionResult[], { stage, cv, limit, reasons }: DispersionResult): readonly Step[] => {
  if (cv === undefined || limit === undefined) return reasons.map((reason) => ({ kind: 'unknown', reason }));
  const of = components.flatMap((each) => (each.stage === stage && each.cv !== undefined ? [{ rule: each.rule, value: each.cv }] : []));
  return [{ kind: 'average', stage, of, value: cv }, compare({ value: cv, comparator: part.comparator, threshold: limit, unit: 'none', decimals: part.decimals })];
};

/** The coefficients, their mean, and what it is compared with; stage by stage. What would lower one is on the card of its own rule. */
export const whyComposite = (input: WhyInput<CompositePart>): Why => {
  const { subject } = input;
  const stage = subject.kind === 'county' || subject.kind === 'unit' ? subject.stage : undefined;
  const results = (judgeComposite(input).dispersions ?? []).filter((each) => stage === undefined || each.stage === stage);
  if (results.length === 0) return NOT_APPLICABLE;
  const components = componentsOf(input);
  return { verdict: conjunction(results.map(({ verdict }) => verdict)), steps: results.flatMap((result) => stepsOf(input, components, result)), remedies: [] };
};
