import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { CellRef } from '../../../core/cellRef';
import type { WorkbookEditing } from '../../../host/workbookHost';
import { shapeOf } from '../../browser/resultShape';
import type { FormulaForm } from '../../browser/useArguments';
import type { Preview } from '../../browser/usePreview';
import { useInsertion } from '../../browser/useInsertion';
import type { WriteFormula } from '../../browser/useInsertion';
import { useLanguage } from '../../language';
import { CopyButton } from './CopyButton';
import { InsertionNotice } from './InsertionNotice';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly editing: WorkbookEditing;
  readonly writeFormula: WriteFormula;
  readonly form: FormulaForm;
  /** Where the person was last seen. */
  readonly cell: CellRef | undefined;
  readonly preview: Preview;
  readonly onCell: (cell: CellRef) => void;
}

/** The way of a finished formula into the sheet. */
export const InsertActions = ({ editing, writeFormula, form, cell, preview, onCell }: Props) => {
  const styles = useStyles();
  const { t, words } = useLanguage();
  const { formula } = form;
  const control = useInsertion({ editing, writeFormula, formulaFor: (sheet) => form.formulaFor(sheet), shape: shapeOf(preview), onCell });
  const { insertion, insert, cancel } = control;
  // A question about another formula than the one that is seen now is no longer asked.
  useEffect(() => cancel(), [formula, cancel]);
  return (
    <div className={styles.box}>
      {cell !== undefined && (
        <Text size={200} className={styles.quiet}>
          {t('browser:target', { cell: words.cell(cell) })}
        </Text>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" size="small" data-testid="insert" disabledFocusable={formula === undefined || insertion.kind === 'working'} onClick={insert}>
          {t('browser:insert')}
        </Button>
        <CopyButton text={formula ?? ''} label={t('browser:copyFormula')} disabled={formula === undefined} />
      </div>
      <InsertionNotice control={control} />
    </div>
  );
};
