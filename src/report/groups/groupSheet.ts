import { candidates, groupedResults } from '../../core/groups';
import type { Grouping } from '../../core/groups';
import { inLocale } from '../../locale';
import { asOwnSheet } from '../handIn/markedSheet';
import type { ReportContext } from '../handIn/reportContext';
import type { ModelArea, ModelCell, SheetModel } from '../sheetModel';
import { linesOf } from '../templates/headRows';
import { countTable, partTable } from './countTables';
import { groupingName, shareSentences } from './groupNames';
import type { GroupTable } from './groupTable';
import { spreadTables, theilTable } from './spreadTables';

/** Points of a line of the usual text. */
const LINE = 15;
const TITLE = 22;
/** Above and below the text of a row of a table. */
const PADDING = 3;
/** The width of a character, and what a printed page of A4 on its side holds, in points. */
const CHARACTER = 7.6;
const PAPER = { width: 730, height: 480 } as const;
/** The groups' names, then columns of counts and figures, in characters; a sheet is at least so wide for its sentences. */
const WIDTH = { group: 16, other: 10, least: 12 } as const;

interface Row {
  readonly cells: readonly ModelCell[];
  readonly height: number;
  /** One cell over the whole width. */
  readonly isMerged?: true;
}

const SPACE: Row = { cells: [], height: LINE };

const across = (content: string, role: 'title' | 'total' | 'note', width: number): Row => ({ cells: [{ content, role }], height: role === 'note' ? LINE * linesOf(content, width) : TITLE, isMerged: true });

const heightOf = (cells: readonly ModelCell[]): number =>
  PADDING + LINE * cells.reduce((most, { content }, column) => Math.max(most, typeof content === 'string' ? linesOf(content, column === 0 ? WIDTH.group : WIDTH.other) : 1), 1);

const tableRows = ({ title, notes, headings, rows }: GroupTable, width: number): readonly Row[] => {
  if (rows.length === 0) return [];
  const head = headings.map((content): ModelCell => ({ content, role: 'heading' }));
  return [
    across(title, 'total', width),
    ...notes.map((note) => across(note, 'note', width)),
    { cells: head, height: heightOf(head) },
    ...rows.map((cells) => ({ cells, height: heightOf(cells) })),
    SPACE,
  ];
};

/** What a report groups by without being told: towns and regions, or else the types of schools. */
const usual = (context: ReportContext): readonly Grouping[] => {
  const all = candidates(context.reading.dataset);
  const places = all.filter(({ key }) => key !== 'schoolType');
  return places.length > 0 ? places : all;
};

/** The tables by one grouping; `lines` stand above them. */
const sectionOf = (context: ReportContext, grouping: Grouping): { readonly title: string; readonly lines: readonly string[]; readonly tables: readonly GroupTable[] } => {
  const { reading: { dataset }, translator } = context;
  const results = groupedResults({ ...context, dataset }, grouping);
  return {
    title: translator.t('groups:by', { key: groupingName(grouping, translator) }),
    lines: shareSentences(results, context.words, translator),
    tables: [countTable(results, context), partTable(results, context), ...spreadTables(results, context), theilTable(results, context)],
  };
};

const heightOfRows = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + height, 0);

const widthsOf = (columns: number): readonly number[] => [WIDTH.group, ...Array.from({ length: columns - 1 }, () => WIDTH.other)];

/** Per cent at which columns so wide fill the paper, in the program whose characters are widest. */
const scaleFor = (columns: number): number => {
  const points = widthsOf(columns).reduce((sum, width) => sum + CHARACTER * width, 0);
  return Math.max(10, Math.min(100, Math.floor((100 * PAPER.width) / points)));
};

/** Rows one after another; no block of them goes over the end of a page that would fit on one. */
class Pages {
  readonly rows: Row[] = [];
  readonly ends: number[] = [];
  private used = 0;

  constructor(private readonly height: number) {}

  end(): void {
    if (this.rows.length > 0) this.ends.push(this.rows.length - 1);
    this.used = 0;
  }

  add(block: readonly Row[]): void {
    const height = heightOfRows(block);
    if (this.used > 0 && this.used + height > this.height) this.end();
    this.rows.push(...block);
    this.used = (this.used + height) % this.height;
  }
}

const laid = (rows: readonly Row[], columns: number): Pick<SheetModel, 'rows' | 'heights' | 'merges'> => ({
  rows: rows.map(({ cells }) => cells),
  heights: new Map(rows.map(({ height }, at) => [at, height])),
  merges: rows.flatMap(({ isMerged }, at): readonly ModelArea[] => (isMerged === true ? [{ top: at, left: 0, bottom: at, right: columns - 1 }] : [])),
});

/** Part `groups`: 分组结果, how the groups of schools stand, a section for each grouping on pages of its own. */
export const groupSheets = (context: ReportContext): readonly SheetModel[] => {
  const { translator: { t, locale }, made, pack, assessment, dataPlace, groupings = usual(context) } = context;
  const sections = groupings.map((grouping) => sectionOf(context, grouping));
  const columns = Math.max(WIDTH.least, ...sections.flatMap(({ tables }) => tables.map(({ headings }) => headings.length)));
  const width = WIDTH.group + (columns - 1) * WIDTH.other;
  const scale = scaleFor(columns);
  const pages = new Pages((100 * PAPER.height) / scale);
  pages.add([
    across(t('groups:title'), 'title', width),
    across(t('groups:made', { made, standard: inLocale(pack.label, locale), date: assessment.date }), 'note', width),
    across(sections.length === 0 ? t('groups:none') : t('groups:note', { verdict: t('groups:schoolRule') }), 'note', width),
  ]);
  for (const [at, { title, lines, tables }] of sections.entries()) {
    if (at > 0) pages.end();
    pages.add([SPACE, across(title, 'title', width), ...lines.map((line) => across(line, 'note', width)), SPACE]);
    for (const table of tables) pages.add(tableRows(table, width));
  }
  const sheet: SheetModel = { name: t('groups:sheet'), ...laid(pages.rows, columns), widths: widthsOf(columns), pageEnds: pages.ends, landscape: true, printScale: scale };
  return [asOwnSheet(sheet, 'report', dataPlace)];
};
