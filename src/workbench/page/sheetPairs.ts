import type { Book, Sheet } from '../emulator';

/** Which sheet of the book is which in the spreadsheet. Those that the person adds there get ids of the spreadsheet's own. */
export class SheetPairs {
  private readonly bookIds = new Map<string, string>();

  constructor(private readonly book: Book) {}

  pair(univerId: string, sheet: Sheet): void {
    if (univerId !== sheet.id) this.bookIds.set(univerId, sheet.id);
  }

  sheetOf(univerId: string): Sheet | undefined {
    return this.book.sheet(this.bookIds.get(univerId) ?? univerId);
  }

  univerIdOf(sheet: Sheet): string {
    for (const [univerId, id] of this.bookIds) if (id === sheet.id) return univerId;
    return sheet.id;
  }
}
