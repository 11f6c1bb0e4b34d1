import { findRule } from '../../standards';
import type { IndicatorPart, Pack, Part, Rule } from '../../standards/schema';
import type { ArgumentDeclaration } from '../declaration';
import { FunctionFailure } from '../failure';
import type { Supplied } from '../call';
import type { Scope } from '../scope';
import { requireText } from './text';

export const INDICATOR: ArgumentDeclaration = {
  name: { zh: '指标', en: 'indicator' },
  description: { zh: '指标代码（如 R1）、名称或常用简称', en: 'Code of the indicator (such as R1), its name or a known short name' },
  kind: 'text',
  optional: false,
  takes: { of: 'indicator' },
};

const isIndicator = (part: Part): part is IndicatorPart => part.kind === 'indicator';

/** A rule of the standard by code, name or short name. */
export const readRule = (supplied: Supplied, { pack }: Scope): Rule => {
  const text = requireText(supplied);
  const rule = findRule(pack, text);
  if (rule === undefined) throw new FunctionFailure('#N/A', { key: 'unknownIndicator', data: { text, standard: pack.label } });
  return rule;
};

export interface Indicator {
  readonly rule: Rule;
  readonly part: IndicatorPart;
}

/** The per-pupil indicators of a standard, in its order. */
export const indicatorsOf = (pack: Pack): readonly Indicator[] => pack.rules.flatMap((rule) => rule.parts.filter(isIndicator).map((part) => ({ rule, part })));

/** A per-pupil indicator; fails for an item that has none. */
export const readIndicator = (supplied: Supplied, scope: Scope): Indicator => {
  const rule = readRule(supplied, scope);
  const part = rule.parts.find(isIndicator);
  if (part === undefined) throw new FunctionFailure('#N/A', { key: 'notAnIndicator', data: { rule: rule.id, label: rule.label } });
  return { rule, part };
};
