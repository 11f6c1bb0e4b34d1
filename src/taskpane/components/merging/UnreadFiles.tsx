import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useLanguage } from '../../language';
import type { MergingCommands } from '../../merging/commands';
import type { MergingState } from '../../merging/state';

/** Files that were left unread by a cancel are in no result: every page says so, with the way on. */
export const UnreadFiles = ({ state: { files }, commands }: { readonly state: MergingState; readonly commands: MergingCommands }) => {
  const { t } = useLanguage();
  const count = files.filter(({ state }) => state.kind === 'cancelled').length;
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="unread">
      <MessageBarBody>{t('merging:unread.text', { count })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" data-testid="read-on" onClick={commands.readOn}>
          {t('merging:unread.action')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
