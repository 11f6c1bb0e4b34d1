import type { GroupedResults, Grouping, GroupShare } from '../../core/groups';
import type { Translator } from '../../locale';
import type { Words } from '../words';

/** What schools are grouped by, in words: the heading of a picked column. */
export const groupingName = (grouping: Grouping, { t }: Pick<Translator, 't'>): string => (grouping.key === 'column' ? grouping.heading : t(`groups:key.${grouping.key}`));

/** A group in words. */
export const groupName = ({ key }: Grouping, label: string | undefined, { t }: Pick<Translator, 't'>): string => {
  if (label === undefined) return t('groups:unfilled');
  return key === 'region' || key === 'schoolType' ? t(`term:${key}.${label}`) : label;
};

const shareText = ({ share }: GroupShare, words: Words): string => (share === undefined ? '—' : words.number(share, 'ratio', 1));

/** How many groups meet, and what that leaves out: one sentence or two. */
export const shareSentences = ({ shares: { schoolRule, verdict }, unplaced }: GroupedResults, words: Words, { t }: Pick<Translator, 't'>): readonly string[] => [
  schoolRule.of === 0 ? t('groups:noShare') : t('groups:share', { ...schoolRule, share: shareText(schoolRule, words), allMet: verdict.met, allShare: shareText(verdict, words) }),
  ...(unplaced === 0 ? [] : [t('groups:unplaced', { count: unplaced })]),
];
