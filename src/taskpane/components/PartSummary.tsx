import type { PartResult } from '../../core/assessment';
import type { Rule } from '../../standards/schema';
import { useLanguage } from '../language';

/** Joined to a verdict: how many units miss, the figure against its threshold, or why it cannot be told. */
export const PartSummary = ({ rule, result }: { readonly rule: Rule; readonly result: PartResult }) => {
  const { t, words, pick } = useLanguage();
  const part = rule.parts.find(({ id }) => id === result.part);
  const label = rule.parts.length > 1 && part !== undefined ? pick(part.label) : undefined;
  const [reason] = result.reasons;
  const facts = [
    result.tally !== undefined && t(result.tally.unknown > 0 ? 'pane:part.tallyUnknown' : 'pane:part.tally', { ...result.tally }),
    result.comparison !== undefined && words.comparison(result.comparison),
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
