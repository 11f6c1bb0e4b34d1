import { keepJournal, readJournal } from '../../functions/journalSetting';
import type { ReadOptions } from '../../host/workbookHost';
import { replaced } from '../../workbook/journalBounds';
import type { LeftAlone } from '../../workbook/restoration';
import { restorationOf } from '../../workbook/restoration';
import type { WriteKind } from '../../workbook/writeJournal';
import type { EditableHost } from './writeCells';

/** What 还原 did. */
export interface RestoreOutcome {
  readonly kind: WriteKind;
  /** Areas that were put back. */
  readonly restored: number;
  /** Areas that held already what they held before. */
  readonly untouched: number;
  readonly left: readonly LeftAlone[];
}

/**
 * 还原: puts back what an operation replaced, where it still holds what was written. What is left alone stays in the
 * journal. undefined: there is no such operation. Rejects with a HostError; then it can be tried again.
 */
export const restoreOperation = async (host: EditableHost, id: string, options: ReadOptions = {}): Promise<RestoreOutcome | undefined> => {
  const operation = readJournal(host).operations.find((each) => each.id === id);
  if (operation === undefined) return undefined;
  const { writes, restored, untouched, left } = restorationOf(operation, await host.editing.readContents(operation.areas, options.signal === undefined ? {} : { signal: options.signal }));
  if (writes.length > 0) await host.editing.write(writes, options);
  await keepJournal(host, replaced(readJournal(host), { ...operation, areas: left.map(({ area }) => area) }));
  return { kind: operation.kind, restored: restored.length, untouched: untouched.length, left };
};
