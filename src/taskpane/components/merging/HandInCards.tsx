import { Button, Text } from '@fluentui/react-components';
import type { SheetModel, WorkbookModel } from '../../../report/sheetModel';
import { useCommands } from '../../commandsContext';
import { phaseOf } from '../../handIn/state';
import { useHandInContext } from '../../handIn/useHandIn';
import { useLanguage } from '../../language';
import { mergedParts } from '../../merging/deliver';
import { mergedModel } from '../../merging/mergedFile';
import type { MergingState } from '../../merging/state';
import { Card } from '../Card';
import { HandInPhaseView } from '../handIn/HandInPhaseView';
import { useMergingStyles } from './useMergingStyles';

/** A hidden sheet is there for whoever reads the file back; beside the person's own sheets it would only be asked about. */
const sheetsToSee = ({ sheets }: WorkbookModel): readonly SheetModel[] => sheets.filter(({ hidden }) => hidden !== true);

/** 写入本工作簿: the merged table as new sheets of the open workbook. */
const IntoWorkbook = ({ state }: { readonly state: MergingState }) => {
  const styles = useMergingStyles();
  const language = useLanguage();
  const { t } = language;
  const { state: handIn, commands } = useHandInContext();
  const { sheets } = commands;
  const parts = mergedParts(state);
  if (sheets === undefined || parts === undefined) return null;
  return (
    <Card padded>
      <div className={styles.step}>
        <Text as="h2" weight="semibold">
          {t('handIn:merged.title')}
        </Text>
        <Text className={styles.quiet}>{t('handIn:merged.text')}</Text>
        <div>
          <Button data-testid="merged-into-sheets" disabledFocusable={handIn.phase.kind === 'working'} onClick={() => sheets.planMerged(async () => sheetsToSee(await mergedModel(parts, language)))}>
            {t('handIn:merged.preview')}
          </Button>
        </div>
        <HandInPhaseView phase={phaseOf(handIn.phase, 'merged')} commands={commands} />
      </div>
    </Card>
  );
};

/** What can be done with the merged data beside a file of them: reports, and in Excel sheets of the open workbook. */
export const HandInCards = ({ state }: { readonly state: MergingState }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  return (
    <>
      <IntoWorkbook state={state} />
      <Card padded>
        <div className={styles.step}>
          <Text as="h2" weight="semibold">
            {t('handIn:title')}
          </Text>
          <Text className={styles.quiet}>{t('handIn:intro')}</Text>
          <div>
            <Button data-testid="merged-hand-in" onClick={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'handIn' } })}>
              {t('handIn:entry')}
            </Button>
          </div>
        </div>
      </Card>
    </>
  );
};
