import type { Translator } from '../../locale';
import type { CellValue } from '../../workbook/grid';
import { dayCell } from './ledgerSheet';
import type { LedgerRow, MergedColumn, MergedLedger } from './mergedLedger';

/** A cell of a ledger's sheet that gets another content; row and column count from 0. */
export interface LedgerCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellValue;
  /** Number format of a new cell. */
  readonly format?: string;
}

/** What to write into the sheet of a ledger so that it is up to date. Nothing moves: order, colours, filters and widths stay as they are. */
export interface LedgerUpdate {
  readonly sheet: string;
  /** Cells of rows that are there, and headings of columns that the sheet lacks. None that people fill in. */
  readonly changed: readonly LedgerCell[];
  /** New rows below all that the sheet holds, each with the cells that are not empty. */
  readonly appended: readonly (readonly LedgerCell[])[];
}

/** Where the columns stand in the sheet; those that it lacks to the right of all it has. */
const placesOf = (columns: readonly MergedColumn[]): readonly number[] => {
  let next = columns.reduce((most, { at }) => Math.max(most, at ?? -1), -1);
  return columns.map(({ at }) => {
    if (at !== undefined) return at;
    next += 1;
    return next;
  });
};

const isSame = (cell: CellValue, other: CellValue): boolean => (cell === '' ? null : cell) === (other === '' ? null : other);

const rowCells = ({ cells }: LedgerRow, columns: readonly MergedColumn[], places: readonly number[], row: number): readonly LedgerCell[] =>
  cells.flatMap((value, at): readonly LedgerCell[] => {
    const column = places[at];
    if (value === null || value === '' || column === undefined) return [];
    return [{ row, column, ...(columns[at]?.own?.isDate === true ? dayCell(value) : { content: value }) }];
  });

const changedCells = ({ kept, cells }: LedgerRow, places: readonly number[]): readonly LedgerCell[] =>
  cells.flatMap((content, at): readonly LedgerCell[] => {
    const column = places[at];
    if (kept?.at === undefined || column === undefined || isSame(content, kept.cells[at] ?? null)) return [];
    return [{ row: kept.at, column, content }];
  });

/** The last step of bringing a ledger up to date in the sheet where it stands; undefined where there is no such sheet yet. */
export const ledgerUpdate = ({ kept, columns, rows }: MergedLedger, { t }: Translator): LedgerUpdate | undefined => {
  if (kept === undefined) return undefined;
  const places = placesOf(columns);
  const headings = columns.flatMap(({ own, at }, index): readonly LedgerCell[] =>
    at !== undefined || own === undefined || kept.top < 0 ? [] : [{ row: kept.top, column: places[index] ?? 0, content: t(`ledger:column.${own.key}`) }],
  );
  const added = rows.filter((row) => row.kept?.at === undefined);
  return {
    sheet: kept.sheet,
    changed: [...headings, ...rows.flatMap((row) => changedCells(row, places))],
    appended: added.map((row, at) => rowCells(row, columns, places, kept.end + at)),
  };
};
