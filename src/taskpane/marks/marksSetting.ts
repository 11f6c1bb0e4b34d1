import { z } from 'zod';
import type { WorkbookHost } from '../../host/workbookHost';
import { printOf } from '../../workbook/contentPrint';

const MARKS_KEY = 'junheng.marks';

/** Prints of the notes that were written: only a note that still says the same is taken away again. */
const schema = z.object({ notes: z.array(z.string()) });

const print = (note: string): string => printOf(note.replace(/\r\n?/gu, '\n'));

/** Tells which notes are ours. */
export const ownNotes = (host: Pick<WorkbookHost, 'readSetting'>): ((text: string) => boolean) => {
  const kept = schema.safeParse(host.readSetting(MARKS_KEY));
  const prints = new Set(kept.success ? kept.data.notes : []);
  return (text) => prints.has(print(text));
};

/** None of our notes is left. A workbook without any setting of ours stays without. */
export const forgetNotes = async (host: WorkbookHost): Promise<void> => {
  if (host.readSetting(MARKS_KEY) !== undefined) await host.writeSetting(MARKS_KEY, { notes: [] });
};

/** Keeps what our notes say; with those that were kept before, until they are taken off. */
export const keepNotes = async (host: WorkbookHost, notes: readonly string[]): Promise<void> => {
  const kept = schema.safeParse(host.readSetting(MARKS_KEY));
  const before = kept.success ? kept.data.notes : [];
  await host.writeSetting(MARKS_KEY, { notes: [...new Set([...before, ...notes.map(print)])] });
};
