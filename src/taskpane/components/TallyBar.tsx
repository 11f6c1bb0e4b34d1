import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useLanguage } from '../language';
import type { TallyEntry } from '../tally';
import { VerdictIcon } from './VerdictMark';

const useStyles = makeStyles({
  bar: { display: 'flex', height: '8px', columnGap: '2px', borderRadius: tokens.borderRadiusCircular, overflow: 'hidden', marginBottom: tokens.spacingVerticalS },
  met: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  notMet: { backgroundColor: tokens.colorStatusDangerBackground3 },
  unknown: { backgroundColor: tokens.colorStatusWarningBackground3 },
  evidence: { backgroundColor: tokens.colorBrandBackground },
  delivered: { backgroundColor: tokens.colorBrandBackground2Pressed },
  notApplicable: { backgroundColor: tokens.colorNeutralStroke1 },
  legend: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, listStyleType: 'none', margin: 0, padding: 0 },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** Shares of the items by mark; the words and numbers below say the same. */
export const TallyBar = ({ tally, total }: { readonly tally: readonly TallyEntry[]; readonly total: number }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {tally.map(({ mark, count }) => (
          <span key={mark} className={mergeClasses(styles[mark])} style={{ flexGrow: count / total }} />
        ))}
      </div>
      <ul className={styles.legend} aria-label={t('pane:tally', { count: total })}>
        {tally.map(({ mark, count }) => (
          <li key={mark} className={styles.entry}>
            <VerdictIcon mark={mark} small />
            <Text>{t(`pane:mark.${mark}`)}</Text>
            <Text weight="semibold">{count}</Text>
          </li>
        ))}
      </ul>
    </>
  );
};
