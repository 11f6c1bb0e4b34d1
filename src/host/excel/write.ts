import { isFormula, isReadAnew } from '../../workbook/cellContent';
import type { CellContent, CellContents } from '../../workbook/cellContent';
import { throwIfCancelled } from '../throwIfCancelled';
import { HostError } from '../workbookHost';
import type { ReadOptions } from '../workbookHost';
import { tellCellsWritten } from './cellsWritten';
import { hostErrorOf } from './errors';
import { runExcel } from './run';
import { writeBatches } from './writeBatches';

/** The format of cells in which nothing is read as a number or a formula. */
const TEXT = '@';
const GENERAL = 'General';

const rangeOf = (context: Excel.RequestContext, { sheet, row, column, contents }: CellContents): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, contents.length, contents[0]?.length ?? 0);

/** Refuses what cannot be written before anything is. Throws HostError (sheetMissing, protected). */
const refuseUnlessWritable = (writes: readonly CellContents[]): Promise<void> =>
  runExcel(async (context) => {
    const names = [...new Set(writes.map(({ sheet }) => sheet))];
    const sheets = names.map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
    sheets.forEach(({ sheet }) => sheet.load('protection/protected'));
    await context.sync();
    const missing = sheets.find(({ sheet }) => sheet.isNullObject);
    if (missing !== undefined) throw new HostError({ code: 'sheetMissing', sheet: missing.name });
    const guarded = new Set(sheets.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name));
    // On a protected sheet, cells for input may be unlocked.
    const queued = writes.filter(({ sheet }) => guarded.has(sheet)).map((write) => ({ sheet: write.sheet, protection: rangeOf(context, write).format.protection }));
    queued.forEach(({ protection }) => protection.load('locked'));
    await context.sync();
    const locked = queued.find(({ protection }) => (protection.locked as boolean | null) !== false);
    if (locked !== undefined) throw new HostError({ code: 'protected', sheet: locked.sheet });
  });

/** What Range.formulas takes; null leaves a cell as it is. */
const inputOf = (content: CellContent): string | number | boolean | null => {
  if (typeof content !== 'object' || content === null) return content;
  return isFormula(content) ? content.formula : content.error;
};

/** The number formats of one cell: while it is written, and afterwards where that is another one. */
interface Formats {
  readonly before: string | null;
  readonly after: string | null;
}

const formatsOf = (content: CellContent, wanted: string | null, present: string): Formats => {
  if (typeof content === 'string' && isReadAnew(content)) return { before: TEXT, after: wanted };
  // In a cell of the text format a formula or a number would become a text.
  if (content !== null && typeof content !== 'string' && (wanted ?? present) === TEXT) return { before: GENERAL, after: TEXT };
  return { before: wanted, after: null };
};

const setFormats = (range: Excel.Range, formats: readonly (readonly (string | null)[])[]): void => {
  // Typed without null, which leaves a cell as it is.
  if (formats.some((line) => line.some((format) => format !== null))) range.numberFormat = formats as string[][];
};

const put = (range: Excel.Range, { contents, formats }: CellContents, present: readonly (readonly unknown[])[]): void => {
  const chosen = contents.map((line, down) =>
    line.map((content, right) => formatsOf(content, formats?.[down]?.[right] ?? null, String(present[down]?.[right] ?? GENERAL))),
  );
  // First, because a protected sheet may refuse it where it would take contents.
  setFormats(range, chosen.map((line) => line.map(({ before }) => before)));
  if (contents.some((line) => line.includes(null))) range.clear(Excel.ClearApplyTo.contents);
  range.formulas = contents.map((line) => line.map(inputOf)) as (string | number | boolean)[][];
  setFormats(range, chosen.map((line) => line.map(({ after }) => after)));
};

const writeBatch = (batch: readonly CellContents[]): Promise<void> =>
  runExcel(async (context) => {
    const queued = batch.map((piece) => ({ piece, range: rangeOf(context, piece) }));
    queued.forEach(({ range }) => range.load('numberFormat'));
    await context.sync();
    queued.forEach(({ piece, range }) => put(range, piece, range.numberFormat));
    await context.sync();
  });

const cellsOf = ({ contents }: CellContents): number => contents.reduce((sum, line) => sum + line.length, 0);

/** Writes batch by batch, wherever it is. Rejects with what Office.js throws, or a HostError. */
export const writeInBatches = async (writes: readonly CellContents[], { signal, onProgress }: ReadOptions): Promise<void> => {
  const total = writes.reduce((sum, each) => sum + cellsOf(each), 0);
  let done = 0;
  for (const batch of writeBatches(writes)) {
    onProgress?.(done, total, batch[0]?.sheet ?? '');
    throwIfCancelled(signal);
    try {
      await writeBatch(batch);
    } catch (thrown) {
      throw hostErrorOf(thrown, batch[0]?.sheet);
    }
    done += batch.reduce((sum, piece) => sum + cellsOf(piece), 0);
  }
  onProgress?.(total, total, '');
};

/**
 * Puts contents into cells: formulas as formulas, texts as texts whatever they begin with. Number formats stay, but for
 * texts that Excel would read as something else. Rejects with a HostError; what the batches before wrote, stays.
 */
export const write = async (writes: readonly CellContents[], { areOwn = false, ...options }: ReadOptions & { readonly areOwn?: boolean } = {}): Promise<void> => {
  let begun = false;
  try {
    throwIfCancelled(options.signal);
    await refuseUnlessWritable(writes);
    begun = writes.length > 0;
    await writeInBatches(writes, options);
  } catch (thrown) {
    throw hostErrorOf(thrown);
  } finally {
    // Also after a failure: some may have been written.
    if (begun && !areOwn) tellCellsWritten();
  }
};
