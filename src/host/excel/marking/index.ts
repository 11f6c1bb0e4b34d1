import { throwIfCancelled } from '../../throwIfCancelled';
import type { CellMark, CellMarking, MarkOutcome } from '../../workbookHost';
import { hostErrorOf } from '../errors';
import { sheetsNow } from '../sheetWriting/listSheets';
import { addFormats, markedSheets, removeFormats } from './markFormats';
import { addNotes, canWriteNotes, removeNotes } from './markNotes';

const bySheet = (marks: readonly CellMark[]): ReadonlyMap<string, readonly CellMark[]> => {
  const sheets = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const of = sheets.get(mark.sheet);
    if (of === undefined) sheets.set(mark.sheet, [mark]);
    else of.push(mark);
  }
  return sheets;
};

/** Which sheets can be marked. */
const survey = async (): Promise<{ readonly open: ReadonlySet<string>; readonly guarded: readonly string[] }> => {
  const { sheets } = await sheetsNow();
  return { open: new Set(sheets.filter(({ isProtected }) => !isProtected).map(({ name }) => name)), guarded: sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name) };
};

const mark: CellMarking['mark'] = async (marks, { withNotes, signal, onProgress }) => {
  let outcome: MarkOutcome = { cells: 0, notes: 0, skipped: [] };
  let done = 0;
  let sheet: string | undefined;
  try {
    const { open } = await survey();
    for (const [name, own] of bySheet(marks)) {
      throwIfCancelled(signal);
      onProgress?.(done, marks.length, name);
      sheet = name;
      if (open.has(name)) {
        await addFormats(name, own, signal);
        const notes = withNotes && canWriteNotes() ? await addNotes(name, own) : 0;
        outcome = { ...outcome, cells: outcome.cells + own.length, notes: outcome.notes + notes };
      } else outcome = { ...outcome, skipped: [...outcome.skipped, name] };
      done += own.length;
    }
    return outcome;
  } catch (thrown) {
    throw hostErrorOf(thrown, sheet);
  }
};

const unmark: CellMarking['unmark'] = async (isOurs) => {
  try {
    const { open, guarded } = await survey();
    const names = [...open];
    const formats = await removeFormats(names);
    const notes = canWriteNotes() ? await removeNotes(names, isOurs) : 0;
    const left = guarded.length === 0 ? new Set<string>() : await markedSheets(guarded);
    return { formats, notes, skipped: [...left] };
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};

const marked: CellMarking['marked'] = async () => {
  try {
    const { sheets } = await sheetsNow();
    return [...(await markedSheets(sheets.map(({ name }) => name)))];
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};

/** Marks in the cells of the open workbook. They change no data: nobody has to look at these again. */
export const cellMarking: CellMarking = { canWriteNotes, mark, unmark, marked };
