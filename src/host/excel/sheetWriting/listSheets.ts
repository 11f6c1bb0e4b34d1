import type { SheetEditing, SheetState } from '../../workbookHost';
import { hostErrorOf } from '../errors';
import { runExcel } from '../run';

interface SheetId extends SheetState {
  readonly id: string;
}

/** All sheets in their order, and whether they can come and go. Rejects with what Office.js throws. */
export const sheetsNow = (): Promise<{ readonly sheets: readonly SheetId[]; readonly isStructureProtected: boolean }> =>
  runExcel(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
    protection.load('protected');
    await context.sync();
    const sheets = worksheets.items.map(({ id, name, visibility, protection: own }) => ({ id, name, hidden: visibility !== 'Visible', isProtected: own.protected }));
    return { sheets, isStructureProtected: protection.protected };
  });

/** Rejects with a HostError. */
export const listSheets: SheetEditing['list'] = async () => {
  try {
    return await sheetsNow();
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
