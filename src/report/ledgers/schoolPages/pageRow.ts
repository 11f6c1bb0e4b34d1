import type { CellContent } from '../../../workbook/cellContent';
import { modelCell, type ModelArea, type ModelCell } from '../../sheetModel';
import { heightOf } from '../../templates/headRows';

/** Widths of a page's columns. */
export const PAGE_WIDTHS = [9, 20, 9, 7, 7, 10, 10, 9, 6, 9] as const;
export const PAGE_COLUMNS = PAGE_WIDTHS.length;

/** A row of a page: its cells, one a column, and which of them are one. */
export interface PageRow {
  readonly cells: readonly ModelCell[];
  readonly merges: readonly { readonly left: number; readonly right: number }[];
  readonly height: number;
}

/** A cell over so many columns. */
export type Spread = readonly [cell: ModelCell | CellContent, span: number];

const LOWEST = 17;
const AIR = 3;
/** A text that just fits on one machine may not on another. */
const SLACK = 1;

const widthFrom = (left: number, span: number): number => PAGE_WIDTHS.slice(left, left + span).reduce((sum, width) => sum + width, 0);

/** A row of cells from the left, as high as its texts need: no program sees the text of merged cells. */
export const pageRow = (spreads: readonly Spread[], least: number = LOWEST): PageRow => {
  const cells: ModelCell[] = [];
  const merges: { readonly left: number; readonly right: number }[] = [];
  let height = least;
  for (const [given, span] of spreads) {
    const cell = modelCell(given);
    const left = cells.length;
    if (typeof cell.content === 'string') height = Math.max(height, heightOf(cell.content, widthFrom(left, span) - SLACK) + AIR);
    cells.push(cell, ...Array.from({ length: span - 1 }, (): ModelCell => ({ content: null, ...(cell.role === undefined ? {} : { role: cell.role }) })));
    if (span > 1) merges.push({ left, right: left + span - 1 });
  }
  return { cells, merges, height };
};

/** A line over the whole page. */
export const lineRow = (content: CellContent, role: ModelCell['role'] = 'label'): PageRow => pageRow([[{ content, ...(role === undefined ? {} : { role }) }, PAGE_COLUMNS]]);

/** Where the merged cells of rows are, from a row of the sheet on. */
export const mergesFrom = (rows: readonly PageRow[], top: number): readonly ModelArea[] => rows.flatMap(({ merges }, at) => merges.map(({ left, right }) => ({ top: top + at, bottom: top + at, left, right })));
