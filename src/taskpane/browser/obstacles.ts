import type { CellRef } from '../../core/cellRef';
import { readFormula } from '../../functions/formula/readFormula';
import type { WorkbookEditing } from '../../host/workbookHost';
import type { Address } from '../../workbook/address';
import type { CellContent } from '../../workbook/cellContent';

/** Why a person is asked before a formula is put into a cell. */
export type Obstacle =
  /** Something stands in the cell, which the formula would replace. */
  | { readonly kind: 'occupied'; readonly cell: CellRef; readonly content: CellContent }
  /** The result fills several cells, and something stands in one of the others: it would show #SPILL!. */
  | { readonly kind: 'spill'; readonly cell: CellRef; readonly content: CellContent }
  /** The formula would refer to its own cells. */
  | { readonly kind: 'circular'; readonly cell: CellRef };

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** More cells than a person would look through to see what is in the way. */
const MOST_LOOKED_AT = 50_000;

const overlaps = (address: Address, cell: CellRef, { rows, columns }: Shape): boolean =>
  (address.sheet ?? cell.sheet).toLowerCase() === cell.sheet.toLowerCase() &&
  address.top < cell.row + rows &&
  address.bottom >= cell.row &&
  address.left < cell.column + columns &&
  address.right >= cell.column;

/** Whether a call would refer to a cell that it fills. */
const isCircular = (formula: string, cell: CellRef, shape: Shape): boolean =>
  readFormula(formula).arguments.some((argument) => argument.kind === 'area' && overlaps(argument.address, cell, shape));

const isFilled = (content: CellContent | undefined): content is CellContent => content !== undefined && content !== null && content !== '';

const standing = async (editing: WorkbookEditing, cell: CellRef, shape: Shape): Promise<readonly Obstacle[]> => {
  const rows = Math.max(1, Math.min(shape.rows, Math.floor(MOST_LOOKED_AT / shape.columns)));
  const [read] = await editing.readContents([{ ...cell, rows, columns: shape.columns }]);
  const contents = read?.contents ?? [];
  const own = contents[0]?.[0];
  const found: Obstacle[] = isFilled(own) ? [{ kind: 'occupied', cell, content: own }] : [];
  for (const [row, line] of contents.entries()) {
    const column = line.findIndex((content, at) => (row > 0 || at > 0) && isFilled(content));
    if (column < 0) continue;
    return [...found, { kind: 'spill', cell: { ...cell, row: cell.row + row, column: cell.column + column }, content: line[column] ?? null }];
  }
  return found;
};

/** What a person should know before the formula is put into the cell; nothing if the way is free. Rejects with a HostError. */
export const obstaclesAt = async (editing: WorkbookEditing, cell: CellRef, formula: string, shape: Shape): Promise<readonly Obstacle[]> => [
  ...(isCircular(formula, cell, shape) ? [{ kind: 'circular', cell } as const] : []),
  ...(await standing(editing, cell, shape)),
];
