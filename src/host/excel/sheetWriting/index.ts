import type { CellArea, SheetEditing } from '../../workbookHost';
import { hostErrorOf } from '../errors';
import { runExcel } from '../run';
import { addSheets } from './addSheets';
import { listSheets } from './listSheets';
import { cellLookSteps } from './looks';
import { readSheets } from './readSheets';
import { removeSheets } from './removeSheets';
import { takeSteps } from './steps';

const clearLooks = async (areas: readonly CellArea[]): Promise<void> => {
  if (areas.length === 0) return;
  try {
    await runExcel(async (context) => {
      areas.forEach(({ sheet, row, column, rows, columns }) => context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).clear('Formats'));
      await context.sync();
    });
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};

const dress: SheetEditing['dress'] = async ({ sheet, row, column, roles }) => {
  try {
    await takeSteps(sheet, cellLookSteps(row, column, roles), undefined);
  } catch (thrown) {
    throw hostErrorOf(thrown, sheet);
  }
};

/** Adding and taking away sheets of the open workbook. */
export const sheetEditing: SheetEditing = { list: listSheets, read: readSheets, add: addSheets, remove: removeSheets, dress, clearLooks };
