import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import { judgedItems, tallyOf } from '../tally';
import { Card } from './Card';
import { Caveats } from './Caveats';
import { TallyBar } from './TallyBar';
import { UsedOptions } from './UsedOptions';
import { VerdictIcon } from './VerdictMark';

const useStyles = makeStyles({
  card: { borderTop: '4px solid transparent' },
  met: { borderTopColor: tokens.colorStatusSuccessBorderActive },
  notMet: { borderTopColor: tokens.colorStatusDangerBorderActive },
  unknown: { borderTopColor: tokens.colorStatusWarningBorderActive },
  notApplicable: {},
  head: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  icon: { zoom: 1.5, display: 'inline-flex' },
  reason: { marginTop: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
});

/** The answer to the question the pane was opened for, and the counts that carry it. */
export const CountyVerdict = ({ outcome }: { readonly outcome: Outcome }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { assessment, pack } = outcome;
  const items = judgedItems(pack, assessment.items);
  const conditions = judgedItems(pack, assessment.conditions);
  const counts = (list: typeof items, verdict: string): number => list.filter(({ result }) => result.verdict === verdict).length;
  const data = {
    of: items.length,
    notMet: counts(items, 'notMet'),
    unknown: counts(items, 'unknown'),
    conditionsNotMet: counts(conditions, 'notMet'),
    conditionsUnknown: counts(conditions, 'unknown'),
  };
  const blocked = data.conditionsNotMet > 0 ? 'Conditions' : '';
  return (
    <Card padded className={mergeClasses(styles.card, styles[assessment.verdict])}>
      <div data-testid="county-verdict" data-verdict={assessment.verdict}>
        <div className={styles.head}>
          <span className={styles.icon}>
            <VerdictIcon mark={assessment.verdict} />
          </span>
          <Text as="h2" size={500} weight="semibold">
            {t(`pane:county.${assessment.verdict}`)}
          </Text>
        </div>
        <Text block className={styles.reason}>
          {t(`pane:countyReason.${assessment.verdict}${assessment.verdict === 'notMet' ? blocked : ''}`, data)}
        </Text>
        <TallyBar tally={tallyOf(items)} total={items.length} />
      </div>
      <Caveats outcome={outcome} />
      <UsedOptions outcome={outcome} />
    </Card>
  );
};
