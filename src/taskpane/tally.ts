import type { ItemResult } from '../core/assessment';
import type { Pack, Rule } from '../standards/schema';
import type { Mark } from './mark';
import { markOf } from './mark';

/** A rule with its result and the sign it is shown by. */
export interface JudgedItem {
  readonly rule: Rule;
  readonly result: ItemResult;
  readonly mark: Mark;
}

/** Results joined with the rules they are about, in the order of the results. */
export const judgedItems = (pack: Pack, results: readonly ItemResult[]): readonly JudgedItem[] => {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  return results.flatMap((result) => {
    const rule = rules.get(result.rule);
    return rule === undefined ? [] : [{ rule, result, mark: markOf(result.verdict, rule.judgedBy) }];
  });
};

export interface TallyEntry {
  readonly mark: Mark;
  readonly count: number;
}

/** The order in which a person wants to hear of them: what stands, what fails, what is open. */
const ORDER: readonly Mark[] = ['met', 'notMet', 'unknown', 'evidence', 'delivered', 'notApplicable'];

/** How many items there are of each mark; marks without any are left out. */
export const tallyOf = (items: readonly JudgedItem[]): readonly TallyEntry[] =>
  ORDER.map((mark) => ({ mark, count: items.filter((item) => item.mark === mark).length })).filter(({ count }) => count > 0);

/** The part whose outcome the item's line tells: the first that is not met, else the first that is open, else the first. */
export const decisivePart = ({ parts }: ItemResult): ItemResult['parts'][number] | undefined =>
  parts.find(({ verdict }) => verdict === 'notMet') ?? parts.find(({ verdict }) => verdict === 'unknown') ?? parts[0];
