import { parseA1 } from './address';
import type { Area } from './area';
import { eachCell, intersect, isInSheet, union } from './area';
import type { BookChange, Origin } from './bookChange';
import type { Cell, CellContent, CellEntry, CellStyle, Position, StylePatch } from './cell';
import { makeCell } from './cell';
import { CellStore } from './cellStore';
import { SheetExtras } from './sheetExtras';
import { clearSpill, spillArea } from './spill';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type Announce = (change: BookChange, origin: Origin) => void;

/** Rows and columns that stay in view; 0 = none. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

const mergeStyle = (style: CellStyle | undefined, patch: StylePatch): CellStyle | undefined => {
  const merged = Object.fromEntries(Object.entries({ ...style, ...patch }).filter(([, value]) => value !== undefined)) as CellStyle;
  return Object.keys(merged).length === 0 ? undefined : merged;
};

/** What the formula at `row`, `column` shows: one value, or an array that flows over the cells beside and below. A cell without a formula takes the value as it is. */
export interface FormulaResult {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellContent[])[];
}

/** One sheet of a book. Every change is announced with its origin. */
export class Sheet {
  private readonly store = new CellStore();
  private mergedAreas: readonly Area[] = [];
  private state = { visibility: 'Visible' as Visibility, tabColor: '', frozen: { rows: 0, columns: 0 } as Frozen, protected: false };
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Points, by column; absent = the default width. */
  readonly columnWidths = new Map<number, number>();
  /** Points, by row; absent = the default height. */
  readonly rowHeights = new Map<number, number>();
  readonly extras = new SheetExtras();

  constructor(
    readonly id: string,
    private title: string,
    private readonly announce: Announce,
  ) {}

  get name(): string {
    return this.title;
  }

  /** Book.renameSheet checks the name; call that. */
  rename(name: string): void {
    this.title = name;
  }

  cell(row: number, column: number): Cell {
    return this.store.get(row, column);
  }

  value(row: number, column: number): CellContent {
    return this.store.get(row, column).value;
  }

  cells(): Iterable<readonly [row: number, column: number, cell: Cell]> {
    return this.store.entries();
  }

  /** Where formulas stand. */
  formulaPositions(): readonly Position[] {
    return this.store.formulaPositions();
  }

  used(valuesOnly = true): Area | undefined {
    return this.store.used(valuesOnly);
  }

  get merges(): readonly Area[] {
    return this.mergedAreas;
  }

  get visibility(): Visibility {
    return this.state.visibility;
  }

  get tabColor(): string {
    return this.state.tabColor;
  }

  get frozen(): Frozen {
    return this.state.frozen;
  }

  get isProtected(): boolean {
    return this.state.protected;
  }

  /** Puts entries from `row`, `column` on; `undefined` leaves a cell as it is. Styles and notes stay. */
  write(row: number, column: number, entries: readonly (readonly (CellEntry | undefined)[])[], origin: Origin): void {
    const columnCount = Math.max(0, ...entries.map((line) => line.length));
    const area: Area = { row, column, rowCount: entries.length, columnCount };
    if (!isInSheet(area)) throw new RangeError(`outside the sheet: row ${row}, column ${column}`);
    const before = entries.length * columnCount === 1 ? this.value(row, column) : undefined;
    entries.forEach((line, i) =>
      line.forEach((entry, j) => {
        if (entry === undefined) return;
        const { style, note } = this.store.get(row + i, column + j);
        if (origin !== 'calculation') clearSpill(this.store, row + i, column + j);
        this.store.set(row + i, column + j, makeCell({ ...entry, style, note }));
      }),
    );
    this.announce({ kind: 'cells', sheet: this, area, before }, origin);
  }

  /** Fills values from an A1 address on, silently: for loading and for tests. Texts are taken as they are; one that begins with `=` is a formula. */
  fill(address: string, values: readonly (readonly CellContent[])[]): this {
    const parsed = parseA1(address);
    if (parsed === undefined) throw new RangeError(`not an address: ${address}`);
    const entry = (value: CellContent): CellEntry => (typeof value === 'string' && value.startsWith('=') ? { formula: value, value: null } : { value: value === '' ? null : value });
    this.write(parsed.area.row, parsed.area.column, values.map((line) => line.map(entry)), 'load');
    return this;
  }

  /** Shows results of formulas. All are announced as one change. */
  showResults(results: readonly FormulaResult[]): void {
    const areas = results.map((result) => this.showResult(result));
    const [first, ...others] = areas;
    if (first) this.announce({ kind: 'cells', sheet: this, area: others.reduce(union, first), before: undefined }, 'calculation');
  }

  private showResult({ row, column, values }: FormulaResult): Area {
    clearSpill(this.store, row, column);
    values.forEach((line, i) =>
      line.forEach((value, j) => {
        const before = this.store.get(row + i, column + j);
        const spilledFrom = i + j > 0 ? { spilledFrom: { row, column } } : {};
        this.store.set(row + i, column + j, { ...before, value, ...spilledFrom });
      }),
    );
    return { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 1 };
  }

