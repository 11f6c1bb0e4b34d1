import { valueAt } from '../../standards';
import type { Part, Rule } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { FunctionFailure } from '../failure';
import type { Scope } from '../scope';

const parameterNumber = (scope: Scope, id: string): number | undefined => {
  const value = scope.parameters()[id];
  return typeof value === 'number' ? value : undefined;
};

/** The number a part is judged by on the scope's date, for a stage; undefined where the part has none. */
const thresholdOf = (part: Part, stage: Stage, scope: Scope): number | undefined => {
  const { date } = scope.context;
  switch (part.kind) {
    case 'indicator':
      return valueAt(part.threshold, date)?.value[stage];
    case 'limit':
      return valueAt(part.limit.values, date)?.value[stage];
    case 'rate':
      if (part.stage !== undefined && part.stage !== stage) return undefined;
      return Array.isArray(part.threshold) ? valueAt(part.threshold, date)?.value : parameterNumber(scope, part.threshold.parameter);
    case 'headcount':
      return valueAt(part.floor, date)?.value;
    case 'dispersion':
    case 'composite':
    case 'rooms':
    case 'evidence':
    case 'delivered':
      return undefined;
  }
};

/** The first number of a rule for a stage. Fails where the rule has none on that date. */
export const thresholdFor = (rule: Rule, stage: Stage, scope: Scope): number => {
  for (const part of rule.parts) {
    const value = thresholdOf(part, stage, scope);
    if (value !== undefined) return value;
  }
  throw new FunctionFailure('#N/A', { key: 'noThreshold', data: { rule: rule.id, label: rule.label, stage: { term: `stage.${stage}` }, date: scope.context.date } });
};
