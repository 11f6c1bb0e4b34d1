import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DispersionResult } from '../../core/assessment';
import type { Rule } from '../../standards/schema';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import { VerdictIcon } from './VerdictMark';

const useStyles = makeStyles({
  cell: { display: 'block', width: '100%', boxSizing: 'border-box', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, border: 'none', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, textAlign: 'start', cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  figure: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** A coefficient of variation with its verdict; a click opens its why-card. */
export const DispersionCell = ({ rule, result }: { readonly rule: Rule; readonly result: DispersionResult }) => {
  const styles = useStyles();
  const { t, words, pick } = useLanguage();
  const { dispatch } = useCommands();
  const { cv, mean, limit, stage, verdict, nearLimit, part } = result;
  const indicator = rule.parts.find(({ kind }) => kind === 'indicator');
  const dispersion = rule.parts.find((one) => one.id === part);
  const figure = (): string => {
    if (cv === undefined) return t(`pane:mark.${verdict}`);
    if (limit === undefined || dispersion?.kind !== 'dispersion') return words.number(cv, 'none', 3);
    // A figure just over the limit must not be rounded into looking like the limit.
    return words.figures({ value: cv, comparator: dispersion.comparator, threshold: limit, unit: 'none', decimals: dispersion.decimals }).value;
  };
  return (
    <button
      type="button"
      className={styles.cell}
      aria-label={t('pane:dispersion.cell', { indicator: pick(rule.label), stage: t(`term:stage.${stage}`), cv: figure(), verdict: t(`pane:mark.${verdict}`) })}
      onClick={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'why', target: { rule: rule.id, part, subject: { kind: 'county', stage } } } })}
    >
      <span className={styles.figure}>
        <VerdictIcon mark={verdict} small />
        <Text {...(cv === undefined ? { size: 200 } : { weight: 'semibold' })}>{figure()}</Text>
      </span>
      {mean !== undefined && (
        <Text size={200} className={styles.quiet}>
          {t('pane:dispersion.mean', { mean: words.number(mean, 'none', indicator?.kind === 'indicator' ? indicator.decimals : 2) })}
        </Text>
      )}
      {nearLimit && (
        <Text size={200} className={styles.quiet}>
          {t('pane:dispersion.near')}
        </Text>
      )}
    </button>
  );
};
