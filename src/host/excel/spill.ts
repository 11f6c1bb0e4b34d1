import type { Block } from './blocks';
import { runExcel, supports } from './run';

/** The cell of a formula. */
export interface Anchor {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The areas over which formulas spill (ExcelApi 1.12); a formula that fills its own cell only has none. */
export const areaOfSpill = async (anchors: readonly Anchor[]): Promise<readonly Block[]> => {
  if (anchors.length === 0 || !supports('ExcelApi', '1.12')) return [];
  return runExcel(async (context) => {
    const queued = anchors.map(({ sheet, row, column }) => {
      const spill = context.workbook.worksheets.getItem(sheet).getCell(row, column).getSpillingToRangeOrNullObject();
      spill.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, spill };
    });
    await context.sync();
    return queued.flatMap(({ sheet, spill }) =>
      spill.isNullObject ? [] : [{ sheet, row: spill.rowIndex, column: spill.columnIndex, rows: spill.rowCount, columns: spill.columnCount }],
    );
  });
};
