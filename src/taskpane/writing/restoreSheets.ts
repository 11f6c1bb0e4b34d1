import type { SheetEditing, SheetState } from '../../host/workbookHost';
import { ownSheetOf } from '../../workbook/ownSheet';
import { sheetPrint } from '../../workbook/sheetPrint';
import type { CellsRead } from '../../workbook/cellContent';
import type { SheetChanges, WriteOperation, WrittenSheet } from '../../workbook/writeJournal';
import { isFormula } from '../../workbook/cellContent';
import type { EditableHost } from './writeCells';
import { canAddSheets, referencesTo } from './sheetStanding';
import type { SheetHost } from './sheetStanding';

/** A sheet that is left as it is: somebody worked on it, or formulas of other sheets speak of it. */
export interface SheetLeft {
  readonly sheet: string;
  readonly why: 'edited' | 'referred';
}

export interface SheetsRestored {
  /** Sheets that were taken away. */
  readonly removed: readonly string[];
  /** Sheets that came back. */
  readonly back: readonly string[];
  readonly left: readonly SheetLeft[];
  /** What can still be taken back. */
  readonly remaining: SheetChanges | undefined;
}

const NOTHING: SheetsRestored = { removed: [], back: [], left: [], remaining: undefined };

const markOf = (read: CellsRead): boolean =>
  ownSheetOf({
    sheet: '',
    hidden: false,
    rows: read.contents.slice(0, 3).map((line) => line.slice(0, 3).map((content) => (content !== null && isFormula(content) ? null : content))),
    columnCount: 3,
    merges: [],
    hiddenRows: new Set(),
  }) !== undefined;

/** Whether a sheet stands as it was written. Where the writing ended half way nothing is known of it but that it is ours. */
const isUntouched = ({ print }: WrittenSheet, read: CellsRead, state: WriteOperation['state']): boolean => {
  if (print !== '') return sheetPrint(read) === print;
  return state === 'writing' && (read.contents.length === 0 || markOf(read));
};

const standing = async (host: SheetHost, { sheets, state }: WriteOperation, present: readonly SheetState[]): Promise<{ readonly gone: readonly WrittenSheet[]; readonly left: readonly SheetLeft[] }> => {
  const there = new Set(present.map(({ name }) => name));
  // Where the writing failed before they made way, the sheets of those names are the old ones.
  const old = new Set((sheets?.replaced ?? []).filter(({ keptAs }) => !there.has(keptAs)).map(({ name }) => name));
  const added = (sheets?.added ?? []).filter(({ name, print }) => there.has(name) && (print !== '' || !old.has(name)));
  const read = await host.editing.sheets.read(added.map(({ name }) => name));
  const untouched = added.filter((sheet, index) => {
    const now = read[index];
    return now !== undefined && isUntouched(sheet, now, state);
  });
  const names = new Set(untouched.map(({ name }) => name.toLowerCase()));
  const references = await referencesTo(host, names, {});
  // Those of sheets that go as well do not count.
  const referred = new Set(untouched.filter(({ name }) => (references.get(name.toLowerCase()) ?? []).some((from) => !names.has(from.toLowerCase()))));
  return {
    gone: untouched.filter((sheet) => !referred.has(sheet)),
    left: added.filter((sheet) => !untouched.includes(sheet) || referred.has(sheet)).map((sheet) => ({ sheet: sheet.name, why: referred.has(sheet) ? 'referred' : 'edited' })),
  };
};

/** Takes away the sheets that an operation added, where nobody worked on them, and brings back those that made way. Rejects with a HostError. */
export const restoreSheets = async (host: EditableHost, operation: WriteOperation): Promise<SheetsRestored> => {
  const { sheets } = operation;
  if (sheets === undefined || !canAddSheets(host)) return NOTHING;
  const editing: SheetEditing = host.editing.sheets;
  const { sheets: present } = await editing.list();
  const { gone, left } = await standing(host, operation, present);
  const stays = new Set(left.map(({ sheet }) => sheet));
  const hidden = new Set(present.map(({ name }) => name));
  const back = sheets.replaced.filter(({ name, keptAs }) => !stays.has(name) && hidden.has(keptAs));
  await editing.remove(gone.map(({ name }) => name), back);
  const remaining: SheetChanges = { ...sheets, added: sheets.added.filter(({ name }) => stays.has(name)), replaced: sheets.replaced.filter(({ name }) => stays.has(name)) };
  return { removed: gone.map(({ name }) => name), back: back.map(({ name }) => name), left, remaining: left.length === 0 ? undefined : remaining };
};
