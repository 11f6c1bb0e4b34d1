import type { YearComparison, YearLine } from '../../core/years';
import { fittedHeights } from '../handIn/fittedHeights';
import type { ReportContext } from '../handIn/reportContext';
import { sheetName } from '../sheetModel';
import type { ModelArea, ModelCell, SheetModel } from '../sheetModel';
import { heightOf } from '../templates/headRows';
import { askedCell, changeCells, heading, label, mark, pointCell } from './yearCells';
import { comparisonNotes } from './yearNotes';
import { itemName, turnoverText, yearReadingTexts } from './yearWords';

type Row = readonly ModelCell[];

/** More years than a page is wide for are not printed; warnings look at all. */
const MOST_YEARS = 5;
const BESIDE = { stage: 7, item: 42, asked: 12, year: 10, change: 10, trend: 7, verdict: 9, remark: 40 } as const;

const widthsFor = (years: number): readonly number[] => [
  BESIDE.stage,
  BESIDE.item,
  BESIDE.asked,
  ...Array.from({ length: years }, () => BESIDE.year),
  BESIDE.change,
  BESIDE.trend,
  BESIDE.verdict,
  BESIDE.verdict,
  BESIDE.remark,
];

const rowOf = (line: YearLine, most: number, context: ReportContext): Row => {
  const { t } = context.translator;
  const stage = line.subject.kind === 'county' && line.subject.stage !== undefined ? t(`term:stage.${line.subject.stage}`) : t('term:county');
  return [mark(stage), label(itemName(line, context)), askedCell(line, context), ...line.points.slice(-most).map((point) => pointCell(point, line, context)), ...changeCells(line, context)];
};

/** 年度对比: coefficients and figures of the county year by year, and the schools that came or went. */
export const countyYearSheet = (compared: YearComparison, context: ReportContext): SheetModel => {
  const { t } = context.translator;
  const shown = compared.years.slice(-MOST_YEARS);
  const widths = widthsFor(shown.length);
  const across = (text: string, role: ModelCell['role']): Row => [{ content: text, ...(role && { role }) }, ...widths.slice(1).map((): ModelCell => ({ content: null, ...(role && { role }) }))];
  const columns: Row = [
    ...['stage', 'item', 'asked'].map((key) => heading(t(`years:column.${key}`))),
    ...shown.map((year) => heading(t('years:column.year', { year }))),
    ...['change', 'trend', 'before', 'now', 'remark'].map((key) => heading(t(`years:column.${key}`))),
  ];
  const years = { last: compared.years.at(-2), now: compared.years.at(-1) };
  const notes = comparisonNotes(compared, context).join('\n');
  const rows: Row[] = [across(t('years:title.county', { years: shown.join(t('term:listSeparator')) }), 'title'), across(notes, 'note'), columns];
  const wide = [0, 1];
  for (const [section, lines] of [['spreads', compared.spreads], ['figures', compared.figures]] as const) {
    wide.push(rows.length);
    rows.push(across(t(`years:section.${section}`), 'total'), ...lines.map((line) => rowOf(line, MOST_YEARS, context)));
  }
  const list = (title: string, texts: readonly string[]): void => {
    for (const [at, text] of [title, ...texts].entries()) {
      wide.push(rows.length);
      rows.push(across(text, at === 0 ? 'total' : 'label'));
    }
  };
  list(t('years:section.turnover', years), compared.turnover.length === 0 ? [t('years:noTurnover')] : compared.turnover.map((one) => turnoverText(one, context)));
  const readings = yearReadingTexts(context.reading, context);
  if (readings.length > 0) list(t('years:section.reading'), readings);
  const merged = new Set(wide);
  const fitted = [...fittedHeights(rows, widths, 2)].filter(([row]) => !merged.has(row));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const merges = wide.map((row): ModelArea => ({ top: row, left: 0, bottom: row, right: widths.length - 1 }));
  return { name: sheetName(t('years:sheet.county')), rows, widths, merges, heights: new Map([...fitted, [1, heightOf(notes, total) + 6]]), frozen: { rows: 3, columns: 0 }, landscape: true };
};