  /** The area over which the formula at this cell spills; undefined if it does not. */
  spillOf(row: number, column: number): Area | undefined {
    return spillArea(this.store, row, column);
  }

  /** Empties the cells; styles and notes stay. */
  clearContents(area: Area, origin: Origin): void {
    this.eachWithin(area, (row, column, { style, note }) => {
      clearSpill(this.store, row, column);
      this.store.set(row, column, makeCell({ style, note }));
    });
    this.announce({ kind: 'cells', sheet: this, area, before: undefined }, origin);
  }

  clearStyles(area: Area, origin: Origin): void {
    this.eachWithin(area, (row, column, cell) => {
      this.store.set(row, column, makeCell({ ...cell, style: undefined }));
    });
    this.announce({ kind: 'styles', sheet: this, area }, origin);
  }

  /** Visits the cells of an area, whole rows and columns only as far as the sheet is used. */
  eachWithin(area: Area, visit: (row: number, column: number, cell: Cell) => void): void {
    this.store.eachWithin(area, visit);
  }

  /** Whole rows and columns are styled as far as the sheet is used. A function may give each cell its own style. */
  applyStyle(area: Area, patch: StylePatch | ((row: number, column: number) => StylePatch | undefined), origin: Origin): void {
    const whole = area.rowCount * area.columnCount > 1_000_000;
    // Looking for what is used goes through all cells.
    const used = whole ? this.used() : undefined;
    const target = whole ? used && intersect(area, used) : area;
    if (target === undefined) return;
    eachCell(target, (row, column) => {
      const own = typeof patch === 'function' ? patch(row, column) : patch;
      const cell = this.store.get(row, column);
      if (own !== undefined) this.store.set(row, column, makeCell({ ...cell, style: mergeStyle(cell.style, own) }));
    });
    this.announce({ kind: 'styles', sheet: this, area: target }, origin);
  }

  /** Conditional formats over these areas are others now. */
  announceRules(areas: readonly Area[], origin: Origin): void {
    this.announce({ kind: 'rules', sheet: this, areas }, origin);
  }

  /** Puts in blank rows: everything from that row on moves down. Addresses in formulas stay as they are. */
  insertRows(at: number, count: number, origin: Origin): void {
    const moved = [...this.store.entries()].filter(([row]) => row >= at).reverse();
    for (const [row, column] of moved) this.store.set(row, column, makeCell({}));
    for (const [row, column, cell] of moved) this.store.set(row + count, column, cell);
    this.extras.insertRows(at, count);
    this.announce({ kind: 'cells', sheet: this, area: { row: at, column: 0, rowCount: 1, columnCount: 1 }, before: undefined }, origin);
  }

  setNote(row: number, column: number, text: string | undefined, origin: Origin): void {
    this.store.set(row, column, makeCell({ ...this.store.get(row, column), note: text }));
    this.announce({ kind: 'note', sheet: this, row, column }, origin);
  }

  /** Replaces the merges that touch the area by the area itself (or, with `split`, by nothing). */
  merge(area: Area, origin: Origin, split = false): void {
    const others = this.mergedAreas.filter((merged) => intersect(merged, area) === undefined);
    this.mergedAreas = split ? others : [...others, area];
    this.announce({ kind: 'merges', sheet: this }, origin);
  }

  setRowsHidden(area: Area, hidden: boolean, origin: Origin): void {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      if (hidden) this.hiddenRows.add(row);
      else this.hiddenRows.delete(row);
    }
    this.announce({ kind: 'layout', sheet: this }, origin);
  }

  setColumnsHidden(area: Area, hidden: boolean, origin: Origin): void {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (hidden) this.hiddenColumns.add(column);
      else this.hiddenColumns.delete(column);
    }
    this.announce({ kind: 'layout', sheet: this }, origin);
  }

  setColumnWidth(area: Area, points: number, origin: Origin): void {
    for (let column = area.column; column < area.column + area.columnCount; column++) this.columnWidths.set(column, points);
    this.announce({ kind: 'layout', sheet: this }, origin);
  }

  setRowHeight(area: Area, points: number, origin: Origin): void {
    for (let row = area.row; row < area.row + area.rowCount; row++) this.rowHeights.set(row, points);
    this.announce({ kind: 'layout', sheet: this }, origin);
  }

  setVisibility(visibility: Visibility, origin: Origin): void {
    this.state.visibility = visibility;
    this.announce({ kind: 'sheet', sheet: this, what: 'visibility' }, origin);
  }

  setTabColor(color: string, origin: Origin): void {
    this.state.tabColor = color;
    this.announce({ kind: 'sheet', sheet: this, what: 'tabColor' }, origin);
  }

  freeze(frozen: Frozen, origin: Origin): void {
    this.state.frozen = frozen;
    this.announce({ kind: 'sheet', sheet: this, what: 'freeze' }, origin);
  }

  setProtected(isProtected: boolean, origin: Origin): void {
    this.state.protected = isProtected;
    this.announce({ kind: 'sheet', sheet: this, what: 'protection' }, origin);
  }
}
