import { Button, makeStyles, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { CellRef } from '../../../core/cellRef';
import { MOST_OPERATIONS } from '../../../workbook/journalBounds';
import type { ConversionPreview, Keeping } from '../../conversion/conversionPreview';
import { useLanguage } from '../../language';
import type { EditingCommands } from '../../writing/editingCommands';
import { Paged } from '../Paged';
import { ConvertedRow } from './ConvertedRow';
import { KeptRow } from './KeptRow';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { display: 'flex', flexDirection: 'column' },
});

const keyOf = ({ at }: { readonly at: CellRef }): string => JSON.stringify([at.sheet, at.row, at.column]);

/** What a person should know of the way back before anything is written. */
const KeepingNotice = ({ keeping }: { readonly keeping: Keeping }) => {
  const { t } = useLanguage();
  if (keeping.kind === 'fits' && keeping.dropped.length === 0) return null;
  return (
    <MessageBar intent={keeping.kind === 'fits' ? 'warning' : 'error'} layout="multiline" data-testid="keeping">
      <MessageBarBody>
        {keeping.kind === 'fits' ? t('conversion:dropped', { most: MOST_OPERATIONS, count: keeping.dropped.length }) : t('conversion:tooLarge', { share: (keeping.bytes / keeping.most).toFixed(1) })}
      </MessageBarBody>
    </MessageBar>
  );
};

/** The formulas that were found, and what would become of each. */
export const ConversionPreviewView = ({ preview, editing }: { readonly preview: ConversionPreview; readonly editing: EditingCommands }) => {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const { choice, converted, kept, keeping } = preview;
  if (converted.length + kept.length === 0) {
    return <Text data-testid="none-found">{t(`conversion:none.${choice.extent}`)}</Text>;
  }
  return (
    <section className={styles.box} data-testid="conversion-preview">
      <Text data-testid="found">{t('conversion:found', { found: converted.length + kept.length, converted: converted.length, kept: kept.length })}</Text>
      <KeepingNotice keeping={keeping} />
      {converted.length > 0 && (
        <div className={styles.actions}>
          <Button appearance="primary" data-testid="convert" disabledFocusable={keeping.kind === 'tooLarge'} onClick={() => editing.convert(preview, language)}>
            {t('conversion:apply', { count: converted.length })}
          </Button>
          <Button onClick={editing.leave}>{t('conversion:leave')}</Button>
        </div>
      )}
      {converted.length > 0 && (
        <div className={styles.list}>
          <Subtitle2 as="h3">{t('conversion:converted', { count: converted.length })}</Subtitle2>
          <Paged items={converted} keyOf={keyOf} render={(conversion) => <ConvertedRow conversion={conversion} />} />
        </div>
      )}
      {kept.length > 0 && (
        <div className={styles.list}>
          <Subtitle2 as="h3">{t('conversion:kept', { count: kept.length })}</Subtitle2>
          <Paged items={kept} keyOf={keyOf} render={(conversion) => <KeptRow conversion={conversion} />} />
        </div>
      )}
    </section>
  );
};
