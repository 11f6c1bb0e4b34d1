import { conjunction, VERDICT, verdictOf } from '../../../core/verdict';
import { asOwnSheet, markRows } from '../../handIn/markedSheet';
import type { ReportContext } from '../../handIn/reportContext';
import { sheetName, type CellPlace, type ModelCell, type SheetModel } from '../../sheetModel';
import { VERDICT_ROLES } from './indicatorRows';
import { pageGround, type PageGround } from './pageGround';
import { lineRow, mergesFrom, PAGE_WIDTHS, pageRow, type PageRow } from './pageRow';
import { schoolPage } from './schoolPage';

/** A sheet with more pages takes long to open, and Excel knows no more than 1,026 page ends on one. */
const MOST_PAGES = 300;
/** Per cent: the columns are as wide as a sheet of A4, also where the fonts are wider than ours. */
const PRINT_SCALE = 68;

const INDEX = [['order', 1], ['school', 1], ['code', 2], ['town', 2], ['type', 1], ['verdict', 1], ['shortcomings', 1], ['doubts', 1]] as const;
/** Rows above the schools of the index. */
const INDEX_HEAD = 3;

/** How a school stands: over its stages, the indicators that are not met, and what there is to do. */
const standing = ({ context, index, entries }: PageGround, school: number) => {
  const { units } = context.assessment;
  const own = [...index.unitsOf(school)].filter((unit) => units.inScope[unit] === 1);
  return {
    verdict: conjunction(own.map((unit) => verdictOf(units.verdicts[unit]))),
    shortcomings: units.indicators.reduce((sum, { verdicts }) => sum + own.filter((unit) => verdicts[unit] === VERDICT.notMet).length, 0),
    problems: (entries.get(school) ?? []).filter(({ severity }) => severity !== 'hint').length,
  };
};

const indexRow = (ground: PageGround, school: number, link: CellPlace): PageRow => {
  const { reading, translator, words } = ground.context;
  const { name = '', code, town, type } = reading.dataset.schools[school] ?? {};
  const { verdict, shortcomings, problems } = standing(ground, school);
  const label = (content: ModelCell['content']): ModelCell => ({ content, role: 'label' });
  return pageRow([
    [{ content: school + 1, role: 'mark' }, 1],
    [{ content: name, role: 'label', link }, 1],
    [label(code ?? null), 2],
    [label(town ?? null), 2],
    [label(type === undefined ? null : translator.t(`term:schoolType.${type}`)), 1],
    [{ content: words.verdict(verdict), role: VERDICT_ROLES[verdict] }, 1],
    [{ content: shortcomings, role: 'mark' }, 1],
    [{ content: problems, role: 'mark' }, 1],
  ]);
};

const indexRows = (ground: PageGround, links: readonly CellPlace[]): readonly PageRow[] => {
  const { t } = ground.context.translator;
  return [
    lineRow(t('ledger:sheet.schools'), 'title'),
    lineRow(t('ledger:note.schools'), 'note'),
    pageRow(INDEX.map(([key, span]) => [{ content: t(`ledger:page.${key}`), role: 'heading' }, span])),
    ...links.map((link, school) => indexRow(ground, school, link)),
  ];
};

const sheetOf = (name: string, blocks: readonly (readonly PageRow[])[]): SheetModel => {
  const rows = blocks.flat();
  let end = -1;
  const ends = blocks.map((block) => (end += block.length));
  return {
    name,
    rows: rows.map(({ cells }) => cells),
    widths: PAGE_WIDTHS,
    heights: new Map(rows.map(({ height }, at) => [at, height])),
    merges: mergesFrom(rows, 0),
    pageEnds: ends.slice(0, -1),
    printScale: PRINT_SCALE,
  };
};

/** 一校一台账: an index, and a page a school; many schools on several sheets. */
export const schoolSheets = (context: ReportContext): readonly SheetModel[] => {
  const ground = pageGround(context);
  const { dataset } = context.reading;
  const title = context.translator.t('ledger:sheet.schools');
  const count = Math.max(1, Math.ceil(dataset.schools.length / MOST_PAGES));
  const names = Array.from({ length: count }, (_, at) => (at === 0 ? title : sheetName(`${title} (${String(at + 1)})`)));
  const mark = markRows(context.dataPlace);
  const links: CellPlace[] = [];
  const pages = names.map((sheet, at) => {
    let row = at === 0 ? INDEX_HEAD + dataset.schools.length : mark;
    return dataset.schools.slice(at * MOST_PAGES, (at + 1) * MOST_PAGES).map((_, offset) => {
      const school = at * MOST_PAGES + offset;
      const page = schoolPage(ground, school, { sheet: title, row: INDEX_HEAD + school + (at === 0 ? 0 : mark), column: 0 });
      links.push({ sheet, row, column: 0 });
      row += page.length;
      return page;
    });
  });
  return pages.map((own, at) => asOwnSheet(sheetOf(names[at] ?? title, at === 0 ? [indexRows(ground, links), ...own] : own), 'report', context.dataPlace));
};
