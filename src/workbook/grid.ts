/** An error value of a cell, e.g. #DIV/0!. */
export interface CellError {
  readonly error: string;
}

/** Stands as the error of a formula cell for which the file holds no result (written by a program that does not calculate). */
export const UNCALCULATED = '#UNCALCULATED!';

/** What a cell holds. `null` is blank; an empty text counts as blank where it is read. */
export type CellValue = number | string | boolean | null | CellError;

/** A merged area; rows and columns count from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet's cells, independent of where they came from (Excel, a file, a test). */
export interface Grid {
  /** File name, absent for the workbook open in the host. */
  readonly file?: string;
  readonly sheet: string;
  readonly hidden: boolean;
  /** Rows of values from A1; rows may be shorter than `columnCount`. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly columnCount: number;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Cells whose number format is a percentage, by cellKey; absent where the source cannot tell. */
  readonly percentCells?: ReadonlySet<number>;
  /** Cells whose number format is a date (the value is a serial number then), by cellKey; absent where the source cannot tell. */
  readonly dateCells?: ReadonlySet<number>;
  /** Colours of cells, as RRGGBB by cellKey; only of the ledgers of a report, where people mark rows. Absent where nobody looked. */
  readonly fills?: ReadonlyMap<number, string>;
  /** Of a merged workbook: what was in doubt was settled before. */
  readonly isSettled?: boolean;
  /** Formulas, by cellKey, with or without their equals sign; those of the add-in's own results are not among them. Absent where the source cannot tell. */
  readonly formulas?: ReadonlyMap<number, string>;
}

/** The key of a cell in `percentCells`, `dateCells` and `formulas`. A sheet has at most 16,384 columns. */
export const cellKey = (row: number, column: number): number => row * 16384 + column;
