import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { phaseWords } from '../../conversion/phaseWords';
import { useLanguage } from '../../language';
import type { EditingPhase } from '../../state/editing';
import type { EditingCommands } from '../../writing/editingCommands';
import { ConversionOutcomeView } from './ConversionOutcomeView';
import { ConversionPreviewView } from './ConversionPreviewView';
import { EditingProgressView } from './EditingProgressView';
import { RestoreOutcomeView } from './RestoreOutcomeView';

const useStyles = makeStyles({
  box: { outlineStyle: 'none', ':empty': { display: 'none' } },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

interface Props {
  readonly phase: EditingPhase;
  readonly editing: EditingCommands;
}

const View = ({ phase, editing }: Props) => {
  const { t } = useLanguage();
  switch (phase.kind) {
    case 'idle':
      return null;
    case 'working':
      return <EditingProgressView progress={phase.progress} onCancel={editing.cancel} />;
    case 'preview':
      return <ConversionPreviewView preview={phase.preview} editing={editing} />;
    case 'converted':
      return <ConversionOutcomeView outcome={phase.outcome} editing={editing} />;
    case 'restored':
      return <RestoreOutcomeView outcome={phase.outcome} />;
    case 'failed':
      return (
        <MessageBar intent={phase.issue.code === 'cancelled' ? 'info' : 'error'} layout="multiline" data-testid="editing-failed">
          <MessageBarBody>
            <MessageBarTitle>{t(`conversion:failed.${phase.work}`)}</MessageBarTitle>
            {t(`host:${phase.issue.code}`, { ...phase.issue })}
          </MessageBarBody>
        </MessageBar>
      );
  }
};

/** What is going on, what was found, what was done. */
export const ConversionPhase = ({ phase, editing }: Props) => {
  const styles = useStyles();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  // A button that did its work is gone afterwards; who works by keyboard goes on with what came of it.
  useEffect(() => {
    if (phase.kind !== 'idle' && (document.activeElement === document.body || document.activeElement === null)) box.current?.focus();
  }, [phase.kind]);
  return (
    <>
      {/* Always there: what appears together with its words is often not read out. */}
      <div role="status" aria-live="polite" className={styles.unseen} data-testid="editing-announcement">
        {phaseWords(phase, language)}
      </div>
      <div ref={box} tabIndex={-1} className={styles.box}>
        <View phase={phase} editing={editing} />
      </div>
    </>
  );
};
