import { HostError } from '../../workbookHost';
import type { AsideSheet } from '../../workbookHost';
import { hostErrorOf } from '../errors';
import { noteOwnSheets } from '../ownSheetChanges';
import { runExcel } from '../run';
import { sheetsNow } from './listSheets';

/** Takes sheets away and lets those come back that had made way for them. One request: all of it or, where Excel refuses the first, nothing. */
export const removeSheets = async (names: readonly string[], back: readonly AsideSheet[] = []): Promise<void> => {
  try {
    const { sheets, isStructureProtected } = await sheetsNow();
    const gone = sheets.filter(({ name }) => names.includes(name));
    const returning = back.filter(({ keptAs }) => sheets.some(({ name }) => name === keptAs));
    if (gone.length + returning.length === 0) return;
    if (isStructureProtected) throw new HostError({ code: 'workbookProtected' });
    noteOwnSheets(gone.map(({ id }) => id));
    await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      // First: there must always be a sheet to be seen.
      returning.forEach(({ keptAs }) => {
        worksheets.getItem(keptAs).visibility = 'Visible';
      });
      gone.forEach(({ name }) => worksheets.getItem(name).delete());
      returning.forEach(({ name, keptAs, position }) => {
        const sheet = worksheets.getItem(keptAs);
        sheet.name = name;
        sheet.position = position;
      });
      await context.sync();
    });
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
