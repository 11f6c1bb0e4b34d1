import type { PartResult } from '../../core/assessment';
import type { Part, Rule } from '../../standards/schema';
import { useLanguage } from '../language';

/** What a part over many units counts. */
const countedBy = (part: Part): 'units' | 'classes' | 'schools' => {
  if (part.kind === 'limit' && part.of === 'class') return 'classes';
  return part.kind === 'indicator' ? 'units' : 'schools';
};

const tallyKind = ({ notMet, unknown }: NonNullable<PartResult['tally']>): 'allMet' | 'tally' | 'tallyUnknown' => {
  if (unknown > 0) return 'tallyUnknown';
  return notMet === 0 ? 'allMet' : 'tally';
};

/** Joined to a verdict: how many units miss, the figure against its threshold, or why it cannot be told. */
export const PartSummary = ({ rule, result }: { readonly rule: Rule; readonly result: PartResult }) => {
  const { t, words, pick } = useLanguage();
  const part = rule.parts.find(({ id }) => id === result.part);
  const label = rule.parts.length > 1 && part !== undefined && pick(part.label) !== pick(rule.label) ? pick(part.label) : undefined;
  const [reason] = result.reasons;
  const facts = [
    result.tally !== undefined && part !== undefined && t(`pane:part.${tallyKind(result.tally)}.${countedBy(part)}`, { ...result.tally }),
    // Of many units the figure is that of the one that fares worst; beside an unknown it says nothing.
    result.comparison !== undefined && result.verdict !== 'unknown' && (result.tally === undefined ? words.comparison(result.comparison) : t('pane:part.worst', { figure: words.comparison(result.comparison) })),
    // A recording that is missing is told by the verdict itself.
    result.verdict === 'unknown' && reason !== undefined && reason.code !== 'evidenceMissing' && words.reason(reason),
  ].filter((fact) => fact !== false);
  if (facts.length === 0) return null;
  return (
    <>
      {' · '}
      {label !== undefined && `${label}${t('pane:colon')}`}
      {facts.join(t('pane:semicolon'))}
    </>
  );
};
