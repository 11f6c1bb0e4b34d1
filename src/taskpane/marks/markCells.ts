import type { CellMarking, MarkOutcome, ReadOptions, WorkbookHost } from '../../host/workbookHost';
import { isEditable } from '../writing/writeCells';
import type { EditableHost } from '../writing/writeCells';
import type { Marks } from './marksOf';
import { forgetNotes, keepNotes, ownNotes } from './marksSetting';

/** A host in whose workbook cells can be marked. */
export type MarkingHost = EditableHost & { readonly editing: { readonly marking: CellMarking } };

export const canMark = (host: WorkbookHost): host is MarkingHost => isEditable(host) && host.editing.marking !== undefined;

/** Marks cells in the place of all marks that there are. Rejects with a HostError; some marks may be there then, and can be taken off. */
export const markCells = async (host: MarkingHost, { cells }: Marks, withNotes: boolean, options: ReadOptions): Promise<MarkOutcome> => {
  const { marking } = host.editing;
  await marking.unmark(ownNotes(host));
  // Before the first is written: a crash leaves notes that can be taken away.
  if (withNotes && marking.canWriteNotes()) await keepNotes(host, cells.map(({ note }) => note));
  return marking.mark(cells, { ...options, withNotes });
};

export type Unmarked = Awaited<ReturnType<CellMarking['unmark']>>;

/** Takes every mark off. Rejects with a HostError. */
export const unmarkCells = async (host: MarkingHost): Promise<Unmarked> => {
  const outcome = await host.editing.marking.unmark(ownNotes(host));
  if (outcome.skipped.length === 0) await forgetNotes(host);
  return outcome;
};
