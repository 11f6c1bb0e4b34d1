import { keepJournal, readJournal } from '../../functions/journalSetting';
import type { HostIssue, ReadOptions, Trimming } from '../../host/workbookHost';
import type { SheetModel } from '../../report/sheetModel';
import type { CellArea } from '../../workbook/cellContent';
import { replaced } from '../../workbook/journalBounds';
import { keptSheetName } from '../../workbook/keptSheet';
import { doneWith } from '../../workbook/writeJournal';
import type { PlannedArea, ReplacedSheet, WriteJournal, WriteKind, WriteOperation, WrittenSheet } from '../../workbook/writeJournal';
import { hostIssueOf } from '../hostIssue';
import { discardKept } from './discardKept';
import { keepFirst } from './keepFirst';
import { restoreOperation } from './restoreOperation';
import type { PlannedSheet } from './sheetPlan';
import type { SheetHost } from './sheetStanding';
import { operationOf } from './writeCells';

/** What is to be written, as it was previewed. */
export interface SheetWriting {
  readonly kind: Extract<WriteKind, 'report' | 'merged'>;
  readonly planned: readonly PlannedSheet[];
  /** Under the names that they get. */
  readonly models: readonly SheetModel[];
  /** Cells of sheets that are brought up to date where they stand. */
  readonly areas: readonly PlannedArea[];
  /** Rows among them that are new. */
  readonly grown: readonly CellArea[];
  /** Gives new rows their look; what it rejects with is passed over. */
  readonly dress?: () => Promise<void>;
}

export type SheetOutcome =
  | { readonly kind: 'written'; readonly operation: WriteOperation; readonly missing: ReadonlyMap<Trimming, readonly string[]> }
  /** Nothing was written, or all of it was taken back. */
  | { readonly kind: 'refused'; readonly issue: HostIssue }
  /** Not all of it could be taken back: 还原 stands in the history. */
  | { readonly kind: 'partly'; readonly operation: WriteOperation; readonly issue: HostIssue }
  | { readonly kind: 'tooLarge' };

/** The sheets that make way, each with the name under which it is hidden. */
const replacedSheets = async (host: SheetHost, planned: readonly PlannedSheet[]): Promise<readonly ReplacedSheet[]> => {
  const { sheets } = await host.editing.sheets.list();
  const prints = new Map((readJournal(host).sheets ?? []).map(({ name, print }) => [name.toLowerCase(), print]));
  const taken = new Set(sheets.map(({ name }) => name));
  return planned.flatMap(({ name, replaces }): readonly ReplacedSheet[] => {
    const position = sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const there = sheets[position];
    if (!replaces || there === undefined) return [];
    const keptAs = keptSheetName(taken);
    taken.add(keptAs);
    return [{ name: there.name, print: prints.get(name.toLowerCase()) ?? '', keptAs, position }];
  });
};

/** How our sheets stand now, in the place of what was known of those names. */
export const withSheetsWritten = (journal: WriteJournal, written: readonly WrittenSheet[], gone: readonly string[] = []): WriteJournal => {
  const names = new Set([...written.map(({ name }) => name), ...gone]);
  return { ...journal, sheets: [...(journal.sheets ?? []).filter(({ name }) => !names.has(name)), ...written] };
};

const missingOf = (added: readonly { readonly name: string; readonly missing: readonly Trimming[] }[]): ReadonlyMap<Trimming, readonly string[]> => {
  const missing = new Map<Trimming, readonly string[]>();
  for (const { name, missing: of } of added) for (const one of of) missing.set(one, [...(missing.get(one) ?? []), name]);
  return missing;
};

/** Brings the cells up to date, and reads them back. */
const writeAreas = async (host: SheetHost, operation: WriteOperation, { areas, dress }: SheetWriting, options: ReadOptions): Promise<WriteOperation> => {
  if (areas.length === 0) return { ...operation, state: 'done' };
  await host.editing.write(
    areas.map(({ area: { sheet, row, column }, contents, formats }) => ({ sheet, row, column, contents, ...(formats === undefined ? {} : { formats }) })),
    { ...options, areOwn: true },
  );
  // How new rows look is not worth taking everything back.
  await dress?.().catch(() => undefined);
  return doneWith(operation, await host.editing.readContents(operation.areas));
};

/** Takes back what was written before it failed. */
const undone = async (host: SheetHost, operation: WriteOperation, issue: HostIssue): Promise<SheetOutcome> => {
  try {
    const outcome = await restoreOperation(host, operation.id);
    const isLeft = outcome !== undefined && outcome.left.length + outcome.sheetsLeft.length > 0;
    if (!isLeft) await keepJournal(host, replaced(readJournal(host), { ...operation, areas: [], sheets: { added: [], replaced: [], grown: [] } }));
    return isLeft ? { kind: 'partly', operation, issue } : { kind: 'refused', issue };
  } catch {
    return { kind: 'partly', operation, issue };
  }
};

const writeKept = async (host: SheetHost, operation: WriteOperation, aside: readonly ReplacedSheet[], writing: SheetWriting, options: ReadOptions): Promise<SheetOutcome> => {
  try {
    const added = await host.editing.sheets.add(writing.models, aside, options);
    const written = added.map(({ name, print }) => ({ name, print }));
    const known: WriteOperation = { ...operation, sheets: { added: written, replaced: aside, grown: writing.grown } };
    await keepJournal(host, withSheetsWritten(replaced(readJournal(host), known), written));
    const done = await writeAreas(host, known, writing, options.signal === undefined ? {} : { signal: options.signal });
    await keepJournal(host, replaced(readJournal(host), done));
    return { kind: 'written', operation: done, missing: missingOf(added) };
  } catch (thrown) {
    return undone(host, operation, hostIssueOf(thrown));
  }
};

const plannedOperation = async (host: SheetHost, { kind, planned, models, areas, grown }: SheetWriting): Promise<WriteOperation> => {
  const aside = await replacedSheets(host, planned);
  const contents = await host.editing.readContents(areas.map(({ area }) => area));
  const formats = new Map(areas.map((each, index) => [each, contents[index]?.formats ?? []]));
  return { ...operationOf(kind, areas, formats), sheets: { added: models.map(({ name }) => ({ name, print: '' })), replaced: aside, grown } };
};

/**
 * Writes sheets so that all of it can be taken back in one step. The entry of the journal is kept first; of the sheets
 * that earlier writings hid, only those of the newest stay. Never rejects.
 */
export const writeSheets = async (host: SheetHost, writing: SheetWriting, options: ReadOptions = {}): Promise<SheetOutcome> => {
  const kept = await keepFirst(host, () => plannedOperation(host, writing), options);
  if (kept.kind !== 'kept') return kept;
  const { operation, dropped } = kept;
  const outcome = await writeKept(host, operation, operation.sheets?.replaced ?? [], writing, options);
  await discardKept(host, [...dropped, ...(outcome.kind === 'written' ? readJournal(host).operations.filter(({ id }) => id !== operation.id) : [])]);
  return outcome;
};
