import type { CellContent } from '../../workbook/cellContent';
import type { ModelArea, ModelCell } from '../sheetModel';
import { fieldOf } from './context';
import type { TemplateContext } from './context';
import type { Body, PrintedRow } from './declaration';
import type { TableFilling } from './filling';
import type { HeadingTree } from './headingTree';
import { heightOf } from './headRows';
import { formatOf } from './inputChecks';

/** A row under the headings. */
export interface BodyRow {
  readonly printed: PrintedRow | undefined;
  /** A line across the table that says which stage the rows below are of. */
  readonly section: string | undefined;
}

const blankRows = (rows: number): readonly BodyRow[] => Array.from({ length: rows }, () => ({ printed: undefined, section: undefined }));

/** The rows that a table has under its headings. */
export const rowsOf = (body: Body): readonly BodyRow[] => {
  switch (body.kind) {
    case 'blank':
      return blankRows(body.rows);
    case 'sections':
      return body.sections.flatMap(({ label, rows }) => [{ printed: undefined, section: label }, ...blankRows(rows)]);
    case 'printed':
      return body.rows.map((printed) => ({ printed, section: undefined }));
  }
};

/** The cells of such a row. */
export const bodyCells = (row: BodyRow, at: number, { leaves }: HeadingTree, context: TemplateContext, filling: TableFilling | undefined): readonly ModelCell[] =>
  leaves.map((leaf): ModelCell => {
    const { column, place } = leaf;
    const { printed, section } = row;
    if (section !== undefined) return { content: column === 0 ? section : null, role: 'label' };
    const label: CellContent = printed === undefined ? null : (printed.labels[column] ?? (column === leaves.length - 1 ? (printed.last ?? null) : null));
    if (label !== null) return { content: label, role: printed?.labels[column] === undefined ? 'mark' : 'label' };
    const filled = filling?.cell(row, at, leaf);
    if (filled !== undefined) return filled;
    const format = printed?.format ?? (place === undefined ? undefined : formatOf(fieldOf(context, place.field)));
    return { content: null, role: 'input', ...(format === undefined ? {} : { format }) };
  });

/** Equal labels one above the other in the first column are one; a section goes all the way across. */
export const labelMerges = (rows: readonly BodyRow[], top: number, right: number): readonly ModelArea[] => {
  const merges: ModelArea[] = [];
  let begun = 0;
  for (let row = 1; row <= rows.length; row += 1) {
    if (row < rows.length && rows[row]?.printed !== undefined && rows[row]?.printed?.labels[0] === rows[begun]?.printed?.labels[0]) continue;
    if (row - begun > 1 && rows[begun]?.printed !== undefined) merges.push({ top: top + begun, left: 0, bottom: top + row - 1, right: 0 });
    begun = row;
  }
  return [...merges, ...rows.flatMap(({ section }, row) => (section === undefined ? [] : [{ top: top + row, left: 0, bottom: top + row, right }]))];
};

/** Points of a row with one line, and of the space around several. */
const LOWEST = 20;
const AIR = 6;

/** The heights of filled rows: whole names and remarks must be seen. */
export const bodyHeights = (rows: readonly (readonly ModelCell[])[], top: number, widths: readonly number[]): readonly (readonly [number, number])[] =>
  rows.map((cells, at) => {
    const heights = cells.map((cell, column) => (typeof cell.content === 'string' ? heightOf(cell.content, widths[column] ?? 1) + AIR : 0));
    return [top + at, Math.max(LOWEST, ...heights)] as const;
  });
