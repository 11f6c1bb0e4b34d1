import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useCommands } from '../../commandsContext';
import { useLanguage } from '../../language';
import type { Phase } from '../../state/phase';
import { doneOf } from '../../state/phase';
import { ProgressPanel } from '../ProgressPanel';

/** Proposals need the workbook to be read: offers to do so, shows how far it is, and says when it has changed since. */
export const ReadFirst = ({ phase }: { readonly phase: Phase }) => {
  const { t } = useLanguage();
  const { validate } = useCommands();
  if (phase.kind === 'working') return <ProgressPanel progress={phase.progress} />;
  const done = doneOf(phase);
  if (phase.kind !== 'failed' && done?.stale === false) return null;
  const [intent, title, text, action] =
    phase.kind === 'failed'
      ? (['error', t('pane:failed.title'), t(`host:${phase.issue.code}`, { ...phase.issue }), t('pane:failed.retry')] as const)
      : done === undefined
        ? (['info', t('browser:unread.title'), t('browser:unread.text'), t('browser:unread.action')] as const)
        : (['warning', t('browser:stale.title'), t('browser:stale.text'), t('browser:stale.action')] as const);
  return (
    <MessageBar intent={intent} layout="multiline" data-testid="read-first">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" data-testid="read-workbook" onClick={validate}>
          {action}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
