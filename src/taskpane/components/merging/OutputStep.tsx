import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { localDay } from '../../../functions/workbookSettings';
import { useLanguage } from '../../language';
import type { MergingCommands } from '../../merging/commands';
import { layoutQuestions } from '../../merging/layoutQuestions';
import type { MergingState } from '../../merging/state';
import { doneOf } from '../../state/phase';
import { Card } from '../Card';
import { AttachmentCard } from './AttachmentCard';
import { DifferencesView } from './DifferencesView';
import { HandEdits } from './HandEdits';
import { HandInCards } from './HandInCards';
import { NothingYet } from './NothingYet';
import { useMergingStyles } from './useMergingStyles';

/** What the workbook will not have decided. */
const Unsettled = ({ state }: { readonly state: MergingState }) => {
  const { t } = useLanguage();
  const outcome = doneOf(state.page.phase)?.outcome;
  const conflicts = state.merge?.conflicts.filter(({ isDecided }) => !isDecided).length ?? 0;
  const questions = outcome === undefined ? 0 : layoutQuestions(outcome.reading).length;
  const alike = state.merge?.alike.length ?? 0;
  if (conflicts + questions + alike === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {[
          ...(conflicts === 0 ? [] : [t('merging:output.conflicts', { count: conflicts })]),
          ...(questions === 0 ? [] : [t('merging:output.questions', { count: questions })]),
          ...(conflicts + questions === 0 ? [] : [t('merging:output.unused')]),
          ...(alike === 0 ? [] : [t('merging:output.alike', { count: alike })]),
        ].join(t('pane:betweenSentences'))}
      </MessageBarBody>
    </MessageBar>
  );
};

const Delivered = ({ state: { delivery } }: { readonly state: MergingState }) => {
  const { t } = useLanguage();
  if (delivery.kind === 'none' || delivery.kind === 'making') return null;
  return (
    <MessageBar intent={delivery.kind === 'made' ? 'success' : 'error'} layout="multiline" data-testid="delivery">
      <MessageBarBody>{delivery.kind === 'made' ? t('merging:output.made', { name: delivery.name }) : t('merging:failed', { detail: delivery.detail })}</MessageBarBody>
    </MessageBar>
  );
};

/** Step 6: the merged workbook, and what is different from an earlier one. */
export const OutputStep = ({ state, commands }: { readonly state: MergingState; readonly commands: MergingCommands }) => {
  const styles = useMergingStyles();
  const language = useLanguage();
  const { t } = language;
  const outcome = doneOf(state.page.phase)?.outcome;
  if (outcome === undefined || state.merge === undefined) return <NothingYet />;
  const busy = state.delivery.kind === 'making' || state.page.phase.kind === 'working';
  return (
    <div className={styles.step}>
      <Unsettled state={state} />
      <Card padded>
        <div className={styles.step}>
          <Text as="h2" weight="semibold">
            {t('merging:output.title')}
          </Text>
          <Text className={styles.quiet}>{t('merging:output.text')}</Text>
          <div>
            <Button
              appearance="primary"
              icon={<ArrowDownloadRegular />}
              data-testid="download-merged"
              disabledFocusable={busy}
              onClick={() => commands.download(t('merging:output.fileName', { date: localDay(new Date()) }), language)}
            >
              {t(state.delivery.kind === 'making' ? 'merging:output.making' : 'merging:output.download')}
            </Button>
          </div>
          <Delivered state={state} />
        </div>
      </Card>
      <HandInCards state={state} />
      <AttachmentCard which="earlier" attachment={state.earlier} commands={commands} />
      {state.earlier.kind === 'ready' && <HandEdits edits={state.earlier.content.edits} />}
      {state.differences !== undefined && <DifferencesView differences={state.differences} />}
    </div>
  );
};
