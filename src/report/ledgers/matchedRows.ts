import type { SchoolRef } from '../../workbook/dispute';
import { plain } from '../../workbook/plainText';
import { SchoolFinder } from '../../workbook/merging/sameSchool';
import { idsNow } from '../idsNow';
import { textIn } from '../merged/ownTable';
import { keptText, type KeptLedger, type KeptRow } from './kept';
import { NAMING, type LedgerKey, type LedgerKind } from './ledgerColumns';
import type { LedgerRecord } from './ledgerRecord';
import { traceFrom } from './trace';

/** What a row of a ledger is about: what stands now, what is gone, or nothing of ours (a row that people put in, a copy). */
export type RowMatch = { readonly kind: 'current'; readonly record: LedgerRecord } | { readonly kind: 'gone'; readonly id: string; readonly school: SchoolRef | undefined } | { readonly kind: 'peoples' };

/** The school a row names. */
const schoolOf = (ledger: KeptLedger, row: KeptRow): SchoolRef | undefined => {
  const [name, town, code] = [keptText(ledger, row, 'school'), keptText(ledger, row, 'town'), traceFrom(keptText(ledger, row, 'trace'))?.code];
  return name === '' ? undefined : { name, ...(town === '' ? {} : { town }), ...(code === undefined ? {} : { code }) };
};

/** How the words of a cell are compared. */
type Compared = (text: string, key: LedgerKey) => string;
const exactly: Compared = plain;
/** The figures in a sentence change from run to run; the number of a class does not. */
const butForFigures: Compared = (text, key) => (key === 'problem' ? plain(text).replace(/[\d,.]+(?![\d,.]*[班年级])/gu, '#') : plain(text));

/** Things by a key that only one of them has. */
const byOnlyKey = <T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, T> => {
  const found = new Map<string, T>();
  const twice = new Set<string>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (found.has(key)) twice.add(key);
    found.set(key, thing);
  }
  for (const key of twice) found.delete(key);
  return found;
};

/** Rows and records on the way of finding each other. */
interface Search {
  readonly kind: LedgerKind;
  readonly ledger: KeptLedger;
  readonly matches: Map<KeptRow, RowMatch>;
  /** Records for which there is no row so far. */
  readonly open: Map<string, LedgerRecord>;
  /** The ids of all that stands. */
  readonly current: ReadonlySet<string>;
}

const idOf = ({ ledger }: Search, row: KeptRow): string => keptText(ledger, row, 'id');

const take = ({ matches, open }: Search, row: KeptRow, record: LedgerRecord): void => {
  matches.set(row, { kind: 'current', record });
  open.delete(record.id);
};

const byIds = (search: Search, idsOf: (row: KeptRow) => readonly string[]): void => {
  for (const row of search.ledger.rows) {
    const record = search.matches.has(row) ? undefined : idsOf(row).flatMap((id) => search.open.get(id) ?? [])[0];
    if (record !== undefined) take(search, row, record);
  }
};

const bySaying = (search: Search, compared: Compared, isWanted: (row: KeptRow) => boolean): void => {
  const { kind, ledger, matches, open } = search;
  const keyOf = (textOf: (key: LedgerKey) => string): string => JSON.stringify(NAMING[kind].map((key) => compared(textOf(key), key)));
  const known = byOnlyKey([...open.values()], ({ cells }) => keyOf((key) => textIn(cells[key])));
  const said = byOnlyKey(ledger.rows.filter((row) => !matches.has(row) && isWanted(row)), (row) => keyOf((key) => keptText(ledger, row, key)));
  for (const [text, row] of said) {
    const record = known.get(text);
    if (record !== undefined) take(search, row, record);
  }
};

/** What is left: the first row of an id that does not stand is gone, others are people's; the second row of an id is a copy that somebody made. */
const closeSearch = (search: Search): void => {
  const seen = new Set<string>(search.current);
  for (const row of search.ledger.rows) {
    const id = idOf(search, row);
    if (!search.matches.has(row)) search.matches.set(row, id === '' || seen.has(id) ? { kind: 'peoples' } : { kind: 'gone', id, school: schoolOf(search.ledger, row) });
    seen.add(id);
  }
};

/** Which row is about which record: by its id, by the id with the school's code or name of today, and where the id was lost by what the row says. */
export const matchedRows = (kind: LedgerKind, ledger: KeptLedger, records: readonly LedgerRecord[], schools: Iterable<SchoolRef>): ReadonlyMap<KeptRow, RowMatch> => {
  const open = new Map(records.map((record) => [record.id, record]));
  const search: Search = { kind, ledger, matches: new Map(), open, current: new Set(open.keys()) };
  const finder = new SchoolFinder(schools);
  byIds(search, (row) => [idOf(search, row)]);
  byIds(search, (row) => (search.current.has(idOf(search, row)) ? [] : idsNow({ id: idOf(search, row), school: schoolOf(ledger, row) }, finder)));
  bySaying(search, exactly, (row) => !search.current.has(idOf(search, row)));
  bySaying(search, butForFigures, (row) => idOf(search, row) === '');
  closeSearch(search);
  return search.matches;
};
