import type { Cell as FileCell, Sheet as FileSheet } from 'hucre/xlsx';
import { Book, cellError } from '../emulator';
import type { CellEntry, Sheet } from '../emulator';

/** Above this the page would not stay usable. */
const MOST_CELLS = 500_000;
const POINTS_PER_CHARACTER = 5.6;

export type OpenFailure = { readonly code: 'notXlsx' } | { readonly code: 'empty' } | { readonly code: 'tooLarge'; readonly cells: number; readonly limit: number } | { readonly code: 'unreadable'; readonly detail: string };

export class OpenFileError extends Error {
  override readonly name = 'OpenFileError';
  constructor(readonly failure: OpenFailure) {
    super(failure.code);
  }
}

/** Days since 1899-12-30, as Excel counts them; the reader gives dates as UTC. */
const serialOf = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

const entryOf = (value: FileSheet['rows'][number][number], cell: FileCell | undefined): CellEntry | undefined => {
  const plain = value instanceof Date ? serialOf(value) : value;
  const content = cell?.type === 'error' && typeof plain === 'string' ? cellError(plain) : plain;
  if (cell?.formula !== undefined && cell.formula !== '') return { value: content ?? null, formula: `=${cell.formula}` };
  return content === null || content === undefined || content === '' ? undefined : { value: content };
};

const fillSheet = (sheet: Sheet, source: FileSheet): void => {
  source.rows.forEach((line, row) => {
    const entries = line.map((value, column) => entryOf(value, source.cells?.get(`${row},${column}`)));
    if (entries.some((entry) => entry !== undefined)) sheet.write(row, 0, [entries], 'load');
  });
  for (const [key, { style, type }] of source.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const numberFormat = style?.numFmt ?? (type === 'date' ? 'yyyy-mm-dd' : undefined);
    if (numberFormat !== undefined && numberFormat !== 'General') sheet.applyStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat }, 'load');
  }
  for (const { startRow, startCol, endRow, endCol } of source.merges ?? []) {
    sheet.merge({ row: startRow, column: startCol, rowCount: endRow - startRow + 1, columnCount: endCol - startCol + 1 }, 'load');
  }
  source.rowDefs?.forEach(({ hidden }, row) => {
    if (hidden === true) sheet.setRowsHidden({ row, column: 0, rowCount: 1, columnCount: 1 }, true, 'load');
  });
  source.columns?.forEach(({ hidden, width }, column) => {
    const area = { row: 0, column, rowCount: 1, columnCount: 1 };
    if (width !== undefined) sheet.setColumnWidth(area, width * POINTS_PER_CHARACTER, 'load');
    if (hidden === true) sheet.setColumnsHidden(area, true, 'load');
  });
  if (source.veryHidden === true) sheet.setVisibility('VeryHidden', 'load');
  else if (source.hidden === true) sheet.setVisibility('Hidden', 'load');
};

/** Opens an .xlsx file of the person's own as a book. Rejects with OpenFileError. */
export const openXlsx = async (bytes: Uint8Array, name: string): Promise<Book> => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new OpenFileError({ code: 'notXlsx' });
  const { readXlsx } = await import('hucre/xlsx');
  const file = await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    throw new OpenFileError({ code: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
  });
  const cells = file.sheets.reduce((sum, { rows }) => sum + rows.reduce((inSheet, row) => inSheet + row.length, 0), 0);
  if (cells > MOST_CELLS) throw new OpenFileError({ code: 'tooLarge', cells, limit: MOST_CELLS });
  if (file.sheets.length === 0) throw new OpenFileError({ code: 'empty' });
  const book = new Book(name);
  for (const source of file.sheets) fillSheet(book.addSheet(source.name), source);
  const active = book.sheets[file.activeSheet ?? 0];
  if (active !== undefined && active.visibility === 'Visible') book.activate(active, 'load');
  return book;
};
