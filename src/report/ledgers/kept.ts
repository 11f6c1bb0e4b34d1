import { cellKey, type CellValue, type Grid } from '../../workbook/grid';
import { ownSheetOf } from '../../workbook/ownSheet';
import { headingsIn, textIn } from '../merged/ownTable';
import { joinedLedger } from './joinedLedger';
import { LEDGER_COLUMNS, type LedgerKey, type LedgerKind } from './ledgerColumns';
import { isTitle } from './ledgerTitle';
import { dayOf } from './serialDay';

/** A column of a ledger as it stands: one of the ledger's own, or one that people put in. */
export interface KeptColumn {
  readonly key: LedgerKey | undefined;
  readonly heading: CellValue;
  /** Where it stands in its sheet. */
  readonly at: number;
}

export interface KeptRow {
  /** By the ledger's columns. */
  readonly cells: readonly CellValue[];
  /** Where it stands in its sheet; undefined for a row out of another sheet. */
  readonly at: number | undefined;
  /** Colours that people gave its cells, as RRGGBB by the ledger's columns. */
  readonly fills?: ReadonlyMap<number, string>;
}

/** A ledger as people left it. */
export interface KeptLedger {
  readonly sheet: string;
  readonly columns: readonly KeptColumn[];
  /** What people wrote above the headings. */
  readonly above: readonly (readonly CellValue[])[];
  /** The row of the headings; -1 where somebody deleted it. */
  readonly top: number;
  /** The first row below all that the sheet holds. */
  readonly end: number;
  readonly rows: readonly KeptRow[];
}

/** The ledgers of an earlier report. */
export type KeptLedgers = Readonly<Partial<Record<LedgerKind, KeptLedger>>>;

const DAY_KEYS: ReadonlySet<LedgerKey | undefined> = new Set(Object.values(LEDGER_COLUMNS).flatMap((columns) => columns.flatMap(({ key, isDate }) => (isDate === true ? [key] : []))));

const isBlank = (cell: CellValue | undefined): boolean => cell === undefined || cell === null || cell === '';

/** Most of its headings: no other table has them. */
const LEAST_HEADINGS = 12;

/** Our mark tells a ledger; where the row with it was deleted, the headings do. */
const isLedger = (grid: Grid, kind: LedgerKind): boolean => {
  const own = ownSheetOf(grid);
  if (own !== undefined) return own === kind;
  const columns = LEDGER_COLUMNS[kind];
  const keys = new Set(headingsIn(grid.rows, columns, 'ledger').keys);
  return keys.has('closed') && columns.every(({ key, kind: of }) => of !== 'ours' || keys.has(key)) && keys.size >= LEAST_HEADINGS;
};

/** The columns, the second of one heading as a person's own; without headings those of a new ledger. */
const columnsOf = ({ rows, columnCount }: Grid, kind: LedgerKind): { readonly top: number; readonly columns: readonly KeptColumn[] } => {
  const { top, keys } = headingsIn(rows, LEDGER_COLUMNS[kind], 'ledger');
  const given = top < 0 ? LEDGER_COLUMNS[kind].map(({ key }) => key) : keys;
  const seen = new Set<LedgerKey>();
  const columns = Array.from({ length: columnCount }, (_, at): KeptColumn => {
    const key = given[at];
    const isFirst = key !== undefined && !seen.has(key);
    if (isFirst) seen.add(key);
    return { key: isFirst ? key : undefined, heading: rows[top]?.[at] ?? null, at };
  });
  const isUsed = ({ key, at }: KeptColumn): boolean => key !== undefined || rows.slice(Math.max(0, top)).some((row) => !isBlank(row[at]));
  return { top, columns: columns.filter(isUsed) };
};

/** Days of this century, as cells hold them: what else is a number under a heading of days is a year, or a number of days. */
const CENTURY = [36_526, 73_050] as const;

const isDay = (value: number, key: LedgerKey | undefined): boolean => DAY_KEYS.has(key) && value >= CENTURY[0] && value <= CENTURY[1];

/** A cell as it is kept: a date that the host tells as a number is the day it means. */
const valueAt = ({ rows, dateCells }: Grid, row: number, column: number, key?: LedgerKey): CellValue => {
  const value = rows[row]?.[column] ?? null;
  return typeof value === 'number' && (dateCells?.has(cellKey(row, column)) === true || isDay(value, key)) ? dayOf(value) : value;
};

const readLedger = (grid: Grid, kind: LedgerKind): KeptLedger => {
  const { top, columns } = columnsOf(grid, kind);
  const isOurs = (cell: CellValue): boolean => typeof cell === 'string' && (cell.startsWith(`junheng/${kind}/`) || isTitle(cell, kind));
  const keyAt = new Map(columns.map(({ key, at }) => [at, key]));
  const lines = grid.rows.map((row, at) => ({ at, cells: row.map((_, column) => valueAt(grid, at, column, keyAt.get(column))) }));
  const above = lines.slice(0, Math.max(0, top)).map(({ cells }) => cells.filter((cell) => !isBlank(cell) && !isOurs(cell)));
  const below = lines.slice(top + 1).filter(({ cells }) => cells.some((cell) => !isBlank(cell) && !isOurs(cell)));
  const rows = below.map(({ at, cells }): KeptRow => {
    const fills = new Map(columns.flatMap((column, index) => [[index, grid.fills?.get(cellKey(at, column.at))] as const]).filter((one): one is readonly [number, string] => one[1] !== undefined));
    return { at, cells: columns.map((column) => cells[column.at] ?? null), ...(fills.size === 0 ? {} : { fills }) };
  });
  return { sheet: grid.sheet, columns, above: above.filter((cells) => cells.length > 0), top, end: grid.rows.length, rows };
};

/** The text of a row's cell. */
export const keptText = ({ columns }: Pick<KeptLedger, 'columns'>, { cells }: KeptRow, key: LedgerKey): string => {
  const at = columns.findIndex((column) => column.key === key);
  return at < 0 ? '' : textIn(cells[at]);
};

/**
 * Reads the ledgers of an earlier report, or of the open workbook, back: in either language, wherever sheets, rows and
 * columns were moved. Of several sheets of one ledger (a copy, other files) the first is gone on with; rows that say
 * anything more are added to it.
 */
export const keptFrom = (grids: readonly Grid[]): KeptLedgers => {
  const of = (kind: LedgerKind): KeptLedgers => {
    const ledger = joinedLedger(grids.filter((grid) => isLedger(grid, kind)).map((grid) => readLedger(grid, kind)));
    return ledger === undefined ? {} : { [kind]: ledger };
  };
  return { ...of('problems'), ...of('largeClasses') };
};
