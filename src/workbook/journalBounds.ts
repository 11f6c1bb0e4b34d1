import type { WriteJournal, WriteOperation, WrittenArea, WrittenCells } from './writeJournal';

/** Settings travel inside the workbook: they stay small. */
export const MOST_OPERATIONS = 20;
export const MOST_BYTES = 1_000_000;

/** Bytes of the text as UTF-8. */
const bytesIn = (text: string): number => {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Half of a surrogate pair takes two of its four bytes.
    if (code > 0x7f) bytes += code <= 0x7ff || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
};

/** Bytes a part of the journal takes in the workbook. */
export const bytesOf = (kept: WriteJournal | WriteOperation | readonly WrittenCells[]): number => bytesIn(JSON.stringify(kept));

const cellsOf = ({ sheet, row, column, rows, columns, after, shapes }: WrittenArea): WrittenCells => ({ sheet, row, column, rows, columns, after, shapes });

/** Gives up the oldest operation; which of its cells are results is still known. */
const withoutOldest = ({ operations, results, ...journal }: WriteJournal): WriteJournal => {
  const [oldest, ...rest] = operations;
  return { ...journal, operations: rest, results: [...results, ...(oldest?.areas ?? []).filter(({ areResults }) => areResults).map(cellsOf)] };
};

/** The journal with one more operation, and those that had to be given up for it. */
export interface Extended {
  readonly journal: WriteJournal;
  readonly dropped: readonly WriteOperation[];
}

/**
 * Adds an operation within the bounds. The oldest operations make way first, then what is known of results that were
 * converted long ago. undefined: it is too large to be kept at all, and therefore must not be written.
 */
export const extended = (journal: WriteJournal, operation: WriteOperation): Extended | undefined => {
  const dropped: WriteOperation[] = [];
  let kept: WriteJournal = { ...journal, operations: [...journal.operations, operation] };
  while (kept.operations.length > MOST_OPERATIONS || bytesOf(kept) > MOST_BYTES) {
    const [oldest] = kept.operations;
    if (oldest !== undefined && oldest !== operation) {
      dropped.push(oldest);
      kept = withoutOldest(kept);
    } else if (kept.results.length > 0) kept = { ...kept, results: kept.results.slice(Math.ceil(kept.results.length / 2)) };
    else return undefined;
  }
  return { journal: kept, dropped };
};

/** Whether there is anything of an operation that could be put back. */
const isLeft = ({ areas, sheets }: WriteOperation): boolean => areas.length > 0 || (sheets !== undefined && sheets.added.length + sheets.replaced.length > 0);

/** The journal with an operation replaced, or taken out where nothing of it is left. */
export const replaced = (journal: WriteJournal, operation: WriteOperation): WriteJournal => ({
  ...journal,
  operations: journal.operations.flatMap((each) => (each.id !== operation.id ? [each] : isLeft(operation) ? [operation] : [])),
});
