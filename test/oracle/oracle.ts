import type { CellValue } from '../../src/workbook/grid';

/** What LibreOffice made of a native formula; one value a cell. */
export interface OracleEntry {
  readonly title: string;
  readonly formula: string;
  readonly native: readonly (readonly string[])[];
  readonly libreOffice: readonly (readonly CellValue[])[];
}

/** The file that test/oracle/make.mjs writes. */
export interface Oracle {
  readonly program: string;
  readonly date: string;
  readonly entries: readonly OracleEntry[];
}
