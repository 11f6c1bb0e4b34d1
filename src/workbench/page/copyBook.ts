import { Book } from '../emulator';
import type { Sheet } from '../emulator';

const copySheet = (from: Sheet, to: Sheet): void => {
  for (const [row, column, { value, formula, style, note }] of from.cells()) {
    // What an array formula spilled comes again when it is calculated.
    if (from.cell(row, column).spilledFrom !== undefined) continue;
    to.write(row, column, [[formula === undefined ? { value } : { value, formula }]], 'load');
    if (style !== undefined) to.applyStyle({ row, column, rowCount: 1, columnCount: 1 }, style, 'load');
    if (note !== undefined) to.setNote(row, column, note, 'load');
  }
  for (const merged of from.merges) to.merge(merged, 'load');
  for (const row of from.hiddenRows) to.setRowsHidden({ row, column: 0, rowCount: 1, columnCount: 1 }, true, 'load');
  for (const column of from.hiddenColumns) to.setColumnsHidden({ row: 0, column, rowCount: 1, columnCount: 1 }, true, 'load');
  for (const [column, points] of from.columnWidths) to.setColumnWidth({ row: 0, column, rowCount: 1, columnCount: 1 }, points, 'load');
  to.extras.copyFrom(from.extras);
  to.setVisibility(from.visibility, 'load');
  to.setTabColor(from.tabColor, 'load');
  to.freeze(from.frozen, 'load');
};

/** The same workbook for a new start of the add-in: the old one's listeners stay with the old book. */
export const copyBook = (book: Book): Book => {
  const copy = new Book(book.name);
  for (const sheet of book.sheets) copySheet(sheet, copy.addSheet(sheet.name));
  const active = copy.sheet(book.active.name);
  if (active !== undefined) copy.activate(active, 'load');
  copy.saveSettings(book.settings, 'load');
  return copy;
};
