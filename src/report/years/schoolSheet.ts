import type { YearComparison, YearLine } from '../../core/years';
import { fittedHeights } from '../handIn/fittedHeights';
import type { ReportContext } from '../handIn/reportContext';
import { sheetName } from '../sheetModel';
import type { ModelCell, SheetModel } from '../sheetModel';
import { askedCell, changeCells, heading, label, mark, pointCell } from './yearCells';
import { itemName } from './yearWords';

const WIDTHS = [20, 7, 42, 14, 10, 10, 10, 7, 9, 9, 40] as const;
const HEAD = 2;
/** What one sheet holds. */
const MOST_ROWS = 1_000_000;

const rowOf = (line: YearLine, context: ReportContext): readonly ModelCell[] => {
  const { subject, points } = line;
  if (subject.kind !== 'unit') return [];
  return [
    label(subject.school),
    mark(context.translator.t(`term:stage.${subject.stage}`)),
    label(itemName(line, context)),
    askedCell(line, context),
    pointCell(points.at(-2), line, context),
    pointCell(points.at(-1), line, context),
    ...changeCells(line, context),
  ];
};

/** 年度对比（学校）: every indicator of every school, this year against last year. */
export const schoolYearSheet = ({ years, units }: YearComparison, context: ReportContext): SheetModel => {
  const { t } = context.translator;
  const [last, now] = [years.at(-2), years.at(-1)];
  const columns = [
    ...['school', 'stage', 'item', 'asked'].map((key) => t(`years:column.${key}`)),
    ...[last, now].map((year) => t('years:column.year', { year })),
    ...['change', 'trend', 'before', 'now', 'remark'].map((key) => t(`years:column.${key}`)),
  ].map(heading);
  const shown = units.filter(({ points }) => points.slice(-2).some(({ state }) => state !== 'absent')).slice(0, MOST_ROWS);
  const rows: readonly (readonly ModelCell[])[] = [[{ content: t('years:title.schools', { last, now }), role: 'title' }], columns, ...shown.map((line) => rowOf(line, context))];
  return {
    name: sheetName(t('years:sheet.schools')),
    rows,
    widths: WIDTHS,
    heights: fittedHeights(rows, WIDTHS, HEAD),
    frozen: { rows: HEAD, columns: 1 },
    filter: { top: HEAD - 1, left: 0, bottom: HEAD - 1 + shown.length, right: WIDTHS.length - 1 },
    landscape: true,
  };
};
