import { Book } from '../emulator';
import type { Sheet } from '../emulator';
import type { SampleSheet, SampleWorkbook } from '../sample';

/** Points in the width of one character of the default font. */
const POINTS_PER_CHARACTER = 5.6;

const styleHeading = (sheet: Sheet, rowCount: number, rows: SampleSheet['rows']): void => {
  const columnCount = Math.max(1, ...rows.map((row) => row.length));
  sheet.applyStyle({ row: 0, column: 0, rowCount, columnCount }, { bold: true, fill: '#E8F1FA', horizontalAlignment: 'Center', verticalAlignment: 'Center', wrapText: true }, 'load');
  // A title over many columns would be centred out of sight.
  if (rowCount > 1) sheet.applyStyle({ row: 0, column: 0, rowCount: 1, columnCount }, { horizontalAlignment: 'Left', wrapText: undefined }, 'load');
  sheet.freeze({ rows: rowCount, columns: 0 }, 'load');
};

/** A new book with the sample's sheets in it. */
export const bookOfSample = ({ name, sheets }: SampleWorkbook): Book => {
  const book = new Book(name);
  for (const { name: title, rows, merges = [], headingRows = 0, columnWidths = [] } of sheets) {
    const sheet = book.addSheet(title);
    if (rows.length > 0) sheet.fill('A1', rows);
    if (headingRows > 0) styleHeading(sheet, headingRows, rows);
    for (const { top, left, bottom, right } of merges) sheet.merge({ row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 }, 'load');
    columnWidths.forEach((width, column) => sheet.setColumnWidth({ row: 0, column, rowCount: 1, columnCount: 1 }, width * POINTS_PER_CHARACTER, 'load'));
  }
  return book;
};

export const blankBook = (name: string): Book => {
  const book = new Book(name);
  book.addSheet('Sheet1');
  return book;
};
