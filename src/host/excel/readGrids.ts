import { cellKey } from '../../workbook/grid';
import type { CellValue, Grid } from '../../workbook/grid';
import type { ReadOptions } from '../workbookHost';
import { HostError } from '../workbookHost';
import { batchesOf, blocksOf, cellsIn, halves } from './blocks';
import type { Block } from './blocks';
import { cellValueOf } from './cells';
import { hostErrorOf, isTooLarge, throwIfCancelled } from './errors';
import { isDateFormat, isPercentFormat } from './numberFormat';
import { runExcel } from './run';
import { surveySheets } from './sheets';
import type { SheetSurvey } from './sheets';

/** More cells than any county's workbook has; beyond, the person is told instead of waiting for hours. */
const MOST_CELLS = 5_000_000;

interface ReadBlock {
  readonly block: Block;
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly unknown[])[];
}

const readBatch = (batch: readonly Block[]): Promise<readonly ReadBlock[]> =>
  runExcel(async (context) => {
    const queued = batch.map((block) => {
      const range = context.workbook.worksheets.getItem(block.sheet).getRangeByIndexes(block.row, block.column, block.rows, block.columns);
      range.load('values,valueTypes,numberFormat');
      return { block, range };
    });
    await context.sync();
    return queued.map(({ block, range }) => ({ block, values: range.values, types: range.valueTypes, formats: range.numberFormat }));
  });

/** Reads a batch; if the answer is too large for Excel on the web, in halves. */
const readInPieces = async (batch: readonly Block[]): Promise<readonly ReadBlock[]> => {
  try {
    return await readBatch(batch);
  } catch (thrown) {
    const pieces = isTooLarge(thrown) ? halves(batch) : undefined;
    if (pieces === undefined) throw hostErrorOf(thrown, batch[0]?.sheet);
    return [...(await readInPieces(pieces[0])), ...(await readInPieces(pieces[1]))];
  }
};

/** A grid while its blocks come in. */
interface Draft {
  readonly rows: CellValue[][];
  readonly percentCells: Set<number>;
  readonly dateCells: Set<number>;
}

const fill = (draft: Draft, { block, values, types, formats }: ReadBlock): void => {
  values.forEach((cells, down) => {
    const row = block.row + down;
    const line: CellValue[] = Array.from({ length: block.column }, () => null);
    cells.forEach((value, right) => {
      line.push(cellValueOf(value, types[down]?.[right] ?? 'Unknown'));
      const format = String(formats[down]?.[right] ?? 'General');
      if (format === 'General') return;
      if (isPercentFormat(format)) draft.percentCells.add(cellKey(row, block.column + right));
      else if (isDateFormat(format)) draft.dateCells.add(cellKey(row, block.column + right));
    });
    draft.rows[row] = line;
  });
};

const emptyDraft = ({ area }: SheetSurvey): Draft => ({
  // Rows above the used area are blank; a grid always begins at A1.
  rows: Array.from({ length: area === undefined ? 0 : area.row + area.rows }, () => []),
  percentCells: new Set(),
  dateCells: new Set(),
});

const gridOf = ({ sheet, hidden, area, merges, hiddenRows }: SheetSurvey, draft: Draft): Grid => ({
  sheet,
  hidden,
  columnCount: area === undefined ? 0 : area.column + area.columns,
  merges,
  hiddenRows,
  ...draft,
});

/**
 * Reads every visible sheet in blocks of rows; hidden ones are listed without cells. Errors, blanks and texts are told
 * apart by Range.valueTypes. Rejects with a HostError only (`cancelled` when the signal says so).
 */
export const readGrids = async ({ signal, onProgress }: ReadOptions = {}): Promise<readonly Grid[]> => {
  throwIfCancelled(signal);
  const surveys = await surveySheets().catch((thrown: unknown) => Promise.reject(hostErrorOf(thrown)));
  const blocks = surveys.flatMap(({ area }) => (area === undefined ? [] : blocksOf(area)));
  const total = blocks.reduce((sum, block) => sum + cellsIn(block), 0);
  if (total > MOST_CELLS) throw new HostError({ code: 'tooLarge', file: '', what: 'cells', size: total, limit: MOST_CELLS });

  const drafts = new Map(surveys.map((survey) => [survey.sheet, emptyDraft(survey)]));
  let done = 0;
  for (const batch of batchesOf(blocks)) {
    throwIfCancelled(signal);
    onProgress?.(done, total, batch[0]?.sheet ?? '');
    for (const piece of await readInPieces(batch)) {
      const draft = drafts.get(piece.block.sheet);
      if (draft !== undefined) fill(draft, piece);
      done += cellsIn(piece.block);
    }
  }
  throwIfCancelled(signal);
  onProgress?.(total, total, '');
  return surveys.map((survey) => gridOf(survey, drafts.get(survey.sheet) ?? emptyDraft(survey)));
};
