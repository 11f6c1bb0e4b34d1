import type { Severity } from '../../core/assessment';
import type { ReportContext } from '../handIn/reportContext';
import { fittedHeights } from '../handIn/fittedHeights';
import { cellRanges, rangeAddress } from '../handIn/cellRanges';
import type { CellContent } from '../../workbook/cellContent';
import type { CellRole, ModelCell, SheetModel } from '../sheetModel';
import type { EntryDetails } from './entryDetails';
import { auditSheetName } from './sheetNames';

type Cell = ModelCell | CellContent;

const COLUMNS = [
  { key: 'severity', width: 6 },
  { key: 'item', width: 20 },
  { key: 'school', width: 18 },
  { key: 'town', width: 10 },
  { key: 'department', width: 12 },
  { key: 'problem', width: 46 },
  { key: 'advice', width: 34 },
  { key: 'file', width: 18 },
  { key: 'sheet', width: 12 },
  { key: 'cell', width: 9 },
  { key: 'explanation', width: 24 },
] as const;

const ROLES: Readonly<Record<Severity, CellRole>> = { error: 'bad', query: 'doubt', hint: 'label' };

/** Rows above the first entry: the title and the headings. */
const HEAD = 2;
/** Excel takes no more links on a sheet; each entry has one. */
const MOST_LINKS = 60_000;
/** What one sheet holds. */
const MOST_ROWS = 1_000_000;
/** As many areas are named; who looks for more finds them by the first. */
const MOST_AREAS = 3;

const cellOf = ({ cells }: EntryDetails, { dataPlace, translator: { t } }: ReportContext, isLinked: boolean): Cell => {
  const [first] = cells;
  if (first === undefined) return null;
  const ranges = cellRanges(cells.filter(({ file, sheet }) => file === first.file && sheet === first.sheet));
  const shown = ranges.slice(0, MOST_AREAS).map(rangeAddress).join(t('term:listSeparator'));
  const content = ranges.length > MOST_AREAS ? t('audit:finding.moreCells', { cells: shown, count: cells.length }) : shown;
  const isHere = isLinked && dataPlace === 'workbook' && first.file === undefined;
  return isHere && ranges[0] !== undefined ? { content, link: { sheet: first.sheet, row: ranges[0].top, column: ranges[0].left } } : content;
};

const rowOf = (details: EntryDetails, context: ReportContext, isLinked: boolean): readonly Cell[] => {
  const { severity, item, school, departments, problem, advice, explanation, cells } = details;
  const { t } = context.translator;
  const text = (content: string | undefined): Cell => ({ content: content === undefined || content === '' ? null : content, role: 'label' });
  const cell = cellOf(details, context, isLinked);
  return [
    { content: t(`term:severity.${severity}`), role: ROLES[severity] },
    text(item),
    text(school?.name ?? t('term:county')),
    text(school?.town),
    text(departments.join(t('term:listSeparator'))),
    text(problem),
    text(advice),
    text(cells[0]?.file),
    text(cells[0]?.sheet),
    typeof cell === 'string' ? text(cell) : (cell ?? text(undefined)),
    text(explanation),
  ];
};

const WIDTHS = COLUMNS.map(({ width }) => width);

const sheetOf = (part: readonly EntryDetails[], name: string, title: string, context: ReportContext): SheetModel => {
  const rows = [
    [{ content: title, role: 'title' as const }],
    COLUMNS.map(({ key }): Cell => ({ content: context.translator.t(`audit:finding.${key}`), role: 'heading' })),
    ...part.map((details, at) => rowOf(details, context, at < MOST_LINKS)),
  ];
  return {
    name,
    rows,
    widths: WIDTHS,
    heights: fittedHeights(rows, WIDTHS, HEAD),
    frozen: { rows: HEAD, columns: 0 },
    filter: { top: HEAD - 1, left: 0, bottom: HEAD - 1 + part.length, right: COLUMNS.length - 1 },
    landscape: true,
  };
};

/** 校验发现: every entry, the gravest first; more than a sheet holds go on in the next. */
export const findingSheets = (details: readonly EntryDetails[], context: ReportContext): readonly SheetModel[] => {
  const name = auditSheetName(context, 'findings');
  const title = context.translator.t('audit:finding.title', { count: details.length });
  return Array.from({ length: Math.max(1, Math.ceil(details.length / MOST_ROWS)) }, (_, at) =>
    sheetOf(details.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS), at === 0 ? name : `${name} (${at + 1})`, title, context),
  );
};
