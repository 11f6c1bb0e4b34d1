import type { ItemResult } from '../../core/assessment';
import { inLocale } from '../../locale';
import type { Rule } from '../../standards/schema';
import type { RuleGroup } from '../../standards/terms';
import type { Block, Sentence } from './block';
import { failingLines } from './failing';
import { judgedRules } from './ground';
import type { Ground } from './ground';
import { isOfUnits } from './indicators';
import { partPieces } from './partPieces';
import { joinPieces, say, sentence } from './say';
import { cellsOfPart } from './sourcesOfParts';
import { VETO_WORDS, verdictCounts } from './verdictCounts';

const paragraph = (ground: Ground, rule: Rule, item: ItemResult, number: number | undefined): Sentence => {
  const { translator, words } = ground.context;
  const results = new Map(item.parts.map((result) => [result.part, result]));
  const parts = rule.parts.flatMap((part) => {
    const result = results.get(part.id);
    return result === undefined ? [] : [partPieces({ ground, rule, part, result })];
  });
  const { t } = translator;
  // What its only part says already is not said twice.
  const isTold = item.verdict === 'unknown' && parts.length === 1;
  const verdict = rule.group === 'veto' ? t(`audit:self.vetoTail.${item.verdict}`) : isTold ? '' : t('audit:self.itemTail', { verdict: words.verdict(item.verdict) });
  const label = inLocale(rule.label, translator.locale);
  const name = number === undefined ? label : t('audit:self.numberedItem', { number, label });
  return sentence(say(translator, 'item', { name, verdict }, { parts: joinPieces(parts, t('audit:self.gap')) }), {
    rules: [rule.id],
    cells: rule.parts.flatMap((part) => cellsOfPart(ground, rule, part)),
  });
};

/** The items of a group one by one, each with the schools that do not meet it. */
export const itemSection = (ground: Ground, group: RuleGroup): readonly Block[] => {
  const { translator } = ground.context;
  const judged = judgedRules(ground).filter(({ rule }) => rule.group === group && !isOfUnits(rule));
  if (judged.length === 0) return [];
  const lead = say(translator, 'group', { count: judged.length, counts: verdictCounts(judged.map(({ item }) => item), translator, ...(group === 'veto' ? [VETO_WORDS] : [])) });
  return [
    ...(judged.length === 1 ? [] : [{ kind: 'sentence', sentence: sentence(lead) } as const]),
    ...judged.flatMap(({ rule, item }, at): readonly Block[] => {
      const items = failingLines(ground, rule);
      const own: Block = { kind: 'sentence', sentence: paragraph(ground, rule, item, judged.length === 1 ? undefined : at + 1) };
      return items.length === 0 ? [own] : [own, { kind: 'list', items }];
    }),
  ];
};
