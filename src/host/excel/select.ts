import type { CellRef } from '../../core/cellRef';
import { HostError } from '../workbookHost';
import { hostErrorOf } from './errors';
import { runExcel } from './run';

/** Brings a cell's sheet to the front and selects the cell. Rejects with a HostError, `sheetMissing` if the sheet is gone. */
export const select = async ({ sheet, row, column }: CellRef): Promise<void> => {
  try {
    await runExcel(async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
      await context.sync();
      if (worksheet.isNullObject) throw new HostError({ code: 'sheetMissing', sheet });
      worksheet.activate();
      worksheet.getCell(row, column).select();
      await context.sync();
    });
  } catch (thrown) {
    throw hostErrorOf(thrown, sheet);
  }
};
