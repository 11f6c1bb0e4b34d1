import type { CellContent } from '../../../src/workbook/cellContent';
import { modelCell } from '../../../src/report/sheetModel';
import type { SheetModel, WorkbookModel } from '../../../src/report/sheetModel';

/** Contents for cells of a sheet, by `row,column` from 0. */
export type Entries = ReadonlyMap<string, CellContent>;

const filledSheet = (model: SheetModel, entries: Entries): SheetModel => ({
  ...model,
  rows: model.rows.map((cells, row) => cells.map((cell, column) => (entries.has(`${row},${column}`) ? { ...modelCell(cell), content: entries.get(`${row},${column}`) ?? null } : cell))),
});

/** A template as somebody would hand it in: entries by sheet. */
export const filled = (workbook: WorkbookModel, entries: ReadonlyMap<string, Entries>): WorkbookModel => ({
  sheets: workbook.sheets.map((sheet) => filledSheet(sheet, entries.get(sheet.name) ?? new Map())),
});
