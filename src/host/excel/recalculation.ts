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

/** Marks the cells; false where one of them holds no formula any more (moved, sorted, taken out, its sheet renamed), and then nothing was marked. */
const mark = (addresses: readonly string[]): Promise<boolean> =>
  runExcel(async (context) => {
    const places = addresses.flatMap((address) => parseAddress(address) ?? []);
    const sheets = places.map(({ sheet = '' }) => context.workbook.worksheets.getItemOrNullObject(sheet));
    await context.sync();
    if (sheets.some((sheet) => sheet.isNullObject)) return false;
    const cells = places.flatMap(({ top, left }, index) => sheets[index]?.getCell(top, left) ?? []);
    cells.forEach((cell) => cell.load('formulas'));
    await context.sync();
    if (cells.some(({ formulas }) => !String((formulas as unknown[][])[0]?.[0]).startsWith('='))) return false;
    cells.forEach((cell) => cell.setDirty());
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
