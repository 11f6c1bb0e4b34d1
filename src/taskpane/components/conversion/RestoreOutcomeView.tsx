import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLanguage } from '../../language';
import type { RestoreOutcome } from '../../writing/restoreOperation';
import { CellList } from './CellList';

const useStyles = makeStyles({ box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM } });

/** What 还原 put back, and what it left alone. */
export const RestoreOutcomeView = ({ outcome: { kind, restored, untouched, left, sheetsRemoved, sheetsBack, sheetsLeft } }: { readonly outcome: RestoreOutcome }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const changed = left.flatMap((each) => (each.why === 'changed' ? [each.cell] : []));
  const sheets = [...new Set(left.flatMap((each) => (each.why === 'sheetGone' ? [each.area.sheet] : [])))];
  const sentences = [
    // The references of a native formula would have moved, so that it is left alone; a value shows nothing of it.
    ...(kind === 'values' && restored > 0 ? [t('conversion:restored.references')] : []),
    ...(untouched > 0 ? [t('conversion:restored.untouched', { count: untouched })] : []),
    ...(left.length > 0 ? [t('conversion:restored.left', { count: left.length })] : []),
    ...(sheetsRemoved.length > 0 ? [t('conversion:restored.sheetsRemoved', { sheets: sheetsRemoved.join(t('conversion:betweenSheets')) })] : []),
    ...(sheetsBack.length > 0 ? [t('conversion:restored.sheetsBack', { sheets: sheetsBack.join(t('conversion:betweenSheets')) })] : []),
    ...sheetsLeft.map(({ sheet, why }) => t(`conversion:restored.sheetLeft.${why}`, { sheet })),
  ];
  const isSheets = kind === 'report' || kind === 'merged';
  return (
    <div className={styles.box}>
      <MessageBar intent={left.length + sheetsLeft.length === 0 ? 'success' : 'warning'} layout="multiline" data-testid="restored">
        <MessageBarBody>
          <MessageBarTitle>{isSheets ? t('conversion:restored.sheets') : t('conversion:restored.title', { count: restored })}</MessageBarTitle>
          {sentences.join(t('pane:betweenSentences'))}
        </MessageBarBody>
      </MessageBar>
      {changed.length > 0 && (
        <div data-testid="left-changed">
          <Text block>{t('conversion:restored.changed')}</Text>
          <CellList cells={changed} />
        </div>
      )}
      {sheets.map((sheet) => (
        <Text key={sheet} block>
          {t('host:sheetMissing', { sheet })}
        </Text>
      ))}
    </div>
  );
};
