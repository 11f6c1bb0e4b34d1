import { HostError } from '../workbookHost';
import { batchesOf, blocksOf } from './blocks';
import type { Block } from './blocks';
import { hostErrorOf } from './errors';
import { runExcel } from './run';

/** Tells whether a cell of the area that was asked about is blank; rows and columns of the sheet, from 0. */
export type IsBlank = (row: number, column: number) => boolean;

/** Asks which cells of an area are blank. Rejects with a HostError, `sheetMissing` where this workbook has no such sheet. */
export type BlankCells = (area: Block) => Promise<IsBlank>;

interface Question {
  readonly area: Block;
  readonly answer: (isBlank: IsBlank) => void;
  readonly fail: (thrown: unknown) => void;
}

/** Calls of one calculation come in a burst; they are answered together. */
const GATHERING_MILLISECONDS = 20;

/** Areas looked up in one request, which may have 5 MB. */
const AREAS_A_REQUEST = 1_000;

/** The sheets among those named that are there. */
const sheetsThere = (names: ReadonlySet<string>): Promise<ReadonlySet<string>> =>
  runExcel(async (context) => {
    const queued = [...names].map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
    await context.sync();
    return new Set(queued.filter(({ sheet }) => !sheet.isNullObject).map(({ name }) => name));
  });

/** The used part of an area: beyond it every cell is blank. `filled` is 1 for each cell that holds something, row by row. */
interface UsedPart extends Block {
  readonly filled: Uint8Array;
}

/** Finds the used part of each area; `filled` is still to be read. Keeps a whole column from being read to its end. */
const usedParts = (areas: readonly Block[]): Promise<readonly UsedPart[]> =>
  runExcel(async (context) => {
    const queued = areas.map((area) => {
      const used = context.workbook.worksheets.getItem(area.sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns).getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      return { area, used };
    });
    await context.sync();
    return queued.map(({ area, used }) => {
      if (used.isNullObject) return { ...area, rows: 0, columns: 0, filled: new Uint8Array() };
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
      return { sheet: area.sheet, row, column, rows, columns, filled: new Uint8Array(rows * columns) };
    });
  });

/** Some rows of a used part. */
interface Piece extends Block {
  readonly part: UsedPart;
}

/** Reads which cells of the pieces hold something. */
const fillIn = (pieces: readonly Piece[]): Promise<void> =>
  runExcel(async (context) => {
    const queued = pieces.map((piece) => {
      const range = context.workbook.worksheets.getItem(piece.sheet).getRangeByIndexes(piece.row, piece.column, piece.rows, piece.columns);
      range.load('valueTypes');
      return { piece, range };
    });
    await context.sync();
    for (const { piece, range } of queued) {
      const first = (piece.row - piece.part.row) * piece.columns;
      range.valueTypes.flat().forEach((type, cell) => {
        piece.part.filled[first + cell] = type === Excel.RangeValueType.empty ? 0 : 1;
      });
    }
  });

const blanksOf =
  ({ row: top, column: left, rows, columns, filled }: UsedPart): IsBlank =>
  (row, column) => {
    const down = row - top;
    const right = column - left;
    return down < 0 || down >= rows || right < 0 || right >= columns || filled[down * columns + right] === 0;
  };

const readBlanks = async (areas: readonly Block[]): Promise<readonly IsBlank[]> => {
  const parts = await usedParts(areas);
  const pieces = parts.flatMap((part) => (part.rows === 0 ? [] : blocksOf<Piece>({ ...part, part })));
  for (const batch of batchesOf(pieces)) await fillIn(batch);
  return parts.map(blanksOf);
};

/** Questions about one and the same area together: it is read once. */
const byArea = (questions: readonly Question[]): readonly (readonly [Block, readonly Question[]])[] => {
  const groups = new Map<string, [Block, Question[]]>();
  for (const question of questions) {
    const { sheet, row, column, rows, columns } = question.area;
    const key = JSON.stringify([sheet, row, column, rows, columns]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [question.area, [question]]);
    else group[1].push(question);
  }
  return [...groups.values()];
};

const answerAll = async (questions: readonly Question[]): Promise<void> => {
  const there = await sheetsThere(new Set(questions.map(({ area }) => area.sheet)));
  // One formula about another workbook must not spoil the answers of the others.
  questions.filter(({ area }) => !there.has(area.sheet)).forEach(({ area, fail }) => fail(new HostError({ code: 'sheetMissing', sheet: area.sheet })));
  const groups = byArea(questions.filter(({ area }) => there.has(area.sheet)));
  for (let first = 0; first < groups.length; first += AREAS_A_REQUEST) {
    const some = groups.slice(first, first + AREAS_A_REQUEST);
    const blanks = await readBlanks(some.map(([area]) => area));
    blanks.forEach((isBlank, index) => some[index]?.[1].forEach(({ answer }) => answer(isBlank)));
  }
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
