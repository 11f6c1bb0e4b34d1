import { CounterBadge, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useLanguage } from '../../language';
import type { MergingCommands } from '../../merging/commands';
import type { MergingStep } from '../../merging/state';
import { MERGING_STEPS } from '../../merging/state';

const NARROW = '@media (max-width: 400px)';

const useStyles = makeStyles({
  // Nothing scrolls sideways: six tabs stand side by side at 320 px, English ones in smaller letters; large counts begin a second line.
  tabs: { paddingInline: tokens.spacingHorizontalXXS, flexWrap: 'wrap', maxWidth: '600px' },
  tab: { paddingInline: tokens.spacingHorizontalSNudge, flexShrink: 0 },
  longTab: { [NARROW]: { paddingInline: tokens.spacingHorizontalXS } },
  longWord: { [NARROW]: { fontSize: tokens.fontSizeBase200 } },
  count: { marginInlineStart: '2px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100, fontVariantNumeric: 'tabular-nums' },
  badge: { marginInlineStart: '2px' },
});

/** The id of a step's tab and of its panel. */
export const mergingTabId = (step: MergingStep): string => `merging-tab-${step}`;
export const mergingPanelId = (step: MergingStep): string => `merging-panel-${step}`;

interface Props {
  readonly step: MergingStep;
  readonly commands: MergingCommands;
  readonly files: number;
  /** Questions and conflicts that wait for the person. */
  readonly open: number;
  readonly findings: number;
}

/** The steps of merging; any can be gone to. */
export const MergingTabs = ({ step, commands, files, open, findings }: Props) => {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  const isLong = locale === 'en-US';
  const counts: Partial<Record<MergingStep, number>> = { files, findings };
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={t('pane:steps')}
      selectedValue={step}
      onTabSelect={(_, { value }) => {
        const chosen = MERGING_STEPS.find((candidate) => candidate === value);
        if (chosen !== undefined) commands.goTo(chosen);
      }}
    >
      {MERGING_STEPS.map((id) => (
        <Tab key={id} value={id} id={mergingTabId(id)} className={mergeClasses(styles.tab, isLong && styles.longTab)} aria-controls={mergingPanelId(id)} data-testid={`merging-${id}`}>
          <span className={isLong ? styles.longWord : undefined}>{t(`merging:step.${id}`)}</span>
          {(counts[id] ?? 0) > 0 && <span className={styles.count}>{counts[id]}</span>}
          {id === 'open' && open > 0 && <CounterBadge count={open} size="small" color="danger" className={styles.badge} aria-label={t('merging:open.count', { count: open })} />}
        </Tab>
      ))}
    </TabList>
  );
};
