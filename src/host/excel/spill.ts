import type { Block } from './blocks';
import { runExcel, supports } from './run';

/** The cell of a formula. */
export interface Anchor {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Formulas asked about in one go. */
const ANCHORS_A_BATCH = 1_000;

const inBatches = async <T>(anchors: readonly Anchor[], ask: (batch: readonly Anchor[]) => Promise<readonly T[]>): Promise<readonly T[]> => {
  const answers: T[] = [];
  for (let from = 0; from < anchors.length; from += ANCHORS_A_BATCH) answers.push(...(await ask(anchors.slice(from, from + ANCHORS_A_BATCH))));
  return answers;
};

const spillsOf = (batch: readonly Anchor[]): Promise<readonly Block[]> =>
  runExcel(async (context) => {
    const queued = batch.map(({ sheet, row, column }) => {
      const spill = context.workbook.worksheets.getItem(sheet).getCell(row, column).getSpillingToRangeOrNullObject();
      spill.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, spill };
    });
    await context.sync();
    return queued.flatMap(({ sheet, spill }) =>
      spill.isNullObject ? [] : [{ sheet, row: spill.rowIndex, column: spill.columnIndex, rows: spill.rowCount, columns: spill.columnCount }],
    );
  });

/** The areas over which formulas spill (ExcelApi 1.12); a formula that fills its own cell only has none. */
export const areaOfSpill = async (anchors: readonly Anchor[]): Promise<readonly Block[]> => (supports('ExcelApi', '1.12') ? inBatches(anchors, spillsOf) : []);

const spilledInto = (batch: readonly Anchor[]): Promise<readonly boolean[]> =>
  runExcel(async (context) => {
    const queued = batch.map(({ sheet, row, column }) => {
      const parent = context.workbook.worksheets.getItem(sheet).getCell(row, column).getSpillParentOrNullObject();
      parent.load('rowIndex,columnIndex');
      return { row, column, parent };
    });
    await context.sync();
    // Whether the formula's own cell counts as spilled into is nowhere said.
    return queued.map(({ row, column, parent }) => !parent.isNullObject && (parent.rowIndex !== row || parent.columnIndex !== column));
  });

/** Whether each cell is one over which a formula elsewhere spills (ExcelApi 1.12). */
export const isSpilledInto = async (cells: readonly Anchor[]): Promise<readonly boolean[]> =>
  supports('ExcelApi', '1.12') ? inBatches(cells, spilledInto) : cells.map(() => false);
