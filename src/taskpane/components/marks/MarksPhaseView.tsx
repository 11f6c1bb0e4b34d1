import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Language } from '../../language';
import { useLanguage } from '../../language';
import type { MarkCommands, MarksPhase } from '../../marks/useMarks';
import { WorkLine } from '../WorkLine';

const useStyles = makeStyles({ unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } });

const titleOf = (phase: MarksPhase, { t }: Language): string => {
  switch (phase.kind) {
    case 'idle':
      return '';
    case 'working':
      return t(`handIn:marks.work.${phase.work}`);
    case 'marked':
      return t('handIn:marks.marked', { count: phase.outcome.cells });
    case 'unmarked':
      return t(phase.outcome.formats + phase.outcome.notes === 0 ? 'handIn:marks.none' : 'handIn:marks.unmarked');
    case 'failed':
      return t(`handIn:marks.failed.${phase.work}`);
  }
};

const textOf = (phase: MarksPhase, { t }: Language): string => {
  switch (phase.kind) {
    case 'idle':
    case 'working':
      return '';
    case 'marked':
      return [
        ...(phase.outcome.notes > 0 ? [t('handIn:marks.notesWritten', { count: phase.outcome.notes })] : []),
        ...phase.outcome.skipped.map((sheet) => t('handIn:marks.skipped', { sheet })),
      ].join(t('pane:betweenSentences'));
    case 'unmarked':
      return phase.outcome.skipped.map((sheet) => t('handIn:marks.left', { sheet })).join(t('pane:betweenSentences'));
    case 'failed':
      return t(`host:${phase.issue.code}`, { ...phase.issue });
  }
};

const intentOf = (phase: MarksPhase): 'success' | 'warning' | 'error' | 'info' => {
  if (phase.kind === 'failed') return phase.issue.code === 'cancelled' ? 'info' : 'error';
  return (phase.kind === 'marked' || phase.kind === 'unmarked') && phase.outcome.skipped.length > 0 ? 'warning' : 'success';
};

/** What is being marked, what was, what could not be. */
export const MarksPhaseView = ({ phase, commands }: { readonly phase: MarksPhase; readonly commands: MarkCommands }) => {
  const styles = useStyles();
  const language = useLanguage();
  const title = titleOf(phase, language);
  return (
    <>
      <div role="status" aria-live="polite" className={styles.unseen}>
        {title}
      </div>
      {phase.kind === 'working' && <WorkLine label={title} share={phase.done === 0 ? undefined : phase.done / Math.max(phase.total, 1)} onCancel={commands.cancel} testIds={{ line: 'marks-progress', cancel: 'marks-cancel' }} />}
      {phase.kind !== 'idle' && phase.kind !== 'working' && (
        <MessageBar intent={intentOf(phase)} layout="multiline" data-testid="marks-outcome">
          <MessageBarBody>
            <MessageBarTitle>{title}</MessageBarTitle>
            {textOf(phase, language)}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
};
