import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { HandInCommands } from '../../handIn/handInCommands';
import { handInWords } from '../../handIn/handInWords';
import type { HandInPhase } from '../../handIn/state';
import { useLanguage } from '../../language';
import { RestoreOutcomeView } from '../conversion/RestoreOutcomeView';
import { WorkLine } from '../WorkLine';
import { PlanView } from './PlanView';
import { WrittenView } from './WrittenView';

const useStyles = makeStyles({
  box: { outlineStyle: 'none', ':empty': { display: 'none' } },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

interface Props {
  readonly phase: HandInPhase;
  readonly commands: HandInCommands;
  /** Makes a file in the place of what could not be written; absent where there is no such way. */
  readonly onFile?: () => void;
}

const Failed = ({ phase, onFile }: { readonly phase: Extract<HandInPhase, { kind: 'failed' }>; readonly onFile: (() => void) | undefined }) => {
  const { t } = useLanguage();
  const isCancelled = phase.issue.code === 'cancelled';
  return (
    <MessageBar intent={isCancelled ? 'info' : 'error'} layout="multiline" data-testid="hand-in-failed">
      <MessageBarBody>
        <MessageBarTitle>{t(`handIn:failed.${phase.work}`)}</MessageBarTitle>
        {t(`host:${phase.issue.code}`, { ...phase.issue })}
      </MessageBarBody>
      {!isCancelled && onFile !== undefined && phase.work === 'planning' && (
        <MessageBarActions>
          <Button size="small" data-testid="hand-in-file-instead" onClick={onFile}>
            {t('handIn:fileInstead')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};

const View = ({ phase, commands, onFile }: Props) => {
  const { t } = useLanguage();
  switch (phase.kind) {
    case 'idle':
      return null;
    case 'working': {
      const label = t(`handIn:work.${phase.work}`);
      const share = phase.done === 0 ? undefined : Math.min(phase.done / Math.max(phase.total, 1), 1);
      return <WorkLine label={phase.what === '' ? label : t('conversion:work.sheet', { work: label, sheet: phase.what })} share={share} onCancel={commands.cancel} testIds={{ line: 'hand-in-progress', cancel: 'hand-in-cancel' }} />;
    }
    case 'preview':
      return <PlanView plan={phase.plan} commands={commands} />;
    case 'written':
      return <WrittenView plan={phase.plan} outcome={phase.outcome} commands={commands} onFile={onFile} />;
    case 'saved':
      return (
        <MessageBar intent="success" layout="multiline" data-testid="hand-in-saved">
          <MessageBarBody>{t('handIn:saved', { name: phase.name })}</MessageBarBody>
        </MessageBar>
      );
    case 'restored':
      return <RestoreOutcomeView outcome={phase.outcome} />;
    case 'failed':
      return <Failed phase={phase} onFile={onFile} />;
  }
};

/** What is going on, what would be written, what was. */
export const HandInPhaseView = (props: Props) => {
  const styles = useStyles();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const { kind } = props.phase;
  // A button that did its work is gone afterwards; who works by keyboard goes on with what came of it. What comes below is brought into sight.
  useEffect(() => {
    if (kind === 'idle') return;
    if (document.activeElement === document.body || document.activeElement === null) box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [kind]);
  return (
    <>
      {/* Always there: what appears together with its words is often not read out. */}
      <div role="status" aria-live="polite" className={styles.unseen} data-testid="hand-in-announcement">
        {handInWords(props.phase, language)}
      </div>
      <div ref={box} tabIndex={-1} className={styles.box}>
        <View {...props} />
      </div>
    </>
  );
};
