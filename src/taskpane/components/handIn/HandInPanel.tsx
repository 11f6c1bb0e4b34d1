import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { localDay } from '../../../functions/workbookSettings';
import type { WriteOperation } from '../../../workbook/writeJournal';
import type { HandInSource } from '../../handIn/makeReport';
import { phaseOf } from '../../handIn/state';
import { useHandInContext } from '../../handIn/useHandIn';
import { useLanguage } from '../../language';
import { SidePanel } from '../SidePanel';
import { ValidateButton } from '../ValidateButton';
import { HandInForm } from './HandInForm';
import { HandInHistory } from './HandInHistory';
import { HandInPhaseView } from './HandInPhaseView';

const useStyles = makeStyles({ page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL } });

interface Props {
  /** undefined: nothing has been judged yet. */
  readonly source: HandInSource | undefined;
  /** The data changed after they were judged. */
  readonly isStale: boolean;
  readonly busy: boolean;
  /** Whether what is judged is the open workbook: only there sheets are written. */
  readonly isWorkbook: boolean;
  readonly operations: readonly WriteOperation[];
  readonly onValidate: () => void;
  readonly onClose: () => void;
}

const Nothing = ({ isWorkbook, busy }: { readonly isWorkbook: boolean; readonly busy: boolean }) => {
  const { t } = useLanguage();
  return (
    <div data-testid="hand-in-empty">
      <Text block>{t(isWorkbook ? 'handIn:empty' : 'handIn:emptyFiles')}</Text>
      {isWorkbook && <ValidateButton large busy={busy} />}
    </div>
  );
};

/** 上报材料: which parts, how and where to; what would be written; what was, and the way back. */
export const HandInPanel = ({ source, isStale, busy: validating, isWorkbook, operations, onValidate, onClose }: Props) => {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const { state, commands } = useHandInContext();
  const canWriteSheets = isWorkbook && commands.sheets !== undefined;
  const choice = canWriteSheets ? state.choice : { ...state.choice, target: 'file' as const };
  const busy = state.phase.kind === 'working' || validating;
  const save = (): void => {
    if (source !== undefined) commands.save(source, t('handIn:fileName', { date: localDay(new Date()) }), language);
  };
  const asFile = (): void => {
    commands.choose({ ...choice, target: 'file' });
    save();
  };
  const close = (): void => {
    commands.leave();
    onClose();
  };
  const go = (): void => {
    if (source === undefined) return;
    if (choice.target === 'sheets') commands.sheets?.plan(source, language);
    else asFile();
  };
  return (
    <SidePanel title={t('handIn:title')} testId="hand-in" onClose={close}>
      <div className={styles.page}>
        <Text>{t('handIn:intro')}</Text>
        {source === undefined ? (
          <Nothing isWorkbook={isWorkbook} busy={validating} />
        ) : (
          <>
            {isStale && (
              <MessageBar intent="warning" layout="multiline" data-testid="hand-in-stale">
                <MessageBarBody>{t('handIn:stale')}</MessageBarBody>
                <MessageBarActions>
                  <Button size="small" disabledFocusable={validating} onClick={onValidate}>
                    {t('pane:stale.action')}
                  </Button>
                </MessageBarActions>
              </MessageBar>
            )}
            <HandInForm choice={choice} busy={busy || isStale} canWriteSheets={canWriteSheets} onChoose={commands.choose} onGo={go} />
            <HandInPhaseView phase={phaseOf(state.phase, 'report')} commands={commands} onFile={asFile} />
          </>
        )}
        {source === undefined && <HandInPhaseView phase={phaseOf(state.phase, 'report')} commands={commands} />}
        <HandInHistory operations={operations} busy={busy} commands={commands} />
      </div>
    </SidePanel>
  );
};
