import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ConversionOutcome } from '../../conversion/conversionSession';
import { useLanguage } from '../../language';
import type { EditingCommands } from '../../writing/editingCommands';
import type { WriteOutcome } from '../../writing/writeCells';
import { CellList } from './CellList';

const useStyles = makeStyles({ box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM } });

const RestoreButton = ({ id, editing }: { readonly id: string; readonly editing: EditingCommands }) => {
  const { t } = useLanguage();
  return (
    <MessageBarActions>
      <Button size="small" data-testid="restore-last" onClick={() => editing.restore(id)}>
        {t('conversion:restore')}
      </Button>
    </MessageBarActions>
  );
};

const Bar = ({ intent, title, children, actions }: { readonly intent: 'success' | 'warning' | 'error' | 'info'; readonly title: string; readonly children?: ReactNode; readonly actions?: ReactNode }) => (
  <MessageBar intent={intent} layout="multiline" data-testid="conversion-outcome">
    <MessageBarBody>
      <MessageBarTitle>{title}</MessageBarTitle>
      {children}
    </MessageBarBody>
    {actions}
  </MessageBar>
);

const Written = ({ outcome, editing }: { readonly outcome: WriteOutcome; readonly editing: EditingCommands }) => {
  const { t } = useLanguage();
  switch (outcome.kind) {
    case 'written':
      return (
        <Bar intent="success" title={t('conversion:done.title', { count: outcome.operation.areas.length })} actions={<RestoreButton id={outcome.operation.id} editing={editing} />}>
          {t(`conversion:done.${outcome.operation.kind === 'values' ? 'values' : 'native'}`)}
        </Bar>
      );
    case 'partly':
      return (
        <Bar
          intent="warning"
          title={t('conversion:partly.title', { written: outcome.written, of: outcome.operation.areas.length })}
          actions={<RestoreButton id={outcome.operation.id} editing={editing} />}
        >
          {t(`host:${outcome.issue.code}`, { ...outcome.issue })}
          {t('pane:semicolon')}
          {t('conversion:partly.text')}
        </Bar>
      );
    case 'refused':
      return (
        <Bar intent={outcome.issue.code === 'cancelled' ? 'info' : 'error'} title={t('conversion:refused')}>
          {t(`host:${outcome.issue.code}`, { ...outcome.issue })}
        </Bar>
      );
    case 'tooLarge':
      return (
        <Bar intent="error" title={t('conversion:refused')}>
          {t('conversion:tooLargeNow')}
        </Bar>
      );
  }
};

/** What was converted, and the way back. */
export const ConversionOutcomeView = ({ outcome: { outcome, changed }, editing }: { readonly outcome: ConversionOutcome; readonly editing: EditingCommands }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.box}>
      {outcome !== undefined && <Written outcome={outcome} editing={editing} />}
      {changed.length > 0 && (
        <div data-testid="changed-since">
          <Text block>{t('conversion:changed', { count: changed.length })}</Text>
          <CellList cells={changed} />
        </div>
      )}
    </div>
  );
};
