/** One cell. `file` is absent for the workbook that is open in the host. Rows and columns count from 0. */
export interface CellRef {
  readonly file?: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
