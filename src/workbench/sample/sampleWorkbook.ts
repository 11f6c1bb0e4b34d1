/** A made-up workbook as plain rows: the workbench shows it, tests read it, the command line gets it as a file. */
export type SampleCell = string | number | boolean | null;

export interface SampleSheet {
  readonly name: string;
  /** From A1. A text that begins with '=' is a formula. */
  readonly rows: readonly (readonly SampleCell[])[];
  /** Rows and columns from 0, ends included. */
  readonly merges?: readonly { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }[];
  /** How many rows at the top are heading: shown as such, and kept in view. */
  readonly headingRows?: number;
  /** In characters. */
  readonly columnWidths?: readonly number[];
}

export interface SampleWorkbook {
  readonly name: string;
  readonly sheets: readonly SampleSheet[];
}
