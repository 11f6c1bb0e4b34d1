import { Button, mergeClasses, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useLanguage } from '../../language';
import type { AttachmentName } from '../../merging/actions';
import type { MergingCommands } from '../../merging/commands';
import { refusalWords } from '../../merging/fileWords';
import type { ChosenFile } from '../../merging/listedFile';
import type { Attachment } from '../../merging/state';
import { useDrop } from '../../merging/useDrop';
import { Card } from '../Card';
import { FilePicker } from './FilePicker';
import { useMergingStyles } from './useMergingStyles';

interface Props {
  readonly which: AttachmentName;
  readonly attachment: Attachment<unknown>;
  readonly commands: MergingCommands;
}

/** A single file beside the others: which one it is, and how to choose another. */
export const AttachmentCard = ({ which, attachment, commands }: Props) => {
  const styles = useMergingStyles();
  const language = useLanguage();
  const { t } = language;
  const chosen = attachment.kind !== 'none';
  const take = ([first]: readonly ChosenFile[]): void => {
    if (first !== undefined) commands.attach(which, first.file);
  };
  const { over, target } = useDrop(take);
  return (
    <Card padded>
      <div className={mergeClasses(styles.step, over && styles.over)} data-testid={`attachment-${which}`} {...target}>
        <Text className={styles.quiet}>{t(`merging:${which}.text`)}</Text>
        {chosen && (
          <Text weight="semibold" className={styles.name}>
            {attachment.name}
          </Text>
        )}
        {attachment.kind === 'refused' && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusalWords(attachment.refusal, attachment.name, language)}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.line}>
          <FilePicker
            takes="file"
            size="small"
            label={t(chosen ? 'merging:attachment.other' : `merging:${which}.choose`)}
            testId={`pick-${which}`}
            onPick={take}
          />
          {chosen && (
            <Button size="small" appearance="subtle" onClick={() => commands.detach(which)}>
              {t('merging:attachment.remove')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
};
