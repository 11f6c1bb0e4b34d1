import type { Translator } from '../../locale';
import type { Grid } from '../../workbook/grid';
import { modelCell, type SheetModel } from '../sheetModel';
import { listed } from './listed';
import { ownTable, readOwnTable, textIn, type OwnColumn } from './ownTable';
import { rowPrint, ROW_PRINT_LENGTH } from './rowPrint';

const COLUMNS: readonly OwnColumn<'prints'>[] = [{ key: 'prints', width: 40 }];

/** As many prints stand in one cell, which holds 32,767 letters at most. */
const PER_CELL = 4_000;

const printOf = (row: SheetModel['rows'][number]): string => rowPrint(row.map((cell) => modelCell(cell).content)) ?? '';

/** The same sheet, noting the print of every row as it is written: the rows of a country are made only once. */
const noting = (sheet: SheetModel, note: (prints: readonly string[]) => void): SheetModel => {
  const head = sheet.rows.map(printOf);
  note(head);
  const { more } = sheet;
  if (more === undefined) return sheet;
  return {
    ...sheet,
    more: {
      *[Symbol.iterator]() {
        const prints = [...head];
        for (const row of more) {
          prints.push(printOf(row));
          yield row;
        }
        note(prints);
      },
    },
  };
};

function* chunks(prints: Iterable<readonly string[]>): Generator<string> {
  for (const list of prints) for (let at = 0; at < list.length; at += PER_CELL) yield list.slice(at, at + PER_CELL).join('');
}

/** Sheets of data, and behind them a hidden one with a print of every row, by which it is known later which rows somebody typed over. It must be written after them. */
export const withPrints = (sheets: readonly SheetModel[], translator: Translator): { readonly data: readonly SheetModel[]; readonly written: readonly SheetModel[] } => {
  const prints = new Map<number, readonly string[]>();
  const data = sheets.map((sheet, at) => noting(sheet, (list) => prints.set(at, list)));
  const written = ownTable({ kind: 'written', columns: COLUMNS, rows: [] }, translator).map((sheet): SheetModel => ({ ...sheet, more: { [Symbol.iterator]: () => listed(chunks(prints.values()), (text) => [text])[Symbol.iterator]() }, hidden: true }));
  return { data, written };
};

/** How often each row was written; undefined for a workbook that does not tell. */
export const readPrints = (grids: readonly Grid[]): Map<string, number> | undefined => {
  const cells = readOwnTable(grids, 'written', COLUMNS).map(({ prints }) => textIn(prints));
  if (cells.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const text of cells) {
    for (let at = 0; at + ROW_PRINT_LENGTH <= text.length; at += ROW_PRINT_LENGTH) {
      const print = text.slice(at, at + ROW_PRINT_LENGTH);
      counts.set(print, (counts.get(print) ?? 0) + 1);
    }
  }
  return counts;
};
