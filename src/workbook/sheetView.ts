import type { CellRef } from '../core/cellRef';
import { cellKey, type CellValue, type Grid, type Merge } from './grid';
import { isBlankText } from './plainText';

/** More merged cells than this are not followed (a merge over a whole column, a hostile file). */
const MOST_MERGED_CELLS = 2_000_000;

/** A grid with what reading asks of it: merged cells, text, emptiness, references. */
export class SheetView {
  readonly rowCount: number;
  readonly columnCount: number;
  /** For every merged cell, its merge. */
  private readonly merges = new Map<number, Merge>();

  constructor(
    readonly grid: Grid,
    mostRows: number,
  ) {
    this.rowCount = Math.min(grid.rows.length, mostRows);
    this.columnCount = grid.columnCount;
    let budget = MOST_MERGED_CELLS;
    for (const merge of grid.merges) {
      const bottom = Math.min(merge.bottom, this.rowCount - 1);
      const right = Math.min(merge.right, this.columnCount - 1);
      budget -= Math.max(0, bottom - merge.top + 1) * Math.max(0, right - merge.left + 1);
      if (budget < 0) break;
      for (let row = merge.top; row <= bottom; row += 1) {
        for (let column = merge.left; column <= right; column += 1) this.merges.set(cellKey(row, column), merge);
      }
    }
  }

  /** The cell's own value; blank text is blank. */
  cell(row: number, column: number): CellValue {
    const value = this.grid.rows[row]?.[column] ?? null;
    return value === '' ? null : value;
  }

  /** The value shown at the cell: that of its merge's first cell, if it is merged. */
  shown(row: number, column: number): CellValue {
    const merge = this.mergeAt(row, column);
    return merge === undefined ? this.cell(row, column) : this.cell(merge.top, merge.left);
  }

  /** The text shown at the cell; a number as it is written, blank as ''. */
  text(row: number, column: number): string {
    const value = this.shown(row, column);
    if (typeof value === 'string') return value.trim();
    return typeof value === 'number' ? String(value) : '';
  }

  mergeAt(row: number, column: number): Merge | undefined {
    return this.merges.size === 0 ? undefined : this.merges.get(cellKey(row, column));
  }

  isBlank(row: number, column: number): boolean {
    const value = this.cell(row, column);
    return value === null || (typeof value === 'string' && isBlankText(value));
  }

  isBlankRow(row: number): boolean {
    const cells = this.grid.rows[row];
    if (cells === undefined) return true;
    for (let column = 0; column < cells.length; column += 1) if (!this.isBlank(row, column)) return false;
    return true;
  }

  ref(row: number, column: number): CellRef {
    const { file, sheet } = this.grid;
    return file === undefined ? { sheet, row, column } : { file, sheet, row, column };
  }
}
