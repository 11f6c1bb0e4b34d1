import { Text } from '@fluentui/react-components';
import type { Kept } from '../../conversion/conversionPreview';
import { useLanguage } from '../../language';
import { CellLink } from '../CellLink';
import { FormulaText } from './FormulaText';
import { reasonWords } from './noteWords';
import { useRowStyles } from './useRowStyles';

/** A formula that stays, and why. */
export const KeptRow = ({ conversion: { at, reason } }: { readonly conversion: Kept }) => {
  const styles = useRowStyles();
  const language = useLanguage();
  return (
    <div className={styles.row} data-testid="kept">
      <span>
        <CellLink cell={at} />
      </span>
      <FormulaText text={at.formula} label={language.t('conversion:before')} quiet />
      <Text size={200}>{reasonWords(reason, language)}</Text>
    </div>
  );
};
