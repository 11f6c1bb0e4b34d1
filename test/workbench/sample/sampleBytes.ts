import { writeXlsx } from 'hucre';
import type { SampleWorkbook } from '../../../src/workbench/sample';

/** The sample as a file. Formulas are left out but for #DIV/0!, which a file would carry as its last value. */
export const sampleBytes = (workbook: SampleWorkbook): Promise<Uint8Array> =>
  writeXlsx({
    sheets: workbook.sheets.map(({ name, rows, merges = [] }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? (cell === '=1/0' ? '#DIV/0!' : null) : cell))),
      merges: merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    })),
  });
