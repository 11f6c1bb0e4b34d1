import type { Unsubscribe } from '../workbookHost';
import { onCellsWritten } from './cellsWritten';
import { hostErrorOf } from './errors';
import { isOwnSheet } from './ownSheetChanges';
import { removeHandlers } from './eventHandlers';
import type { Handler } from './eventHandlers';
import { onceQuiet } from './quiet';
import { runExcel } from './run';

/** What this add-in writes itself is told once, when all is written (cellsWritten.ts), not cell by cell. */
const OWN = 'ThisLocalAddin';

/** What happened since the last telling. */
export interface Change {
  /** Rows, columns, cells or sheets came or went: addresses known before may not hold any more. */
  readonly moved: boolean;
}

/** Gathers what happens and tells it once nothing more has come for a quiet moment. */
const gatherer = (listener: (change: Change) => void): { readonly add: (moved: boolean, sheet?: string) => void; readonly close: () => void } => {
  let anyMoved = false;
  let anything = false;
  const sheets = new Set<string>();
  const { add, close } = onceQuiet(() => {
    // Only now: the event of a sheet may come before the add-in knows the id of the sheet that it added.
    const others = [...sheets].some((id) => !isOwnSheet(id));
    const change = { moved: anyMoved || others };
    const happened = anything || others;
    anyMoved = false;
    anything = false;
    sheets.clear();
    if (happened) listener(change);
  });
  return {
    close,
    add: (moved, sheet) => {
      if (sheet === undefined) {
        anyMoved ||= moved;
        anything = true;
      } else sheets.add(sheet);
      add();
    },
  };
};

/**
 * Tells, after a quiet moment, that cells were edited or sheets came or went, also by this add-in on a person's command;
 * nothing while nothing changes. Results of formulas are no edits, and sheets of the add-in's own that come and go no change. Rejects with a HostError.
 */
export const onChange = async (listener: (change: Change) => void): Promise<Unsubscribe> => {
  const changes = gatherer(listener);
  const sheetsMoved = ({ worksheetId }: Excel.WorksheetAddedEventArgs | Excel.WorksheetDeletedEventArgs): Promise<void> => Promise.resolve(changes.add(true, worksheetId));
  const edited = ({ triggerSource, changeType }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (triggerSource !== OWN) changes.add(changeType !== 'RangeEdited' && changeType !== 'Unknown');
    return Promise.resolve();
  };
  try {
    const handlers = await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      const added: Handler[] = [worksheets.onChanged.add(edited), worksheets.onAdded.add(sheetsMoved), worksheets.onDeleted.add(sheetsMoved)];
      await context.sync();
      return added;
    });
    const stopOwn = onCellsWritten(() => changes.add(false));
    return async () => {
      stopOwn();
      changes.close();
      await removeHandlers(handlers);
    };
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
