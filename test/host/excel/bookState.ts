import type { Book } from '../../../src/workbench/emulator';

/** Everything that a workbook of the emulator holds, to tell whether two states are the same. */
export const bookState = (book: Book): string =>
  JSON.stringify(
    book.sheets.map((sheet) => ({
      name: sheet.name,
      id: sheet.id,
      visibility: sheet.visibility,
      frozen: sheet.frozen,
      merges: sheet.merges,
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
      widths: [...sheet.columnWidths],
      heights: [...sheet.rowHeights],
      cells: [...sheet.cells()].sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB),
      validations: sheet.extras.validations,
      conditionalFormats: sheet.extras.conditionalFormats,
      charts: sheet.extras.charts,
      filter: sheet.extras.filter,
      links: [...sheet.extras.links],
      page: sheet.extras.page,
    })),
  );
