import type { UnknownReason } from '../../core/assessment';
import { fillFor } from '../../core/why/remedies';
import { inLocale } from '../../locale';
import type { Block } from './block';
import { judgedRules } from './ground';
import type { Ground } from './ground';
import { because, remedyText } from './plainWords';
import { say, sentence } from './say';

/** These name already what has to be filled in. */
const SELF_EVIDENT: ReadonlySet<UnknownReason['code']> = new Set<UnknownReason['code']>(['missingField', 'evidenceMissing', 'badCell']);

const cellsOf = (reasons: readonly UnknownReason[]) => reasons.flatMap((reason) => ('cell' in reason && reason.cell !== undefined ? [reason.cell] : []));

/** 无法判断的事项: each by name, with the reason and what would have to be filled in. */
export const unknownSection = (ground: Ground): readonly Block[] => {
  const { translator } = ground.context;
  const { t, locale } = translator;
  const open = judgedRules(ground).filter(({ item }) => item.verdict === 'unknown');
  if (open.length === 0) return [{ kind: 'sentence', sentence: sentence(say(translator, 'noUnknowns')) }];
  const items = open.map(({ rule, item }) => {
    const fill = [...new Set(item.reasons.filter(({ code }) => !SELF_EVIDENT.has(code)).flatMap(fillFor).map((remedy) => remedyText(remedy, ground.context)))].join(t('audit:self.semicolon'));
    const data = { rule: inLocale(rule.label, locale), reason: because(item.reasons, ground.context), fill };
    return sentence(say(translator, fill === '' ? 'unknownItem' : 'unknownItemFill', data), { rules: [rule.id], cells: cellsOf(item.reasons) });
  });
  return [
    { kind: 'sentence', sentence: sentence(say(translator, 'unknowns', { count: open.length })) },
    { kind: 'list', items },
  ];
};
