import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import { cellKey, type CellValue, type Grid, type Merge } from '../../workbook/grid';
import type { FileLimits } from './limits';
import { damaged, within } from './refuse';

/** The cells that files together may have; every draft of a file draws on it. */
export interface CellBudget {
  left: number;
  readonly limits: FileLimits;
}

export const cellBudget = (limits: FileLimits): CellBudget => ({ left: limits.cells, limits });

/** A sheet under construction, cell by cell, within the limits of a file. Throws FileRefused beyond them. */
export class SheetDraft {
  readonly hiddenRows = new Set<number>();
  readonly percentCells = new Set<number>();
  hidden = false;
  private readonly rows: CellValue[][] = [];
  private readonly merges: Merge[] = [];
  /** For each column, the last row that a merged cell from above takes up. */
  private readonly takenTo: number[] = [];

  constructor(
    readonly name: string,
    private readonly budget: CellBudget,
  ) {}

  get rowCount(): number {
    return this.rows.length;
  }

  /** The first column from `column` on of that row over which no merged cell reaches down. */
  freeFrom(row: number, column: number): number {
    let free = column;
    while ((this.takenTo[free] ?? -1) >= row) free += 1;
    return free;
  }

  /** Puts a value into a cell that is so many rows high and columns wide. */
  put(row: number, column: number, value: CellValue, height = 1, width = 1, isPercent = false): void {
    const { limits } = this.budget;
    if (row >= MAX_ROWS || column + width > MAX_COLUMNS) damaged('a cell lies outside the sheet');
    const bottom = Math.min(row + height, MAX_ROWS) - 1;
    if (height > 1 || width > 1) this.merges.push({ top: row, left: column, bottom, right: column + width - 1 });
    if (height > 1) for (let at = column; at < column + width; at += 1) this.takenTo[at] = bottom;
    if (value === null || value === '') return;
    within('rows', row + 1, limits.rows);
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    this.spend(Math.max(0, column + 1 - cells.length));
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    if (isPercent) this.percentCells.add(cellKey(row, column));
  }

  finish(file: string): Grid {
    const { name, hidden, rows, merges, hiddenRows, percentCells } = this;
    return { file, sheet: name, hidden, rows, columnCount: rows.reduce((widest, row) => Math.max(widest, row.length), 0), merges, hiddenRows, percentCells };
  }

  private spend(cells: number): void {
    this.budget.left -= cells;
    if (this.budget.left < 0) within('cells', this.budget.limits.cells - this.budget.left, this.budget.limits.cells);
  }
}
