import type { OwnColumn } from '../merged/ownTable';

/** The ledgers that people write in: 问题清单 and 大班额销号台账. */
export type LedgerKind = 'problems' | 'largeClasses';

/** What people fill in, the same in both. */
type PeoplesKey = 'measures' | 'unit' | 'person' | 'funds' | 'due' | 'progress' | 'closed' | 'closedOn' | 'note';
type ProblemKey = 'number' | 'school' | 'town' | 'stage' | 'item' | 'problem' | 'ground' | 'severity' | 'advice' | 'departments';
type LargeClassKey = 'grade' | 'className' | 'pupils' | 'excess' | 'category';
export type OursKey = ProblemKey | LargeClassKey;
export type LedgerKey = OursKey | PeoplesKey | 'status' | 'trace' | 'id';

export interface LedgerColumn extends OwnColumn<LedgerKey> {
  readonly key: LedgerKey;
  /** ours: follows the data; peoples: never touched; hidden: there to find the row again. */
  readonly kind: 'ours' | 'number' | 'peoples' | 'status' | 'hidden';
  /** A sentence, which is wrapped. */
  readonly isLong?: true;
  readonly isDate?: true;
}

const ours = (key: OursKey, width: number): LedgerColumn => ({ key, width, kind: 'ours' });

const PEOPLES: readonly LedgerColumn[] = [
  { key: 'measures', width: 30, kind: 'peoples', isLong: true },
  { key: 'unit', width: 14, kind: 'peoples', isLong: true },
  { key: 'person', width: 10, kind: 'peoples' },
  { key: 'funds', width: 14, kind: 'peoples', isLong: true },
  { key: 'due', width: 12, kind: 'peoples', isDate: true },
  { key: 'progress', width: 24, kind: 'peoples', isLong: true },
  { key: 'closed', width: 8, kind: 'peoples' },
  { key: 'closedOn', width: 12, kind: 'peoples', isDate: true },
  { key: 'note', width: 24, kind: 'peoples', isLong: true },
];

const BEHIND: readonly LedgerColumn[] = [
  { key: 'status', width: 10, kind: 'status' },
  { key: 'trace', width: 10, kind: 'hidden' },
  { key: 'id', width: 10, kind: 'hidden' },
];

/** The columns of each ledger, in the order in which a new one has them. */
export const LEDGER_COLUMNS: Readonly<Record<LedgerKind, readonly LedgerColumn[]>> = {
  problems: [
    { key: 'number', width: 6, kind: 'number' },
    ours('school', 20),
    ours('town', 10),
    ours('stage', 7),
    ours('item', 20),
    ours('problem', 40),
    ours('ground', 36),
    ours('severity', 7),
    ours('advice', 30),
    ours('departments', 14),
    ...PEOPLES,
    ...BEHIND,
  ],
  largeClasses: [ours('school', 20), ours('grade', 9), ours('className', 10), ours('pupils', 12), ours('excess', 9), ours('category', 22), ...PEOPLES, ...BEHIND],
};

/** By what a row is found again that has lost its id. */
export const NAMING: Readonly<Record<LedgerKind, readonly LedgerKey[]>> = { problems: ['school', 'stage', 'item', 'problem'], largeClasses: ['school', 'grade', 'className'] };

/** The columns that follow the data. */
export const oursOf = (kind: LedgerKind): readonly LedgerColumn[] => LEDGER_COLUMNS[kind].filter((column) => column.kind === 'ours');
