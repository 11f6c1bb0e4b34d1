import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { StepId } from '../state/state';
import { STEPS } from '../state/state';

const useStyles = makeStyles({
  tabs: { paddingInline: tokens.spacingHorizontalXS, justifyContent: 'space-between', maxWidth: '480px' },
  count: { marginInlineStart: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  badge: { marginInlineStart: tokens.spacingHorizontalXS },
});

/** The id of a step's tab and of its panel. */
export const tabId = (step: StepId): string => `tab-${step}`;
export const panelId = (step: StepId): string => `panel-${step}`;

interface Props {
  readonly step: StepId;
  /** Headings that wait for an answer. */
  readonly questions: number;
  readonly findings: number;
}

/** The four steps; the order is that of the work, but any can be gone to. */
export const StepTabs = ({ step, questions, findings }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={t('pane:steps')}
      selectedValue={step}
      onTabSelect={(_, { value }) => {
        const chosen = STEPS.find((candidate) => candidate === value);
        if (chosen !== undefined) dispatch({ type: 'stepChosen', step: chosen });
      }}
    >
      {STEPS.map((id) => (
        <Tab key={id} value={id} id={tabId(id)} aria-controls={panelId(id)} data-testid={`step-${id}`}>
          {t(`pane:step.${id}`)}
          {id === 'mapping' && questions > 0 && (
            <CounterBadge count={questions} size="small" color="danger" className={styles.badge} aria-label={t('pane:mapping.questions', { count: questions })} />
          )}
          {id === 'findings' && findings > 0 && <span className={styles.count}>{findings}</span>}
        </Tab>
      ))}
    </TabList>
  );
};
