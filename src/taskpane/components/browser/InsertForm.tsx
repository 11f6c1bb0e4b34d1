import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useMemo, useRef } from 'react';
import type { ArgumentDeclaration, FunctionDeclaration } from '../../../functions/declaration';
import type { FunctionContext } from '../../../functions/evaluate';
import type { Recognised } from '../../../functions/proposal/recognised';
import type { Pack } from '../../../standards/schema';
import type { Grid } from '../../../workbook/grid';
import { useActiveCell } from '../../browser/useActiveCell';
import { useArguments } from '../../browser/useArguments';
import { usePreview } from '../../browser/usePreview';
import { useCommands } from '../../commandsContext';
import { useEditing } from '../../editingContext';
import { useLanguage } from '../../language';
import { doneOf } from '../../state/phase';
import type { PaneState } from '../../state/state';
import { ArgumentField } from './ArgumentField';
import { CopyButton } from './CopyButton';
import { FormulaPreview } from './FormulaPreview';
import { InsertActions } from './InsertActions';
import { OriginPicker } from './OriginPicker';
import { ReadFirst } from './ReadFirst';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, outlineStyle: 'none' },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  name: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const NO_SHEETS: readonly Grid[] = [];

/** Whether an argument is taken from the sheets, or is a word or a number of one's own. */
const takesCells = ({ kind, takes }: ArgumentDeclaration): boolean =>
  kind === 'numbers' || kind === 'cells' || takes?.of === 'figures' || takes?.of === 'field' || takes?.of === 'table' || takes?.of === 'sheet';

interface Props {
  readonly declaration: FunctionDeclaration;
  readonly state: PaneState;
  readonly pack: Pack;
  readonly onBack: () => void;
  readonly onInstead: (name: string) => void;
}

/** What the workbook gives: recognised tables to propose from, and the context to compute in. */
const useWorkbook = ({ phase, options, choices }: PaneState): { readonly recognised: Recognised | undefined; readonly context: FunctionContext } => {
  const language = useLanguage();
  const outcome = doneOf(phase)?.outcome;
  const recognised = useMemo(
    (): Recognised | undefined =>
      outcome === undefined ? undefined : { grids: outcome.grids, reading: outcome.reading, pack: outcome.pack, takesPart: (unit) => outcome.assessment.units.inScope[unit] !== 0 },
    [outcome],
  );
  const context = useMemo(
    (): FunctionContext => ({ ...options, choices, translator: language, readWorkbook: () => Promise.resolve(outcome?.grids ?? []) }),
    [options, choices, language, outcome],
  );
  return { recognised, context };
};

/** Fills in a call: from the recognised sheets, or by hand; shows what it gives; puts it into the cell a person is in. */
export const InsertForm = ({ declaration, state, pack, onBack, onInstead }: Props) => {
  const styles = useStyles();
  const { t, pick, locale } = useLanguage();
  const editing = useEditing();
  const writeFormula = useCommands().editing?.insertFormula;
  const fromSheets = declaration.arguments.some(takesCells);
  const { recognised, context } = useWorkbook(state);
  const [cell, setCell] = useActiveCell(editing);
  const call = useArguments({ declaration, recognised, pack, locale, sheet: cell?.sheet });
  const preview = usePreview({ formula: call.formula, grids: recognised?.grids ?? (fromSheets ? undefined : NO_SHEETS), context, sheet: cell?.sheet, editing });
  const form = useRef<HTMLDivElement>(null);
  // The button that had the workbook read is gone: who works by keyboard goes on in the form.
  useEffect(() => {
    if (document.activeElement === document.body) form.current?.focus({ preventScroll: true });
  }, [state.phase.kind]);
  return (
    <div ref={form} tabIndex={-1} className={styles.form} data-testid="insert-form">
      <div className={styles.head}>
        {/* The button that led here is gone; who works by keyboard goes on from here. */}
        <Button autoFocus appearance="subtle" size="small" icon={<ArrowLeftRegular />} aria-label={t('browser:back')} title={t('browser:back')} onClick={onBack} />
        <Text as="h3" weight="semibold" className={styles.name}>
          {declaration.name}
        </Text>
      </div>
      <Text size={200} className={styles.quiet}>
        {pick(declaration.description)}
      </Text>
      {fromSheets && <ReadFirst phase={state.phase} />}
      {recognised !== undefined && fromSheets && <OriginPicker origins={call.origins} origin={call.origin} onChoose={call.chooseOrigin} />}
      {call.entries.map((entry, index) => (
        <ArgumentField key={entry.argument.name.zh} entry={entry} onWrite={(text) => call.write(index, text)} onInstead={onInstead} />
      ))}
      <FormulaPreview formula={call.formula} preview={preview} />
      {editing === undefined || writeFormula === undefined ? (
        <div>
          <CopyButton primary text={call.formula ?? ''} label={t('browser:copyFormula')} disabled={call.formula === undefined} />
        </div>
      ) : (
        <InsertActions editing={editing} writeFormula={writeFormula} form={call} cell={cell} preview={preview} onCell={setCell} />
      )}
    </div>
  );
};
