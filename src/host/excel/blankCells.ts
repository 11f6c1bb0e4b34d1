import { cellKey } from '../../workbook/grid';
import { batchesOf, blocksOf } from './blocks';
import type { Block } from './blocks';
import { hostErrorOf } from './errors';
import { runExcel } from './run';

/** Asks which cells of an area are blank; resolves with their keys (cellKey). Rejects with a HostError. */
export type BlankCells = (area: Block) => Promise<ReadonlySet<number>>;

interface Question {
  readonly area: Block;
  readonly answer: (blanks: ReadonlySet<number>) => void;
  readonly fail: (thrown: unknown) => void;
}

/** Calls of one calculation come in a burst; they are answered together. */
const GATHERING_MILLISECONDS = 20;

/** The used part of each area: beyond it every cell is blank. Keeps a whole column from being read to its end. */
const usedParts = (areas: readonly Block[]): Promise<readonly (Block | undefined)[]> =>
  runExcel(async (context) => {
    const queued = areas.map(({ sheet, row, column, rows, columns }) => {
      const used = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, used };
    });
    await context.sync();
    return queued.map(({ sheet, used }) =>
      used.isNullObject ? undefined : { sheet, row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
    );
  });

/** Cells of the blocks that hold something, by sheet. */
const filledCells = (batch: readonly Block[]): Promise<readonly (readonly [string, readonly number[]])[]> =>
  runExcel(async (context) => {
    const queued = batch.map((block) => {
      const range = context.workbook.worksheets.getItem(block.sheet).getRangeByIndexes(block.row, block.column, block.rows, block.columns);
      range.load('valueTypes');
      return { block, range };
    });
    await context.sync();
    return queued.map(({ block, range }) => [
      block.sheet,
      range.valueTypes.flatMap((types, down) => types.flatMap((type, right) => (type === Excel.RangeValueType.empty ? [] : [cellKey(block.row + down, block.column + right)]))),
    ]);
  });

const blanksOf = ({ row, column, rows, columns }: Block, filled: ReadonlySet<number> | undefined): ReadonlySet<number> => {
  const blanks = new Set<number>();
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) {
      const key = cellKey(row + down, column + right);
      if (filled?.has(key) !== true) blanks.add(key);
    }
  }
  return blanks;
};

const answerAll = async (questions: readonly Question[]): Promise<void> => {
  const used = await usedParts(questions.map(({ area }) => area));
  const blocks = used.flatMap((part) => (part === undefined ? [] : blocksOf(part)));
  const filled = new Map<string, Set<number>>();
  for (const batch of batchesOf(blocks)) {
    for (const [sheet, keys] of await filledCells(batch)) {
      const known = filled.get(sheet) ?? new Set();
      keys.forEach((key) => known.add(key));
      filled.set(sheet, known);
    }
  }
  questions.forEach(({ area, answer }) => answer(blanksOf(area, filled.get(area.sheet))));
};

/**
 * Tells blanks from zeros by Range.valueTypes, for functions to which Excel on Windows passes both as 0. Questions that
 * come close together become one read.
 */
export const createBlankCells = (): BlankCells => {
  let gathered: Question[] = [];
  const flush = (): void => {
    const questions = gathered;
    gathered = [];
    answerAll(questions).catch((thrown: unknown) => questions.forEach(({ fail, area }) => fail(hostErrorOf(thrown, area.sheet))));
  };
  return (area) =>
    new Promise((answer, fail) => {
      if (gathered.length === 0) setTimeout(flush, GATHERING_MILLISECONDS);
      gathered.push({ area, answer, fail });
    });
};
