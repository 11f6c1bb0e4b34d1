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

/** Which row is about which record: by its id, by the id with the school's code or name of today, and where the id was lost by what the row says. */
export const matchedRows = (kind: LedgerKind, ledger: KeptLedger, records: readonly LedgerRecord[], schools: Iterable<SchoolRef>): ReadonlyMap<KeptRow, RowMatch> => {
  const matches = new Map<KeptRow, RowMatch>();
  const open = new Map(records.map((record) => [record.id, record]));
  const isCurrent = new Set(open.keys());
  const take = (row: KeptRow, record: LedgerRecord): void => {
    matches.set(row, { kind: 'current', record });
    open.delete(record.id);
  };
  const idOf = (row: KeptRow): string => keptText(ledger, row, 'id');
  for (const row of ledger.rows) {
    const record = open.get(idOf(row));
    if (record !== undefined) take(row, record);
  }
  const finder = new SchoolFinder(schools);
  for (const row of ledger.rows) {
    const id = idOf(row);
    if (matches.has(row) || id === '' || isCurrent.has(id)) continue;
    const record = idsNow({ id, school: schoolOf(ledger, row) }, finder).flatMap((one) => open.get(one) ?? [])[0];
    if (record !== undefined) take(row, record);
  }
  const naming = NAMING[kind];
  const bySaying = (rows: readonly KeptRow[], compared: Compared): void => {
    const keyOf = (textOf: (key: LedgerKey) => string): string => JSON.stringify(naming.map((key) => compared(textOf(key), key)));
    const known = byOnlyKey([...open.values()], ({ cells }) => keyOf((key) => textIn(cells[key])));
    const said = byOnlyKey(rows.filter((row) => !matches.has(row)), (row) => keyOf((key) => keptText(ledger, row, key)));
    for (const [text, row] of said) {
      const record = known.get(text);
      if (record !== undefined) take(row, record);
    }
  };
  bySaying(ledger.rows.filter((row) => !isCurrent.has(idOf(row))), exactly);
  bySaying(ledger.rows.filter((row) => idOf(row) === ''), butForFigures);
  const seen = new Set<string>();
  for (const row of ledger.rows) {
    if (matches.has(row)) continue;
    const id = idOf(row);
    // The second row of an id is a copy that somebody made.
    matches.set(row, id === '' || isCurrent.has(id) || seen.has(id) ? { kind: 'peoples' } : { kind: 'gone', id, school: schoolOf(ledger, row) });
    seen.add(id);
  }
  return matches;
};
