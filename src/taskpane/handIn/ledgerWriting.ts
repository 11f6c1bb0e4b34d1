import type { CellRole } from '../../report/sheetModel';
import { modelCell } from '../../report/sheetModel';
import type { ReportContext } from '../../report/handIn/reportContext';
import { LEDGER_COLUMNS } from '../../report/ledgers/ledgerColumns';
import type { LedgerKind } from '../../report/ledgers/ledgerColumns';
import { ledgerOf } from '../../report/ledgers/ledgers';
import { ledgerSheet } from '../../report/ledgers/ledgerSheet';
import type { LedgerCell } from '../../report/ledgers/ledgerUpdate';
import { ledgerUpdate } from '../../report/ledgers/ledgerUpdate';
import type { MergedLedger } from '../../report/ledgers/mergedLedger';
import type { CellArea, CellContent } from '../../workbook/cellContent';
import type { PlannedArea } from '../../workbook/writeJournal';

/** A ledger of the workbook that is brought up to date where it stands. */
export interface LedgerWriting {
  readonly kind: LedgerKind;
  readonly sheet: string;
  /** Cells of rows that are there. */
  readonly changed: readonly LedgerCell[];
  /** New rows. */
  readonly appended: readonly (readonly LedgerCell[])[];
  /** The roles of the cells in a new row, from the first column on. */
  readonly roles: readonly (CellRole | undefined)[];
  /** Cells with people's words, which all stay. */
  readonly kept: number;
}

/** How many cells people filled in. */
const wordsKept = ({ kept, kind }: MergedLedger): number => {
  if (kept === undefined) return 0;
  const ours = new Set(LEDGER_COLUMNS[kind].filter(({ kind: of }) => of !== 'peoples').map(({ key }) => key));
  const theirs = kept.columns.flatMap(({ key }, at) => (key !== undefined && ours.has(key) ? [] : [at]));
  return kept.rows.reduce((sum, { cells }) => sum + theirs.filter((at) => cells[at] !== null && cells[at] !== '').length, 0);
};

/** The roles of a row of the ledger, by the columns of its sheet. */
const rolesOf = (merged: MergedLedger, context: ReportContext): readonly (CellRole | undefined)[] => {
  const last = ledgerSheet(merged, context.translator).rows.at(-1) ?? [];
  const roles: (CellRole | undefined)[] = [];
  let next = merged.columns.reduce((most, { at }) => Math.max(most, at ?? -1), -1);
  merged.columns.forEach(({ at }, index) => {
    const place = at ?? (next += 1);
    roles[place] = modelCell(last[index] ?? null).role;
  });
  return Array.from(roles);
};

/** What brings a ledger up to date; undefined where the workbook has none yet. */
export const ledgerWriting = (kind: LedgerKind, context: ReportContext): LedgerWriting | undefined => {
  const merged = ledgerOf(kind, context);
  const update = ledgerUpdate(merged, context.translator);
  return update === undefined ? undefined : { kind, ...update, roles: rolesOf(merged, context), kept: wordsKept(merged) };
};

/** Where a new row is written, from its first cell to its last. */
const rowArea = (sheet: string, cells: readonly LedgerCell[]): PlannedArea | undefined => {
  const [first] = cells;
  if (first === undefined) return undefined;
  const left = Math.min(...cells.map(({ column }) => column));
  const columns = Math.max(...cells.map(({ column }) => column)) - left + 1;
  const contents: CellContent[] = Array.from({ length: columns }, () => null);
  const formats: (string | null)[] = Array.from({ length: columns }, () => null);
  for (const { column, content, format } of cells) {
    contents[column - left] = content;
    formats[column - left] = format ?? null;
  }
  return { area: { sheet, row: first.row, column: left, rows: 1, columns }, before: null, contents: [contents], formats: [formats], areResults: false };
};

/** The writing as areas of the journal. `before` is what stands in the cells that change, in their order. */
export const ledgerAreas = ({ sheet, changed, appended }: LedgerWriting, before: readonly CellContent[]): { readonly areas: readonly PlannedArea[]; readonly grown: readonly CellArea[] } => {
  const cells = changed.map(({ row, column, content }, index): PlannedArea => ({ area: { sheet, row, column, rows: 1, columns: 1 }, before: before[index] ?? null, contents: [[content]], areResults: false }));
  const rows = appended.flatMap((line) => rowArea(sheet, line) ?? []);
  return { areas: [...cells, ...rows], grown: rows.map(({ area }) => area) };
};
