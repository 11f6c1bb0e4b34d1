import { makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { Options } from '../../../functions/workbookSettings';
import type { Pack } from '../../../standards/schema';
import { announcement } from '../../announcement';
import { CommandsContext, useCommands } from '../../commandsContext';
import { createLanguage, LanguageContext, useLanguage } from '../../language';
import { layoutQuestions } from '../../merging/layoutQuestions';
import { useMergingContext } from '../../merging/mergingContext';
import { pageCommands } from '../../merging/pageCommands';
import { hasUnsaved } from '../../merging/state';
import { useDrop } from '../../merging/useDrop';
import { useUnsaved } from '../../merging/useUnsaved';
import { doneOf } from '../../state/phase';
import type { PaneState } from '../../state/state';
import { Notices } from '../Notices';
import { MergingHeader } from './MergingHeader';
import { MergingOverlays } from './MergingOverlays';
import { MergingStepView } from './MergingStepView';
import { mergingPanelId, mergingTabId, MergingTabs } from './MergingTabs';
import { UnreadFiles } from './UnreadFiles';
import { WorkBar } from './WorkBar';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh', backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  top: { backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow4, zIndex: 1 },
  main: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, outlineStyle: 'none' },
  // Without a program around it the page may be wide; lines of text should not.
  wide: { width: '100%', maxWidth: '960px', marginInline: 'auto', boxSizing: 'border-box', ':empty': { display: 'none' } },
  bars: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export interface MergingPageProps {
  /** Of the pane: its options, and what its overlays show. */
  readonly pane: PaneState;
  readonly pack: Pack;
  readonly defaults: Options;
  readonly onLanguage: () => void;
  /** Back to the workbook; absent where there is none. */
  readonly onClose?: () => void;
  /** The add-in's connection to Excel did not come up. */
  readonly unconnected?: boolean;
}

/** 汇总上报文件: many files in, one table and its verdict out. The whole page, in Excel and without it. */
export const MergingPage = ({ pane, pack, defaults, onLanguage, onClose, unconnected = false }: MergingPageProps) => {
  const styles = useStyles();
  const { locale, t } = useLanguage();
  const language = useMemo(() => createLanguage(locale, pack, 'merging'), [locale, pack]);
  const main = useRef<HTMLElement>(null);
  const own = useCommands();
  const merging = useMergingContext();
  const { state, commands } = merging;
  const page = useMemo(() => pageCommands(own, commands), [own, commands]);
  const { step, merge, files } = state;
  const outcome = doneOf(state.page.phase)?.outcome;
  const questions = useMemo(() => (outcome === undefined ? 0 : layoutQuestions(outcome.reading).length), [outcome]);
  const open = questions + (merge?.alike.length ?? 0) + (merge?.conflicts.filter(({ isDecided }) => !isDecided).length ?? 0);

  // Wherever a file is dropped, it is meant for the list.
  const { target } = useDrop((chosen) => {
    commands.add(chosen);
    commands.goTo('files');
  });
  useUnsaved(onClose === undefined && hasUnsaved(state));

  // A new step begins at its top; who came by keyboard goes on here.
  useEffect(() => {
    if (main.current === null) return;
    main.current.scrollTop = 0;
    if (document.activeElement === document.body) main.current.focus({ preventScroll: true });
  }, [step]);

  return (
    <LanguageContext value={language}>
      <CommandsContext value={page}>
        <div className={styles.page} data-testid="merging" {...target}>
          <div className={styles.top}>
            <div className={styles.wide}>
              <MergingHeader phase={state.page.phase} hasFiles={files.length > 0} onClose={onClose} onLanguage={onLanguage} />
              <nav>
                <MergingTabs step={step} commands={commands} files={files.length} open={open} findings={outcome === undefined ? 0 : outcome.assessment.findings.length + outcome.reading.issues.length} />
              </nav>
            </div>
          </div>
          <main ref={main} tabIndex={-1} className={styles.main}>
            {unconnected && (
              <MessageBar intent="warning" layout="multiline" className={styles.wide}>
                <MessageBarBody>{t('pane:noOffice')}</MessageBarBody>
              </MessageBar>
            )}
            <div className={mergeClasses(styles.wide, styles.bars)}>
              <WorkBar state={state} commands={commands} />
              <UnreadFiles state={state} commands={commands} />
              <Notices state={state.page} />
            </div>
            <div role="tabpanel" id={mergingPanelId(step)} aria-labelledby={mergingTabId(step)} className={styles.wide}>
              <MergingStepView merging={merging} inExcel={onClose !== undefined} />
            </div>
          </main>
          <div role="status" aria-live="polite" className={styles.unseen} data-testid="announcement">
            {announcement(state.page, language)}
          </div>
          <MergingOverlays state={state} pane={pane} pack={pack} defaults={defaults} onPeekEnd={() => commands.peek(undefined)} />
        </div>
      </CommandsContext>
    </LanguageContext>
  );
};
