import type { IObjectMatrixPrimitiveType, IWorkbookData, IWorksheetData, ICellData } from '@univerjs/core';
import { BooleanNumber, LocaleType } from '@univerjs/core';
import type { Book, Sheet } from '../emulator';
import { toUniverContent, toUniverStyle } from './cellData';

/** The one workbook that is open. */
export const UNIT_ID = 'workbook';

const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
/** Pixels in a point. */
const PIXELS = 96 / 72;

const cellsOf = (sheet: Sheet): IObjectMatrixPrimitiveType<ICellData> => {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const [row, column, cell] of sheet.cells()) {
    if (cell.spilledFrom !== undefined) continue;
    const { style } = cell;
    (rows[row] ??= {})[column] = { ...toUniverContent(cell), ...(style !== undefined && { s: toUniverStyle(style) }) };
  }
  return rows;
};

const hidden = (indexes: ReadonlySet<number>): Record<number, { hd: BooleanNumber }> => Object.fromEntries([...indexes].map((index) => [index, { hd: BooleanNumber.TRUE }]));

const columnsOf = (sheet: Sheet): NonNullable<IWorksheetData['columnData']> => {
  const columns: Record<number, { w?: number; hd?: BooleanNumber }> = hidden(sheet.hiddenColumns);
  for (const [column, points] of sheet.columnWidths) columns[column] = { ...columns[column], w: Math.round(points * PIXELS) };
  return columns;
};

/** A sheet of the book as the spreadsheet loads it. */
export const sheetDataOf = (sheet: Sheet): Partial<IWorksheetData> => {
  const used = sheet.used(false);
  const { rows, columns } = sheet.frozen;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(100, (used === undefined ? 0 : used.row + used.rowCount) + SPARE_ROWS),
    columnCount: Math.max(20, (used === undefined ? 0 : used.column + used.columnCount) + SPARE_COLUMNS),
    cellData: cellsOf(sheet),
    rowData: hidden(sheet.hiddenRows),
    columnData: columnsOf(sheet),
    mergeData: sheet.merges.map(({ row, column, rowCount, columnCount }) => ({ startRow: row, startColumn: column, endRow: row + rowCount - 1, endColumn: column + columnCount - 1 })),
    freeze: { xSplit: columns, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns },
    defaultColumnWidth: 88,
    defaultRowHeight: 24,
  };
};

/** The whole book as the spreadsheet loads it. Sheets keep the ids they have in the book. */
export const workbookDataOf = (book: Book): Partial<IWorkbookData> => ({
  id: UNIT_ID,
  name: book.name,
  locale: LocaleType.ZH_CN,
  sheetOrder: book.sheets.map((sheet) => sheet.id),
  sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetDataOf(sheet)])),
});
