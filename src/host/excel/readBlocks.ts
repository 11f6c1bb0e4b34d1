import type { Block } from './blocks';
import { halves } from './blocks';
import { hostErrorOf, isTooLarge } from './errors';
import { runExcel } from './run';

/** The cells of a block as Excel delivers them. */
export interface ReadBlock<T extends Block = Block> {
  readonly block: T;
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

const readBatch = <T extends Block>(batch: readonly T[]): Promise<readonly ReadBlock<T>[]> =>
  runExcel(async (context) => {
    const queued = batch.map((block) => {
      const range = context.workbook.worksheets.getItem(block.sheet).getRangeByIndexes(block.row, block.column, block.rows, block.columns);
      range.load('values,valueTypes,numberFormat,formulas');
      return { block, range };
    });
    await context.sync();
    return queued.map(({ block, range }) => ({ block, values: range.values, types: range.valueTypes, formats: range.numberFormat, formulas: range.formulas }));
  });

/** Reads a batch; if the answer is too large for Excel on the web, in halves. Rejects with a HostError. */
export const readInPieces = async <T extends Block>(batch: readonly T[]): Promise<readonly ReadBlock<T>[]> => {
  try {
    return await readBatch(batch);
  } catch (thrown) {
    const pieces = isTooLarge(thrown) ? halves(batch) : undefined;
    if (pieces === undefined) throw hostErrorOf(thrown, batch[0]?.sheet);
    return [...(await readInPieces(pieces[0])), ...(await readInPieces(pieces[1]))];
  }
};
