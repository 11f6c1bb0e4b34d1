import { Text } from '@fluentui/react-components';
import type { Converted } from '../../conversion/conversionPreview';
import { contentText } from '../../browser/contentWords';
import { useLanguage } from '../../language';
import { CellLink } from '../CellLink';
import { FormulaText } from './FormulaText';
import { noteWords } from './noteWords';
import { useRowStyles } from './useRowStyles';

/** A formula and what would stand in its place. */
export const ConvertedRow = ({ conversion: { at, contents, notes } }: { readonly conversion: Converted }) => {
  const styles = useRowStyles();
  const language = useLanguage();
  const { t } = language;
  const rows = contents.length;
  const columns = contents[0]?.length ?? 0;
  return (
    <div className={styles.row} data-testid="converted">
      <span>
        <CellLink cell={at} />
        {rows * columns > 1 && (
          <Text size={200} className={styles.quiet}>
            {' '}
            {t('conversion:size', { rows, columns })}
          </Text>
        )}
      </span>
      <FormulaText text={at.formula} label={t('conversion:before')} quiet />
      <FormulaText text={contentText(contents[0]?.[0] ?? null)} label={t('conversion:after')} arrow />
      {notes.map((note) => (
        <Text key={JSON.stringify(note)} size={200} className={styles.quiet}>
          {noteWords(note, language)}
        </Text>
      ))}
    </div>
  );
};
