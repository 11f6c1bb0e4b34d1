import { CLASSES } from '../../core/fieldIds';
import { valueAt } from '../../standards';
import type { Rule } from '../../standards/schema';
import { inputWords, waysToGive } from '../check/ruleInputs';
import type { Scope } from '../scope';

/** What CHECK.RULE takes for a rule, each way a sentence; an indicator and a limit take their own figure with a category. */
export const ruleValues = (rule: Rule, scope: Scope): readonly string[] => {
  const { say, names, context } = scope;
  const list = (entries: readonly string[]): string => entries.join(context.translator.t('term:listSeparator'));
  const [single] = rule.parts.flatMap((part) => (part.kind === 'indicator' || part.kind === 'limit' ? [part] : []));
  if (single?.kind === 'indicator') return [say('help.ruleIndicator', { figure: names.part(rule.id, single.id) })];
  if (single?.kind === 'limit') return [say(`help.rule.${single.of}`)];
  const ways = waysToGive(rule, (part) => valueAt(part.minimumArea, context.date)?.value ?? { music: Number.NaN, art: Number.NaN }, CLASSES);
  return ways.map((inputs) => say('check.rule.way', { count: inputs.length, inputs: list(inputs.map((input) => inputWords(input, scope))) }));
};
