import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { announcement } from '../announcement';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { Options } from '../../functions/workbookSettings';
import type { Outcome } from '../outcome';
import { questionsOf } from '../questions';
import { doneOf } from '../state/phase';
import type { PaneState } from '../state/state';
import type { Pack } from '../../standards/schema';
import { ConversionPanel } from './ConversionPanel';
import { EmptyState } from './EmptyState';
import { FindingsStep } from './FindingsStep';
import { FunctionsPanel } from './FunctionsPanel';
import { WorkbookHandIn } from './handIn/WorkbookHandIn';
import { MappingStep } from './MappingStep';
import { MarksPanel } from './marks/MarksPanel';
import { MergingPage } from './merging/MergingPage';
import { Notices } from './Notices';
import { OptionsPanel } from './OptionsPanel';
import { PaneHeader } from './PaneHeader';
import { ProgressPanel } from './ProgressPanel';
import { ResultStep } from './ResultStep';
import { SheetsStep } from './SheetsStep';
import { panelId, StepTabs, tabId } from './StepTabs';
import { WhyCard } from './WhyCard';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100vh', backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  top: { backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow4, zIndex: 1 },
  main: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, outlineStyle: 'none' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

const Step = ({ state, outcome }: { readonly state: PaneState; readonly outcome: Outcome }) => {
  switch (state.step) {
    case 'sheets':
      return <SheetsStep outcome={outcome} />;
    case 'mapping':
      return <MappingStep outcome={outcome} />;
    case 'result':
      return <ResultStep outcome={outcome} view={state.resultView} />;
    case 'findings':
      return <FindingsStep outcome={outcome} filter={state.filter} grouping={state.grouping} />;
  }
};

interface Props {
  readonly state: PaneState;
  readonly pack: Pack;
  readonly defaults: Options;
  readonly onLanguage: () => void;
}

/** The whole page: header and steps above, the chosen step below, cards over it. */
export const Pane = ({ state, pack, defaults, onLanguage }: Props) => {
  const styles = useStyles();
  const language = useLanguage();
  const { dispatch } = useCommands();
  const main = useRef<HTMLElement>(null);
  const { phase, step, overlay } = state;
  const outcome = doneOf(phase)?.outcome;

  // A new step begins at its top.
  useEffect(() => {
    if (main.current !== null) main.current.scrollTop = 0;
  }, [step]);

  // A button that did its work is often gone afterwards; who works by keyboard goes on here, not at the top of the page.
  // What lies over the page looks after its own.
  const covered = overlay.kind !== 'none';
  useEffect(() => {
    if (!covered && phase.kind !== 'empty' && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [phase.kind, covered]);

  if (overlay.kind === 'merging') {
    const close = (): void => dispatch({ type: 'overlayChosen', overlay: { kind: 'none' } });
    return <MergingPage pane={state} pack={pack} defaults={defaults} onLanguage={onLanguage} onClose={close} />;
  }
  return (
    <div className={styles.pane}>
      <div className={styles.top}>
        <PaneHeader phase={phase} onLanguage={onLanguage} />
        {outcome !== undefined && (
          <nav>
            <StepTabs step={step} questions={questionsOf(outcome.reading).length} findings={outcome.assessment.findings.length + outcome.reading.issues.length} />
          </nav>
        )}
      </div>
      <main ref={main} tabIndex={-1} className={styles.main}>
        {phase.kind === 'working' && <ProgressPanel progress={phase.progress} />}
        <Notices state={state} />
        {phase.kind === 'empty' && <EmptyState />}
        {outcome !== undefined && (
          <div role="tabpanel" id={panelId(step)} aria-labelledby={tabId(step)}>
            <Step state={state} outcome={outcome} />
          </div>
        )}
      </main>
      <div role="status" aria-live="polite" className={styles.unseen} data-testid="announcement">
        {announcement(state, language)}
      </div>
      {overlay.kind === 'why' && outcome !== undefined && <WhyCard target={overlay.target} outcome={outcome} />}
      {overlay.kind === 'functions' && <FunctionsPanel state={state} pack={pack} />}
      {overlay.kind === 'conversion' && <ConversionPanel state={state.editing} />}
      {overlay.kind === 'handIn' && <WorkbookHandIn state={state} />}
      {overlay.kind === 'marks' && <MarksPanel state={state} />}
      {overlay.kind === 'options' && <OptionsPanel pack={pack} options={state.options} defaults={defaults} />}
    </div>
  );
};
