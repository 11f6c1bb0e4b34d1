import { Book } from '../emulator';
import type { SampleWorkbook } from '../sample';

/** Points in the width of one character of the default font. */
const POINTS_PER_CHARACTER = 5.6;

/** A new book with the sample's sheets in it. */
export const bookOfSample = ({ name, sheets }: SampleWorkbook): Book => {
  const book = new Book(name);
  for (const { name: title, rows, merges = [], columnWidths = [] } of sheets) {
    const sheet = book.addSheet(title);
    if (rows.length > 0) sheet.fill('A1', rows);
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
