import { Button, Checkbox, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useCommands } from '../../commandsContext';
import { useLanguage } from '../../language';
import { marksOf } from '../../marks/marksOf';
import type { Marks } from '../../marks/marksOf';
import { useMarksContext } from '../../marks/useMarks';
import { doneOf } from '../../state/phase';
import type { PaneState } from '../../state/state';
import { SidePanel } from '../SidePanel';
import { ValidateButton } from '../ValidateButton';
import { MarksPhaseView } from './MarksPhaseView';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How many cells of which sheets would be marked. */
const Preview = ({ marks }: { readonly marks: Marks }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const sheets = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { sheet } of marks.cells) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
    return [...counts];
  }, [marks]);
  const of = (severity: 'error' | 'query' | 'hint'): number => marks.cells.filter((cell) => cell.severity === severity).length;
  return (
    <div data-testid="marks-preview">
      <Text block weight="semibold">
        {t('handIn:marks.preview', { count: marks.cells.length, errors: of('error'), queries: of('query'), hints: of('hint') })}
      </Text>
      <ul className={styles.list}>
        {sheets.map(([sheet, count]) => (
          <li key={sheet}>{t('handIn:marks.inSheet', { sheet, count })}</li>
        ))}
      </ul>
      {marks.placeless > 0 && (
        <Text block size={200} className={styles.quiet}>
          {t('handIn:marks.placeless', { count: marks.placeless })}
        </Text>
      )}
    </div>
  );
};

/** 在表中标注问题: which cells, what it looks like, and how to be rid of it. */
export const MarksPanel = ({ state: { phase } }: { readonly state: PaneState }) => {
  const styles = useStyles();
  const { t, words } = useLanguage();
  const { dispatch, validate } = useCommands();
  const { phase: marking, commands } = useMarksContext();
  const [withNotes, setWithNotes] = useState(true);
  const done = doneOf(phase);
  const marks = useMemo(() => (done === undefined ? undefined : marksOf(done.outcome, words, (count) => t('handIn:marks.more', { count }))), [done, words, t]);
  const busy = marking.kind === 'working' || phase.kind === 'working';
  if (commands === undefined) return null;
  return (
    <SidePanel title={t('handIn:marks.title')} testId="marks" onClose={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'none' } })}>
      <div className={styles.page}>
        <Text>{t('handIn:marks.intro')}</Text>
        {done?.stale === true && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('handIn:marks.stale')}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" disabledFocusable={busy} onClick={validate}>
                {t('pane:stale.action')}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {marks === undefined ? (
          <>
            <Text data-testid="marks-empty">{t('handIn:marks.empty')}</Text>
            <div>
              <ValidateButton large busy={busy} />
            </div>
          </>
        ) : (
          <Preview marks={marks} />
        )}
        {commands.canWriteNotes ? (
          <Checkbox checked={withNotes} disabled={busy} label={t('handIn:marks.notes')} onChange={(_, { checked }) => setWithNotes(checked === true)} />
        ) : (
          <Text size={200} className={styles.quiet}>
            {t('handIn:marks.noNotes')}
          </Text>
        )}
        <div className={styles.actions}>
          <Button
            appearance="primary"
            data-testid="mark"
            disabledFocusable={busy || marks === undefined || marks.cells.length === 0 || done?.stale === true}
            onClick={() => marks !== undefined && commands.mark(marks, withNotes)}
          >
            {t('handIn:marks.mark')}
          </Button>
          <Button data-testid="unmark" disabledFocusable={busy} onClick={commands.unmark}>
            {t('handIn:marks.unmark')}
          </Button>
        </div>
        <MarksPhaseView phase={marking} commands={commands} />
      </div>
    </SidePanel>
  );
};
