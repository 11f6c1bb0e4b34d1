import type { CellValue } from '../../workbook/grid';
import { textIn } from '../merged/ownTable';
import { LEDGER_COLUMNS, type LedgerKey } from './ledgerColumns';
import type { KeptColumn, KeptLedger, KeptRow } from './kept';

const idOf = ({ columns }: KeptLedger, { cells }: KeptRow): string => textIn(cells[columns.findIndex(({ key }) => key === 'id')]);

/** Where each column of another sheet stands in the first: found by its key, else by its heading. */
const placesIn = (columns: KeptColumn[], other: readonly KeptColumn[]): readonly number[] => {
  const taken = new Set<number>();
  return other.map(({ key, heading }) => {
    const same = columns.findIndex((column, at) => !taken.has(at) && (key === undefined ? column.key === undefined && textIn(column.heading) === textIn(heading) : column.key === key));
    const place = same >= 0 ? same : columns.push({ key, heading, at: columns.reduce((most, { at }) => Math.max(most, at), -1) + 1 }) - 1;
    taken.add(place);
    return place;
  });
};

const PEOPLES: ReadonlySet<LedgerKey | undefined> = new Set([undefined, ...Object.values(LEDGER_COLUMNS).flatMap((columns) => columns.flatMap(({ key, kind }) => (kind === 'peoples' ? [key] : [])))]);

const isSame = (cell: CellValue | undefined, other: CellValue | undefined): boolean => JSON.stringify(cell) === JSON.stringify(other);

/** Whether a row with the same id says all that people wrote in this one; of a row without an id everything was written by people. */
const isSaidIn = (row: readonly CellValue[], known: readonly CellValue[], columns: readonly KeptColumn[], hasId: boolean): boolean =>
  row.every((cell, at) => cell === null || cell === '' || (hasId && !PEOPLES.has(columns[at]?.key)) || isSame(cell, known[at]));

const withMore = (first: KeptLedger, other: KeptLedger): KeptLedger => {
  const columns = [...first.columns];
  const places = placesIn(columns, other.columns);
  const known = new Map<string, KeptRow[]>();
  for (const row of first.rows) known.set(idOf(first, row), [...(known.get(idOf(first, row)) ?? []), row]);
  const more = other.rows.flatMap((row): readonly KeptRow[] => {
    const cells: CellValue[] = columns.map(() => null);
    for (const [at, place] of places.entries()) cells[place] = row.cells[at] ?? null;
    const id = idOf(other, row);
    if ((known.get(id) ?? []).some((one) => isSaidIn(cells, one.cells, columns, id !== ''))) return [];
    const fills = row.fills === undefined ? undefined : new Map([...row.fills].map(([at, fill]) => [places[at] ?? at, fill]));
    return [{ cells, at: undefined, ...(fills === undefined ? {} : { fills }) }];
  });
  const said = new Set(first.above.map((cells) => JSON.stringify(cells)));
  return { ...first, columns, above: [...first.above, ...other.above.filter((cells) => !said.has(JSON.stringify(cells)))], rows: [...first.rows, ...more] };
};

/** One ledger out of several sheets: the first, with what only others say. */
export const joinedLedger = (ledgers: readonly KeptLedger[]): KeptLedger | undefined => {
  const [first, ...others] = ledgers;
  return first === undefined ? undefined : others.reduce(withMore, first);
};
