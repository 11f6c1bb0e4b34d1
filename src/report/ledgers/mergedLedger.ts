import type { Translator } from '../../locale';
import type { SchoolRef } from '../../workbook/dispute';
import type { CellValue } from '../../workbook/grid';
import { readFlag } from '../../workbook/words';
import { keptText, type KeptColumn, type KeptLedger, type KeptRow } from './kept';
import { LEDGER_COLUMNS, type LedgerColumn, type LedgerKey, type LedgerKind } from './ledgerColumns';
import type { LedgerRecord } from './ledgerRecord';
import { matchedRows, type RowMatch } from './matchedRows';
import { stateFrom, stateOfCurrent, stateOfGone, stateWord, type LedgerState, type Said } from './state';
import { isPersons, printsOfCells, traceFrom, traceText } from './trace';

/** What a ledger is brought up to date with. */
export interface LedgerInput {
  readonly kind: LedgerKind;
  /** What stands now. */
  readonly records: readonly LedgerRecord[];
  /** The schools of today. */
  readonly schools: readonly SchoolRef[];
  /** Whether what is not found any more is known to be solved, by its id and school. */
  readonly isSolved: (id: string, school: SchoolRef | undefined) => boolean;
  /** YYYY-MM-DD */
  readonly today: string;
}

export interface LedgerRow {
  /** The row as people left it; undefined: it is new. */
  readonly kept: KeptRow | undefined;
  readonly match: RowMatch;
  /** undefined: a row of people's own. */
  readonly state: LedgerState | undefined;
  /** By the ledger's columns. */
  readonly cells: readonly CellValue[];
}

/** A column of the ledger as it will be; `at` is undefined for one that its sheet lacks. */
export interface MergedColumn {
  readonly own: LedgerColumn | undefined;
  readonly heading: CellValue;
  readonly at: number | undefined;
}

/** A ledger brought up to date: all that people wrote, where they put it, with what stands now. */
export interface MergedLedger {
  readonly kind: LedgerKind;
  readonly kept: KeptLedger | undefined;
  readonly columns: readonly MergedColumn[];
  readonly rows: readonly LedgerRow[];
}

const columnsOf = (kind: LedgerKind, kept: readonly KeptColumn[]): readonly MergedColumn[] => {
  const own = new Map(LEDGER_COLUMNS[kind].map((column) => [column.key, column]));
  const there = kept.map(({ key, heading, at }): MergedColumn => ({ own: key === undefined ? undefined : own.get(key), heading, at }));
  const known = new Set(kept.map(({ key }) => key));
  return [...there, ...LEDGER_COLUMNS[kind].filter(({ key }) => !known.has(key)).map((column): MergedColumn => ({ own: column, heading: null, at: undefined }))];
};

const isGiven = (cell: CellValue | undefined): cell is CellValue => cell !== undefined && cell !== null && cell !== '';

const saidIn = (ledger: KeptLedger, row: KeptRow): Said => ({
  state: stateFrom(keptText(ledger, row, 'status')),
  isClosed: readFlag(row.cells[ledger.columns.findIndex(({ key }) => key === 'closed')] ?? null, 'fact') === true,
  since: traceFrom(keptText(ledger, row, 'trace'))?.since,
});

type CellsByKey = (key: LedgerKey) => CellValue | undefined;

/** Our cells of a record, those that a person wrote over excepted, and what the row remembers. */
const currentCells = ({ kind, today }: LedgerInput, { id, school, cells }: LedgerRecord, kept: CellsByKey, number: () => number): CellsByKey => {
  const before = traceFrom(String(kept('trace') ?? ''));
  const ours = (key: LedgerKey): CellValue => {
    const old = kept(key) ?? null;
    return isPersons(kind, key, old, before) ? old : (cells[key] ?? null);
  };
  // What a person wrote over keeps the print of what we would have written: it stays theirs.
  const prints = printsOfCells(kind, (key) => cells[key] ?? null);
  const trace = traceText({ since: before?.since ?? (kept('id') === undefined ? today : ''), code: school?.code, prints });
  return (key) => {
    if (key === 'id') return id;
    if (key === 'trace') return trace;
    if (key === 'number') return isGiven(kept(key)) ? kept(key) : number();
    return ours(key);
  };
};

/** Numbers that go on from the highest there is. */
const numbering = (ledger: KeptLedger | undefined): (() => number) => {
  const at = ledger?.columns.findIndex(({ key }) => key === 'number') ?? -1;
  let last = (ledger?.rows ?? []).reduce((most, { cells }) => {
    const number = Number(cells[at] ?? 0);
    return Number.isSafeInteger(number) && number > most ? number : most;
  }, 0);
  return () => {
    last += 1;
    return last;
  };
};

/** What a new row says of itself. */
const NEW: Said = { state: undefined, isClosed: false, since: undefined };

/** Brings a ledger up to date: rows stay where they are, what is new comes below, what is solved is marked and kept as it was. */
export const mergedLedger = (input: LedgerInput, kept: KeptLedger | undefined, translator: Translator): MergedLedger => {
  const { kind, records, schools, isSolved, today } = input;
  const columns = columnsOf(kind, kept?.columns ?? []);
  const number = numbering(kept);
  const matches = kept === undefined ? new Map<KeptRow, RowMatch>() : matchedRows(kind, kept, records, schools);
  const places = new Map(columns.flatMap(({ own }, at) => (own === undefined ? [] : [[own.key, at] as const])));
  const rowOf = (match: RowMatch, row: KeptRow | undefined, said: Said): LedgerRow => {
    const keptAt = (key: LedgerKey): CellValue | undefined => (row === undefined ? undefined : (row.cells[places.get(key) ?? -1] ?? null));
    const state = match.kind === 'peoples' ? undefined : match.kind === 'current' ? stateOfCurrent(said, today) : stateOfGone(said, isSolved(match.id, match.school));
    const current = match.kind === 'current' ? currentCells(input, match.record, keptAt, number) : undefined;
    const cells = columns.map(({ own }, at): CellValue => {
      const old = row?.cells[at] ?? null;
      if (own?.kind === 'peoples' && row === undefined && match.kind === 'current') return match.record.cells[own.key] ?? null;
      if (own === undefined || own.kind === 'peoples' || state === undefined) return old;
      if (own.kind === 'status') return stateWord(state, translator);
      return current === undefined ? old : (current(own.key) ?? null);
    });
    return { kept: row, match, state, cells };
  };
  const there = (kept?.rows ?? []).map((row) => rowOf(matches.get(row) ?? { kind: 'peoples' }, row, kept === undefined ? NEW : saidIn(kept, row)));
  const found = new Set(there.flatMap(({ match }) => (match.kind === 'current' ? [match.record] : [])));
  const added = records.filter((record) => !found.has(record)).map((record) => rowOf({ kind: 'current', record }, undefined, { ...NEW, since: today }));
  return { kind, kept, columns, rows: [...there, ...added] };
};
