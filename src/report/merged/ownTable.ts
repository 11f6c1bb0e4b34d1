import { createTranslator, LOCALES, type Translator } from '../../locale';
import type { CellContent } from '../../workbook/cellContent';
import type { CellValue, Grid } from '../../workbook/grid';
import { ownSheetMark, ownSheetOf, type OwnSheet } from '../../workbook/ownSheet';
import type { InputCheck, ModelCell, SheetModel } from '../sheetModel';
import { listed } from './listed';

type Cell = ModelCell | CellContent;

/** A column of a sheet of ours: its key names its heading (locale merge.column) and finds it again. */
export interface OwnColumn<Key extends string> {
  readonly key: Key;
  readonly width: number;
  /** To be filled in by a person. */
  readonly isInput?: true;
}

export type OwnRow<Key extends string> = Readonly<Partial<Record<Key, Cell>>>;

/** Rows above the first record: the mark with the title, and the headings. */
const HEAD = 2;
/** What one sheet holds at most; more go on in the next. */
const MOST_ROWS = 500_000;

interface OwnSheetParts<Key extends string> {
  readonly kind: OwnSheet;
  /** Where it is not called as its kind is. */
  readonly name?: string;
  readonly columns: readonly OwnColumn<Key>[];
  readonly checks?: (rows: number) => readonly InputCheck[];
}

export interface OwnTable<Key extends string> extends OwnSheetParts<Key> {
  readonly rows: readonly OwnRow<Key>[];
}

/** One whose rows are made as they are written. */
export interface OwnList<Key extends string, Item> extends OwnSheetParts<Key> {
  readonly items: readonly Item[];
  readonly rowOf: (item: Item) => OwnRow<Key>;
}

const cellFor = <Key extends string>(row: OwnRow<Key>, { key, isInput }: OwnColumn<Key>): Cell => {
  const cell = row[key] ?? null;
  return isInput === true && (cell === null || typeof cell !== 'object' || 'error' in cell || 'formula' in cell) ? { content: cell, role: 'input' } : cell;
};

/** A sheet of ours as a model: a mark by which it is known again, a title, headings, rows. */
export const ownList = <Key extends string, Item>({ kind, columns, items, rowOf, checks, ...given }: OwnList<Key, Item>, { t }: Translator): readonly SheetModel[] => {
  const parts = Array.from({ length: Math.max(1, Math.ceil(items.length / MOST_ROWS)) }, (_, at) => items.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS));
  const name = given.name ?? t(`merge:sheet.${kind}`);
  return parts.map((part, at) => ({
    name: at === 0 ? name : `${name} (${at + 1})`,
    rows: [
      [{ content: ownSheetMark(kind), role: 'note' }, { content: t(`merge:title.${kind}`), role: 'note' }],
      columns.map(({ key }): Cell => ({ content: t(`merge:column.${key}`), role: 'heading' })),
    ],
    more: listed(part, (item) => {
      const row = rowOf(item);
      return columns.map((column) => cellFor(row, column));
    }),
    widths: columns.map(({ width }) => width),
    ...(columns.length > 2 ? { merges: [{ top: 0, left: 1, bottom: 0, right: columns.length - 1 }] } : {}),
    frozen: { rows: HEAD, columns: 0 },
    landscape: true,
    ...(checks === undefined || part.length === 0 ? {} : { checks: checks(part.length) }),
  }));
};

/** The same of rows that are there. */
export const ownTable = <Key extends string>({ rows, ...parts }: OwnTable<Key>, translator: Translator): readonly SheetModel[] => ownList({ ...parts, items: rows, rowOf: (row) => row }, translator);

/** The area of a column's records. */
export const areaOf = <Key extends string>(columns: readonly OwnColumn<Key>[], key: Key, rows: number): InputCheck['area'] => {
  const at = columns.findIndex((column) => column.key === key);
  return { top: HEAD, bottom: HEAD + rows - 1, left: at, right: at };
};

/** Headings in every language, so that a workbook made in one is read in another. */
const headingsOf = <Key extends string>(columns: readonly OwnColumn<Key>[], namespace: string): ReadonlyMap<string, Key> =>
  new Map(LOCALES.flatMap((locale) => columns.map(({ key }) => [createTranslator(locale).t(`${namespace}:column.${key}`), key] as const)));

/** The row of headings of such a sheet, and what its columns are; -1: there is none. `namespace`: of the locale, where the headings come from. */
export const headingsIn = <Key extends string>(rows: Grid['rows'], columns: readonly OwnColumn<Key>[], namespace = 'merge'): { readonly top: number; readonly keys: readonly (Key | undefined)[] } => {
  const known = headingsOf(columns, namespace);
  const top = rows.findIndex((row) => row.filter((cell) => typeof cell === 'string' && known.has(cell.trim())).length >= Math.min(2, columns.length));
  return { top, keys: (rows[top] ?? []).map((cell) => (typeof cell === 'string' ? known.get(cell.trim()) : undefined)) };
};

/** Reads such sheets back, by their headings wherever they stand now. */
export const readOwnTable = <Key extends string>(grids: readonly Grid[], kind: OwnSheet, columns: readonly OwnColumn<Key>[]): readonly Readonly<Partial<Record<Key, CellValue>>>[] =>
  grids
    .filter((grid) => ownSheetOf(grid) === kind)
    .flatMap(({ rows }) => {
      const { top, keys } = headingsIn(rows, columns);
      if (top < 0) return [];
      return rows.slice(top + 1).flatMap((row) => {
        const record: Partial<Record<Key, CellValue>> = {};
        for (const [at, key] of keys.entries()) {
          const cell = row[at] ?? null;
          if (key !== undefined && cell !== null && cell !== '') record[key] = cell;
        }
        return Object.keys(record).length === 0 ? [] : [record];
      });
    });

/** A cell of a record as text; '' for blank. */
export const textIn = (cell: CellValue | undefined): string => {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  // A text that spells an error (#DIV/0!) is read as that error.
  return typeof cell === 'object' && cell !== null ? cell.error : '';
};
