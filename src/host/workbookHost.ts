import type { CellRef } from '../core/cellRef';
import type { CellArea, CellContents, CellsRead, FormulaCell } from '../workbook/cellContent';
import type { Grid } from '../workbook/grid';
import type { CellRole, SheetModel } from '../report/sheetModel';

export type { CellArea, CellContent, CellContents, CellsRead, FormulaCell } from '../workbook/cellContent';

/** Progress of a long read: how many of how many steps. */
export type OnProgress = (done: number, total: number, what: string) => void;

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export type Unsubscribe = () => Promise<void>;

/** How much of the open workbook a command works on. */
export const EXTENTS = ['selection', 'sheet', 'workbook'] as const;
export type Extent = (typeof EXTENTS)[number];

/** A sheet of the open workbook. */
export interface SheetState {
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
}

/** What a new sheet has beside its contents. It is complete without: where one of them fails, it is told. Words: locale `handIn:missing.<name>`. */
export const TRIMMINGS = ['looks', 'links', 'notes', 'checks', 'filter', 'page', 'charts'] as const;
export type Trimming = (typeof TRIMMINGS)[number];

/** A sheet that was added, as it was read back. */
export interface AddedSheet {
  readonly name: string;
  readonly print: string;
  readonly missing: readonly Trimming[];
}

/** A sheet that makes way: hidden under another name. */
export interface AsideSheet {
  readonly name: string;
  readonly keptAs: string;
  /** Its place among the sheets. */
  readonly position: number;
}

/** Adding and taking away whole sheets. Every method rejects with a HostError; `workbookProtected` where the structure of the workbook is. */
export interface SheetEditing {
  readonly list: () => Promise<{ readonly sheets: readonly SheetState[]; readonly isStructureProtected: boolean }>;
  /** What stands in sheets from A1 on; undefined where there is none of that name. */
  readonly read: (names: readonly string[], options?: ReadOptions) => Promise<readonly (CellsRead | undefined)[]>;
  /**
   * Writes new sheets, each under its name, which must be free once those `aside` have made way, and reads them back.
   * Where it fails or is cancelled, everything is as it was before.
   */
  readonly add: (models: readonly SheetModel[], aside: readonly AsideSheet[], options?: ReadOptions) => Promise<readonly AddedSheet[]>;
  /** Takes sheets away; those that are gone already are passed over. Sheets that had made way come back in their place. */
  readonly remove: (names: readonly string[], back?: readonly AsideSheet[]) => Promise<void>;
  /** Gives cells of a sheet that is there the look of what they are, from a cell on. */
  readonly dress: (cells: CellRef & { readonly roles: readonly (readonly (CellRole | undefined)[])[] }) => Promise<void>;
  /** Takes every look from cells, as they are on a new sheet. */
  readonly clearLooks: (areas: readonly CellArea[]) => Promise<void>;
}

/** A cell that is to be marked, and what its note says. */
export interface CellMark extends CellRef {
  readonly severity: 'error' | 'query' | 'hint';
  readonly note: string;
}

export interface MarkOutcome {
  readonly cells: number;
  readonly notes: number;
  /** Sheets that are protected or gone. */
  readonly skipped: readonly string[];
}

/** Marks beside the contents of cells, which can be taken off without a trace: no fill and no note of a person's is touched. Methods reject with a HostError. */
export interface CellMarking {
  readonly canWriteNotes: () => boolean;
  /** What fails or is cancelled half way leaves some marks; `unmark` takes off those too. */
  readonly mark: (marks: readonly CellMark[], options: ReadOptions & { readonly withNotes: boolean }) => Promise<MarkOutcome>;
  /** Takes off every mark, wherever it is now; `skipped` are protected sheets that still have some. */
  readonly unmark: (isOurs: (note: string) => boolean) => Promise<{ readonly formats: number; readonly notes: number; readonly skipped: readonly string[] }>;
  /** The sheets that have marks. */
  readonly marked: () => Promise<readonly string[]>;
}

