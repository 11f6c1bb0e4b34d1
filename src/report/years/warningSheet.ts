import type { WarningOptions, YearComparison } from '../../core/years';
import { fittedHeights } from '../handIn/fittedHeights';
import type { ReportContext } from '../handIn/reportContext';
import { sheetName } from '../sheetModel';
import type { ModelArea, ModelCell, SheetModel } from '../sheetModel';
import { heightOf } from '../templates/headRows';
import { heading, label } from './yearCells';
import { warningNotes } from './yearNotes';
import { itemName, warningText } from './yearWords';

const COLUMNS = [
  { key: 'kind', width: 12 },
  { key: 'subject', width: 24 },
  { key: 'item', width: 40 },
  { key: 'detail', width: 66 },
] as const;
const WIDTHS = COLUMNS.map(({ width }) => width);
const HEAD = 3;

/** 年度预警: what may go wrong before it has, with how it was found and what could not be told. */
export const warningSheet = (compared: YearComparison, options: WarningOptions, context: ReportContext): SheetModel => {
  const { words, translator: { t } } = context;
  const notes = warningNotes(compared, options, context).join('\n');
  const lines = compared.warnings.map((warning): readonly ModelCell[] => [
    { content: t(`years:kind.${warning.kind}`), role: 'doubt' },
    label(words.subject(warning.line.subject)),
    label(itemName(warning.line, context)),
    label(warningText(warning, context)),
  ]);
  const none: readonly ModelCell[] = [label(t('years:noWarnings')), label(null), label(null), label(null)];
  const rows: readonly (readonly ModelCell[])[] = [
    [{ content: t('years:title.warnings', { count: lines.length }), role: 'title' }],
    [{ content: notes, role: 'note' }],
    COLUMNS.map(({ key }) => heading(t(`years:column.${key}`))),
    ...(lines.length === 0 ? [none] : lines),
  ];
  const total = WIDTHS.reduce((sum, width) => sum + width, 0);
  const merges = [0, 1].map((row): ModelArea => ({ top: row, left: 0, bottom: row, right: WIDTHS.length - 1 }));
  return {
    name: sheetName(t('years:sheet.warnings')),
    rows,
    widths: WIDTHS,
    merges,
    heights: new Map([...fittedHeights(rows, WIDTHS, HEAD), [1, heightOf(notes, total) + 6]]),
    frozen: { rows: HEAD, columns: 0 },
    filter: { top: HEAD - 1, left: 0, bottom: rows.length - 1, right: WIDTHS.length - 1 },
    landscape: true,
  };
};
