import { keepJournal, readJournal } from '../../functions/journalSetting';
import type { HostIssue, ReadOptions } from '../../host/workbookHost';
import { HostError } from '../../host/workbookHost';
import { extended } from '../../workbook/journalBounds';
import type { WriteOperation } from '../../workbook/writeJournal';
import { hostIssueOf } from '../hostIssue';
import type { EditableHost } from './writeCells';

/** What stands in the journal before anything is written; `dropped`: the operations that made way for it. */
export type Kept =
  | { readonly kind: 'kept'; readonly operation: WriteOperation; readonly dropped: readonly WriteOperation[] }
  | { readonly kind: 'refused'; readonly issue: HostIssue }
  | { readonly kind: 'tooLarge' };

/** Plans an operation and keeps it in the journal, so that a crash leaves something to put back. Never rejects. */
export const keepFirst = async (host: EditableHost, plan: () => Promise<WriteOperation>, { signal }: ReadOptions): Promise<Kept> => {
  try {
    const operation = await plan();
    const more = extended(readJournal(host), operation);
    if (more === undefined) return { kind: 'tooLarge' };
    if (signal?.aborted === true) throw new HostError({ code: 'cancelled' });
    await keepJournal(host, more.journal);
    return { kind: 'kept', operation, dropped: more.dropped };
  } catch (thrown) {
    return { kind: 'refused', issue: hostIssueOf(thrown) };
  }
};
