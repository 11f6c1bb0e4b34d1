import { formatAddress, isCellError, parseA1 } from '../emulator';
import type { CellContent, Sheet } from '../emulator';
import { fromUniverValue } from './cellData';
import type { SheetPairs } from './sheetPairs';
import type { Spreadsheet } from './spreadsheet';
import type { Book } from '../emulator';

const plain = (content: CellContent): string | number | boolean | null => (isCellError(content) ? content.error : content);

/** Looks at what is on the canvas; changes nothing. */
export const inspectorOf = (book: Book, spreadsheet: Spreadsheet, pairs: SheetPairs, waiting: () => number): NonNullable<Window['inspectWorkbench']> => {
  const place = (address: string): { readonly sheet: Sheet; readonly row: number; readonly column: number } => {
    const parsed = parseA1(address);
    const sheet = parsed?.sheet === undefined ? book.active : book.sheet(parsed.sheet);
    if (parsed === undefined || sheet === undefined) throw new RangeError(address);
    return { sheet, row: parsed.area.row, column: parsed.area.column };
  };
  return {
    shown: (address) => {
      const { sheet, row, column } = place(address);
      // getCell, not the raw matrix: with what arrays spill over it.
      return plain(fromUniverValue(spreadsheet.workbook.getSheetBySheetId(pairs.univerIdOf(sheet))?.getCell(row, column)));
    },
    read: (address) => {
      const { sheet, row, column } = place(address);
      return plain(sheet.value(row, column));
    },
    selection: () => formatAddress(book.active.name, book.selectionOf(book.active)),
    waiting,
  };
};