/** Changing the open workbook. Every method rejects with a HostError. */
export interface WorkbookEditing {
  /** The cell a person is in. */
  readonly activeCell: () => Promise<CellRef>;
  /** The formulas that are wanted: of visible sheets, in their order, or of given areas. */
  readonly readFormulas: (where: Extent | readonly CellArea[], isWanted: (formula: string) => boolean, options?: ReadOptions) => Promise<readonly FormulaCell[]>;
  /** What stands in the cells. One answer an area; undefined where the sheet is gone. */
  readonly readContents: (areas: readonly CellArea[], options?: ReadOptions) => Promise<readonly (CellsRead | undefined)[]>;
  /**
   * Puts contents into cells, in blocks. Nothing is written where a sheet is missing or protected. What fails later, or
   * is cancelled, leaves the blocks before it written: who calls reads the cells to know. `areOwn`: the cells are in
   * sheets that are no data; nobody has to look at the data again.
   */
  readonly write: (writes: readonly CellContents[], options?: ReadOptions & { readonly areOwn?: boolean }) => Promise<void>;
  /** Absent where sheets cannot be added. */
  readonly sheets?: SheetEditing;
  /** Absent where cells cannot be marked. */
  readonly marking?: CellMarking;
}

/** The spreadsheet program around the add-in, or files standing in for it. All the rest of the product sees of Excel. */
export interface WorkbookHost {
  readonly kind: 'excel' | 'files';
  /** Reads every visible sheet, in blocks; results of the add-in itself are left out, unless they are asked for. Rejects with a HostError. */
  readGrids(options?: ReadOptions & { readonly ownResults?: boolean }): Promise<readonly Grid[]>;
  /** Shows and selects a cell. */
  select(cell: CellRef): Promise<void>;
  /** Tells (debounced) that cells changed. Never writes from within. */
  onChange(listener: () => void): Promise<Unsubscribe>;
  /** Small settings that travel with the workbook. */
  readSetting(key: string): unknown;
  writeSetting(key: string, value: unknown): Promise<void>;
  /** Absent where cells cannot be changed (files). */
  readonly editing?: WorkbookEditing;
}

/** What a file that is no workbook may be. Words: locale `host.looksLike`. */
export const FOREIGN_KINDS = ['lockFile', 'pdf', 'image', 'archive', 'word', 'slides', 'xml', 'text', 'binary'] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** Formats of workbooks that are known and not read. Words: locale `host.format`. */
export const UNREAD_FORMATS = ['oldXls', 'xlsb', 'ods', 'html', 'xml2003', 'mhtml'] as const;
export type UnreadFormat = (typeof UNREAD_FORMATS)[number];

/** What a file may have too much of. Words: locale `host.limit`. */
export const LIMITED = ['bytes', 'sheets', 'rows', 'cells', 'entries', 'ratio'] as const;
export type Limited = (typeof LIMITED)[number];

/** Why the host could not do it. Words: locale `host.<code>`. */
export type HostIssue =
  | { readonly code: 'notAWorkbook'; readonly file: string; readonly looksLike: ForeignKind }
  | { readonly code: 'encrypted'; readonly file: string }
  | { readonly code: 'emptyFile'; readonly file: string }
  | { readonly code: 'damaged'; readonly file: string; readonly detail: string }
  | { readonly code: 'unsupportedFormat'; readonly file: string; readonly format: UnreadFormat }
  | { readonly code: 'noSheets'; readonly file: string }
  | { readonly code: 'tooLarge'; readonly file: string; readonly what: Limited; readonly size: number; readonly limit: number }
  /** Opening it was given up. */
  | { readonly code: 'tooSlow'; readonly file: string; readonly seconds: number }
  /** Whoever opened it broke down over it. */
  | { readonly code: 'readerLost'; readonly file: string }
  /** The workbook that is open: it has no file name here. */
  | { readonly code: 'workbookTooLarge'; readonly cells: number; readonly limit: number }
  | { readonly code: 'notFound'; readonly file: string }
  | { readonly code: 'unreadable'; readonly file: string; readonly detail: string }
  | { readonly code: 'cellEditMode' }
  /** A picture or a chart is selected. */
  | { readonly code: 'noCellSelected' }
  | { readonly code: 'sheetMissing'; readonly sheet: string }
  /** Another sheet has the name that one was to be given. */
  | { readonly code: 'sheetTaken'; readonly sheet: string }
  | { readonly code: 'protected'; readonly sheet: string }
  /** What was written there is not there any more: it is left as it is. */
  | { readonly code: 'changedSince'; readonly cell: string }
  /** Read back, a cell held something else than was written. */
  | { readonly code: 'writtenOtherwise'; readonly cell: string }
  /** Access is denied, and it is not known to which sheet. */
  | { readonly code: 'workbookProtected' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'unavailable'; readonly member: string }
  | { readonly code: 'unexpected'; readonly detail: string };

export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(readonly issue: HostIssue) {
    super(issue.code);
  }
}
