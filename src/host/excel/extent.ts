import type { Extent } from '../workbookHost';
import type { Block } from './blocks';
import { runExcel } from './run';

interface Used {
  readonly sheet: string;
  readonly used: Excel.Range;
}

const usedIn = (sheet: string, range: Excel.Range | Excel.Worksheet): Used => {
  const used = range.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, used };
};

const usedInWorkbook = async (context: Excel.RequestContext): Promise<readonly Used[]> => {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  return worksheets.items.filter(({ visibility }) => visibility === 'Visible').map((sheet) => usedIn(sheet.name, sheet));
};

const usedInSheet = async (context: Excel.RequestContext): Promise<readonly Used[]> => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  await context.sync();
  return [usedIn(sheet.name, sheet)];
};

const usedInSelection = async (context: Excel.RequestContext): Promise<readonly Used[]> => {
  const selected = context.workbook.getSelectedRanges();
  selected.load('worksheet/name,areas/items/address');
  await context.sync();
  return selected.areas.items.map((range) => usedIn(selected.worksheet.name, range));
};

const USED: Readonly<Record<Extent, (context: Excel.RequestContext) => Promise<readonly Used[]>>> = {
  selection: usedInSelection,
  sheet: usedInSheet,
  workbook: usedInWorkbook,
};

/** The used cells of what a command works on, hidden sheets left out. A selection may be several areas, whole columns among them. */
export const usedAreas = (extent: Extent): Promise<readonly Block[]> =>
  runExcel(async (context) => {
    const queued = await USED[extent](context);
    await context.sync();
    return queued.flatMap(({ sheet, used }) =>
      used.isNullObject ? [] : [{ sheet, row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount }],
    );
  });
