import { inLocale } from '../../locale';
import type { Verdict } from '../../standards/terms';
import type { CellContent } from '../../workbook/cellContent';
import { computedCell } from '../handIn/computedCell';
import { fittedHeights } from '../handIn/fittedHeights';
import { markRows } from '../handIn/markedSheet';
import { asValues } from '../handIn/quantity';
import type { ReportContext } from '../handIn/reportContext';
import type { CellPlace, CellRole, ModelCell, SheetModel } from '../sheetModel';
import { clauseText } from './clauseText';
import { itemLines } from './itemLines';
import type { ItemLine, Judged } from './itemLines';
import { numberFormat } from './numberFormat';
import { auditSheetName } from './sheetNames';

type Cell = ModelCell | CellContent;

const COLUMNS = [
  { key: 'code', width: 6 },
  { key: 'name', width: 20 },
  { key: 'part', width: 20 },
  { key: 'group', width: 9 },
  { key: 'verdict', width: 9 },
  { key: 'value', width: 10 },
  { key: 'required', width: 13 },
  { key: 'judged', width: 7 },
  { key: 'notMet', width: 7 },
  { key: 'unknown', width: 7 },
  { key: 'reasons', width: 28 },
  { key: 'departments', width: 12 },
  { key: 'basis', width: 48 },
] as const;

/** Rows above the first item: the title and the headings. */
const HEAD = 2;

export const VERDICT_ROLES: Readonly<Record<Verdict, CellRole>> = { met: 'good', notMet: 'bad', unknown: 'doubt', notApplicable: 'label' };

const label = (content: CellContent): ModelCell => ({ content, role: 'label' });
const mark = (content: CellContent): ModelCell => ({ content, role: 'mark' });

const figureCells = (judged: Judged | undefined, { formulaOf, words, translator: { t } }: ReportContext): readonly Cell[] => {
  if (judged === undefined) return [mark(null), mark(null)];
  const { comparison, quantity } = judged;
  const { value, threshold } = words.figures(comparison);
  const look = { role: 'mark', format: numberFormat(value) } as const;
  const figure = quantity === undefined ? { ...look, content: comparison.value } : computedCell(formulaOf, quantity, comparison.value, look);
  return [figure, mark(t('audit:item.asked', { comparator: t(`term:comparator.${comparison.comparator}`), threshold }))];
};

const rowOf = (line: ItemLine, context: ReportContext): readonly Cell[] => {
  const { rule, group, part, isFirst, clauses, verdict, judged, tally, missed, reasons } = line;
  const { words, names, formulaOf, translator: { t, locale } } = context;
  const missedCell = tally === undefined || missed === undefined ? mark(tally?.notMet ?? null) : computedCell(formulaOf, missed, tally.notMet, { role: 'mark' });
  return [
    mark(rule.id),
    label(isFirst ? inLocale(rule.label, locale) : null),
    label(part ?? t('audit:item.whole')),
    label(t(`term:group.${group}`)),
    { content: words.verdict(verdict), role: VERDICT_ROLES[verdict] },
    ...figureCells(judged, context),
    mark(tally?.judged ?? null),
    missedCell,
    mark(tally?.unknown ?? null),
    label([...new Set(reasons.map(words.reason))].join(t('audit:reasonSeparator')) || null),
    label(isFirst ? rule.departments.map(names.department).join(t('term:listSeparator')) : null),
    label(clauses.map((clause) => clauseText(clause, context)).join('\n') || null),
  ];
};

/** The items, one by one: verdict, figure, requirement, how many miss it, why, who answers for it, and what it rests on. */
export const itemSheet = (context: ReportContext): SheetModel => {
  const { t } = context.translator;
  const lines = itemLines(context);
  // Beside figures that follow the data, what does not follow says so.
  const still = context.formulaOf === asValues ? {} : { comment: t('audit:item.still') };
  const rows = [
    [{ content: t('audit:item.title', { count: context.assessment.items.length }), role: 'title' as const }],
    COLUMNS.map(({ key }): Cell => ({ content: t(`audit:item.${key}`), role: 'heading', ...(key === 'verdict' ? still : {}) })),
    ...lines.map((line) => rowOf(line, context)),
  ];
  const widths = COLUMNS.map(({ width }) => width);
  return {
    name: auditSheetName(context, 'items'),
    rows,
    widths,
    heights: fittedHeights(rows, widths, HEAD),
    frozen: { rows: HEAD, columns: 2 },
    filter: { top: HEAD - 1, left: 0, bottom: HEAD - 1 + lines.length, right: COLUMNS.length - 1 },
    landscape: true,
  };
};

/** Where each rule stands in that sheet, for links to it. */
export const itemPlaces = (context: ReportContext): ReadonlyMap<string, CellPlace> => {
  const sheet = auditSheetName(context, 'items');
  const top = HEAD + markRows(context.dataPlace);
  return new Map(itemLines(context).flatMap(({ rule, isFirst }, at) => (isFirst ? [[rule.id, { sheet, row: top + at, column: 0 }] as const] : [])));
};
