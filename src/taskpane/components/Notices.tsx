import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { PaneState } from '../state/state';
import { doneOf } from '../state/phase';

const useStyles = makeStyles({ bars: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS } });

/** What the person must know before looking at the result: it is out of date, it could not be read, something was refused. */
export const Notices = ({ state: { phase, notice } }: { readonly state: PaneState }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { dispatch, validate } = useCommands();
  const stale = phase.kind !== 'working' && doneOf(phase)?.stale === true;
  if (phase.kind !== 'failed' && !stale && notice === undefined) return null;
  return (
    <div className={styles.bars}>
      {phase.kind === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('pane:failed.title')}</MessageBarTitle>
            {t(`host:${phase.issue.code}`, { ...phase.issue })}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={validate}>
              {t('pane:failed.retry')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {stale && (
        <MessageBar intent="warning" layout="multiline" data-testid="stale">
          <MessageBarBody>
            <MessageBarTitle>{t('pane:stale.title')}</MessageBarTitle>
            {t('pane:stale.text')}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" data-testid="revalidate" onClick={validate}>
              {t('pane:stale.action')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice !== undefined && (
        <MessageBar intent={notice.code === 'cancelled' ? 'info' : 'warning'} layout="multiline">
          <MessageBarBody>{notice.code === 'cancelled' ? t('pane:notice.cancelled') : t(`host:${notice.issue.code}`, { ...notice.issue })}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={t('pane:notice.dismiss')} onClick={() => dispatch({ type: 'noticeDismissed' })} />
            }
          />
        </MessageBar>
      )}
    </div>
  );
};
