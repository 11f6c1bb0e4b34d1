import { parseAddress } from '../../workbook/address';
import { hostErrorOf } from './errors';
import { runExcel } from './run';

/** Has every formula calculated again. Rejects with a HostError. */
export const recalculateAll = async (): Promise<void> => {
  try {
    await runExcel(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full);
      await context.sync();
    });
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};

/** Marks the cells; false if a sheet is not there any more (renamed or deleted), and then nothing was marked. */
const mark = (addresses: readonly string[]): Promise<boolean> =>
  runExcel(async (context) => {
    const places = addresses.flatMap((address) => parseAddress(address) ?? []);
    const found = places.map(({ sheet = '', top, left }) => ({ sheet: context.workbook.worksheets.getItemOrNullObject(sheet), top, left }));
    await context.sync();
    if (found.some(({ sheet }) => sheet.isNullObject)) return false;
    found.forEach(({ sheet, top, left }) => sheet.getCell(top, left).setDirty());
    await context.sync();
    return true;
  });

/**
 * Has the formulas in the given cells calculated again (Range.setDirty, ExcelApi 1.9). Where cells have moved, their
 * addresses no longer hold: then everything is calculated. Rejects with a HostError.
 */
export const recalculate = async (addresses: readonly string[], moved: boolean): Promise<void> => {
  if (addresses.length === 0) return;
  try {
    if (moved || !(await mark(addresses))) await recalculateAll();
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
