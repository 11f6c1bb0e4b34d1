import type { Area } from './area';
import { MAX_COLUMNS, eachCell, intersect } from './area';
import type { Cell, Position } from './cell';
import { BLANK } from './cell';

const isNothing = (cell: Cell): boolean => cell.value === null && cell.formula === undefined && cell.style === undefined && cell.note === undefined && cell.spilledFrom === undefined;
const hasContent = (cell: Cell): boolean => cell.value !== null || cell.formula !== undefined;

/** The cells of a sheet; only those that hold something are kept. */
export class CellStore {
  private readonly cells = new Map<number, Cell>();
  /** Keys of the cells with a formula. */
  private readonly formulaKeys = new Set<number>();
  private usedAreas: { all: Area | undefined; values: Area | undefined } | undefined;

  get(row: number, column: number): Cell {
    return this.cells.get(row * MAX_COLUMNS + column) ?? BLANK;
  }

  set(row: number, column: number, cell: Cell): void {
    const key = row * MAX_COLUMNS + column;
    if (isNothing(cell)) this.cells.delete(key);
    else this.cells.set(key, cell);
    if (cell.formula === undefined) this.formulaKeys.delete(key);
    else this.formulaKeys.add(key);
    this.usedAreas = undefined;
  }

  *entries(): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const [key, cell] of this.cells) yield [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, cell];
  }

  formulaPositions(): readonly Position[] {
    return [...this.formulaKeys].map((key) => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS }));
  }

  /** The smallest area around all cells with content (or, unless `valuesOnly`, a style). */
  used(valuesOnly: boolean): Area | undefined {
    this.usedAreas ??= { all: this.bounds(() => true), values: this.bounds(hasContent) };
    return valuesOnly ? this.usedAreas.values : this.usedAreas.all;
  }

  /** Visits the cells of an area, whole rows and columns only as far as the sheet is used. */
  eachWithin(area: Area, visit: (row: number, column: number, cell: Cell) => void): void {
    const used = this.used(false);
    const within = used && intersect(area, used);
    if (within) eachCell(within, (row, column) => visit(row, column, this.get(row, column)));
  }

  private bounds(counts: (cell: Cell) => boolean): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, column, cell] of this.entries()) {
      if (!counts(cell)) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? undefined : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }
}
