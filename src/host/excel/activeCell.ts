import type { CellRef } from '../../core/cellRef';
import { hostErrorOf } from './errors';
import { runExcel } from './run';

/** The cell a person is in. Rejects with a HostError. */
export const activeCell = async (): Promise<CellRef> => {
  try {
    return await runExcel(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex,worksheet/name');
      await context.sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    });
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
