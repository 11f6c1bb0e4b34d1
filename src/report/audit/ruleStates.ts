import type { ItemResult, UnknownReason } from '../../core/assessment';
import { inLocale } from '../../locale';
import type { Rule } from '../../standards/schema';
import type { Verdict } from '../../standards/terms';
import type { ReportContext } from '../handIn/reportContext';

/** What became of a rule of the pack. */
export type RuleState =
  | { readonly rule: Rule; readonly state: 'judged'; readonly verdict: Exclude<Verdict, 'unknown'> }
  /** Its parameter leaves it out. */
  | { readonly rule: Rule; readonly state: 'switchedOff' }
  | { readonly rule: Rule; readonly state: 'notInForce' | 'unknown'; readonly reasons: readonly UnknownReason[] };

const stateOf = (rule: Rule, item: ItemResult | undefined): RuleState => {
  if (item === undefined) return { rule, state: 'switchedOff' };
  const { verdict, reasons } = item;
  if (verdict !== 'unknown') return { rule, state: 'judged', verdict };
  const isNotInForce = reasons.length > 0 && reasons.every(({ code }) => code === 'notInForce');
  return { rule, state: isNotInForce ? 'notInForce' : 'unknown', reasons };
};

/** Every rule of the pack, in its order. */
export const ruleStates = ({ pack, assessment }: ReportContext): readonly RuleState[] => {
  const items = new Map([...assessment.items, ...assessment.conditions].map((item) => [item.rule, item]));
  return pack.rules.map((rule) => stateOf(rule, items.get(rule.id)));
};

/** Why a rule was not judged, in words; '' for one that was. */
export const stateReason = (of: RuleState, { pack, words, translator: { t, locale } }: ReportContext): string => {
  switch (of.state) {
    case 'judged':
      return '';
    case 'switchedOff': {
      const parameter = pack.parameters.find(({ id }) => id === of.rule.enabledBy);
      return t('audit:rule.byParameter', { parameter: parameter === undefined ? (of.rule.enabledBy ?? '') : inLocale(parameter.label, locale) });
    }
    case 'notInForce':
    case 'unknown':
      return of.reasons.map(words.reason).join(t('audit:reasonSeparator'));
  }
};
