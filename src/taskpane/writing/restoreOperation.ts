import { keepJournal, readJournal } from '../../functions/journalSetting';
import type { ReadOptions } from '../../host/workbookHost';
import { replaced } from '../../workbook/journalBounds';
import type { LeftAlone } from '../../workbook/restoration';
import { restorationOf } from '../../workbook/restoration';
import type { WriteJournal, WriteKind, WriteOperation, WrittenArea } from '../../workbook/writeJournal';
import type { SheetLeft, SheetsRestored } from './restoreSheets';
import { restoreSheets } from './restoreSheets';
import type { EditableHost } from './writeCells';

/** What 还原 did. */
export interface RestoreOutcome {
  readonly kind: WriteKind;
  /** Areas that were put back. */
  readonly restored: number;
  /** Areas that held already what they held before. */
  readonly untouched: number;
  readonly left: readonly LeftAlone[];
  /** Sheets that were taken away. */
  readonly sheetsRemoved: readonly string[];
  /** Sheets that came back in their place. */
  readonly sheetsBack: readonly string[];
  readonly sheetsLeft: readonly SheetLeft[];
}

/** Rows that a sheet grew by lose their look where they are empty again. */
const clearGrown = async (host: EditableHost, { sheets }: WriteOperation, restored: readonly WrittenArea[]): Promise<void> => {
  const rows = new Set(restored.map(({ sheet, row }) => JSON.stringify([sheet, row])));
  const grown = (sheets?.grown ?? []).filter(({ sheet, row }) => rows.has(JSON.stringify([sheet, row])));
  if (grown.length > 0) await host.editing.sheets?.clearLooks(grown);
};

/** Sheets that came back are known again as they were written; of those that went nothing is known any more. */
const withSheetsBack = (journal: WriteJournal, { sheets }: WriteOperation, { removed, back }: SheetsRestored): WriteJournal => {
  if (removed.length + back.length === 0) return journal;
  const gone = new Set([...removed, ...back]);
  const returned = (sheets?.replaced ?? []).filter(({ name }) => back.includes(name)).map(({ name, print }) => ({ name, print }));
  return { ...journal, sheets: [...(journal.sheets ?? []).filter(({ name }) => !gone.has(name)), ...returned] };
};

/** The operation with what is left of it. */
const remainingOf = (operation: WriteOperation, left: readonly LeftAlone[], { remaining }: SheetsRestored): WriteOperation => {
  const { id, when, kind, state } = operation;
  return { id, when, kind, state, areas: left.map(({ area }) => area), ...(remaining === undefined ? {} : { sheets: remaining }) };
};

/**
 * 还原: puts back what an operation replaced, where it still holds what was written. What is left alone stays in the
 * journal. undefined: there is no such operation. Rejects with a HostError; then it can be tried again.
 */
export const restoreOperation = async (host: EditableHost, id: string, options: ReadOptions = {}): Promise<RestoreOutcome | undefined> => {
  const operation = readJournal(host).operations.find((each) => each.id === id);
  if (operation === undefined) return undefined;
  const { writes, restored, untouched, left } = restorationOf(operation, await host.editing.readContents(operation.areas, options.signal === undefined ? {} : { signal: options.signal }));
  if (writes.length > 0) await host.editing.write(writes, { ...options, areOwn: operation.sheets !== undefined });
  await clearGrown(host, operation, restored);
  const sheets = await restoreSheets(host, operation);
  await keepJournal(host, withSheetsBack(replaced(readJournal(host), remainingOf(operation, left, sheets)), operation, sheets));
  return { kind: operation.kind, restored: restored.length, untouched: untouched.length, left, sheetsRemoved: sheets.removed, sheetsBack: sheets.back, sheetsLeft: sheets.left };
};
