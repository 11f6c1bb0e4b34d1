import type { Area } from './area';
import { cellArea } from './area';
import type { BookChange, Origin } from './bookChange';
import { Sheet } from './sheet';

export type BookListener = (change: BookChange, origin: Origin) => void;

const sheetId = (number: number): string => `{${number.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
const FORBIDDEN = /[:\\/?*[\]]/;

/** Excel's rules for the name of a sheet. */
export const isSheetName = (name: string): boolean => name.trim() !== '' && name.length <= 31 && !FORBIDDEN.test(name) && !name.startsWith("'") && !name.endsWith("'");

/** A name that stands for an area. */
export interface NamedArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface BookTable extends NamedArea {
  readonly id: string;
  readonly name: string;
  readonly showHeaders: boolean;
}

/**
 * The open workbook: the truth for everything Office.js asks. It always has at least one sheet once one was added.
 * A visible spreadsheet mirrors it: it listens with `onWritten` and tells what its user did through Host.
 */
export class Book {
  private readonly list: Sheet[] = [];
  private readonly listeners = new Set<BookListener>();
  private current: Sheet | undefined;
  private readonly selections = new Map<string, readonly [Area, ...Area[]]>();
  private nextSheet = 1;
  /** Office.context.document.settings as saved: JSON texts by key. */
  settings: ReadonlyMap<string, string> = new Map();
  readonly names = new Map<string, NamedArea>();
  /** Tables (ListObjects); they can only be read. */
  tables: readonly BookTable[] = [];
  /** Read-only workbooks refuse every write. */
  readOnly = false;
  /** Sheets can neither come nor go nor change their names. */
  isStructureProtected = false;

  constructor(readonly name = 'book.xlsx') {}

  get sheets(): readonly Sheet[] {
    return this.list;
  }

  get active(): Sheet {
    if (this.current === undefined) throw new Error('the book has no sheet');
    return this.current;
  }

  /** What is selected on the sheet, A1 to begin with. */
  selectionOf(sheet: Sheet): Area {
    return this.selectionsOf(sheet)[0];
  }

  /** All areas that are selected on the sheet, the one with the active cell first. */
  selectionsOf(sheet: Sheet): readonly [Area, ...Area[]] {
    return this.selections.get(sheet.id) ?? [cellArea(0, 0)];
  }

  /** By id or by name, upper and lower case alike. */
  sheet(key: string): Sheet | undefined {
    const name = key.toLowerCase();
    return this.list.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  /** Adds a sheet at the end. Throws RangeError if the name is taken or not allowed. */
  addSheet(name?: string, origin: Origin = 'load'): Sheet {
    const title = name ?? this.freeName();
    this.checkName(title);
    const sheet = new Sheet(sheetId(this.nextSheet++), title, (change, by) => this.announce(change, by));
    this.list.push(sheet);
    this.current ??= sheet;
    this.announce({ kind: 'sheetAdded', sheet }, origin);
    return sheet;
  }

  /** Removes a sheet; the last one stays. Returns whether it was removed. */
  removeSheet(sheet: Sheet, origin: Origin): boolean {
    const position = this.list.indexOf(sheet);
    if (position < 0 || this.list.length === 1) return false;
    this.list.splice(position, 1);
    this.selections.delete(sheet.id);
    this.announce({ kind: 'sheetRemoved', sheet, position }, origin);
    const next = this.list[Math.min(position, this.list.length - 1)];
    if (this.current === sheet && next) this.activate(next, origin);
    return true;
  }

  /** Throws RangeError if the name is taken or not allowed. */
  renameSheet(sheet: Sheet, name: string, origin: Origin): void {
    const before = sheet.name;
    if (before === name) return;
    this.checkName(name, sheet);
    sheet.rename(name);
    this.announce({ kind: 'sheetRenamed', sheet, before }, origin);
  }

  moveSheet(sheet: Sheet, position: number, origin: Origin): void {
    const from = this.list.indexOf(sheet);
    this.list.splice(from, 1);
    this.list.splice(position, 0, sheet);
    this.announce({ kind: 'sheetMoved', sheet, from }, origin);
  }

  activate(sheet: Sheet, origin: Origin): void {
    if (this.current === sheet) return;
    const before = this.current;
    this.current = sheet;
    this.announce({ kind: 'activated', sheet, before }, origin);
  }

  /** Selects an area, and others beside it. */
  select(sheet: Sheet, area: Area, origin: Origin, others: readonly Area[] = []): void {
    this.activate(sheet, origin);
    this.selections.set(sheet.id, [area, ...others]);
    this.announce({ kind: 'selected', sheet, area }, origin);
  }

  saveSettings(settings: ReadonlyMap<string, string>, origin: Origin): void {
    this.settings = settings;
    this.announce({ kind: 'settings' }, origin);
  }

  /** Every change, whoever made it. Returns how to stop listening. */
  onChange(listener: BookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Every change that the add-in made through Office.js: what a visible spreadsheet has to mirror. */
  onWritten(listener: (change: BookChange) => void): () => void {
    return this.onChange((change, origin) => {
      if (origin === 'addin') listener(change);
    });
  }

  private announce(change: BookChange, origin: Origin): void {
    if (origin === 'load') return;
    for (const listener of [...this.listeners]) listener(change, origin);
  }

  private checkName(name: string, except?: Sheet): void {
    const taken = this.sheet(name);
    if (!isSheetName(name) || (taken !== undefined && taken !== except)) throw new RangeError(`not a free sheet name: ${name}`);
  }

  private freeName(): string {
    let number = this.list.length + 1;
    while (this.sheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
