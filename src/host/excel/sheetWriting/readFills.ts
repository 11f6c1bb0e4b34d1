import type { CellArea } from '../../../workbook/cellContent';
import { throwIfCancelled } from '../../throwIfCancelled';
import { batchesOf, blocksOf } from '../blocks';
import type { Block } from '../blocks';
import { runExcel } from '../run';

/** A block, and which area it is cut from. */
interface Piece extends Block {
  readonly index: number;
}

/** Cells of one request: each takes some 50 bytes of the answer. */
const CELLS_A_BATCH = 20_000;

const readBatch = (batch: readonly Piece[]): Promise<readonly { readonly index: number; readonly lines: readonly (readonly string[])[] }[]> =>
  runExcel(async (context) => {
    const queued = batch.map(({ index, sheet, row, column, rows, columns }) => ({
      index,
      cells: context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).getCellProperties({ format: { fill: { color: true } } }),
    }));
    await context.sync();
    return queued.map(({ index, cells }) => ({ index, lines: cells.value.map((line) => line.map(({ format }) => format?.fill?.color ?? '')) }));
  });

/** The colours of the cells of areas, as #RRGGBB. Rejects with what Office.js throws, or `cancelled`. */
export const readFills = async (areas: readonly CellArea[], signal: AbortSignal | undefined): Promise<readonly (readonly (readonly string[])[])[]> => {
  const fills: (readonly string[])[][] = areas.map(() => []);
  for (const batch of batchesOf(areas.flatMap((area, index) => blocksOf<Piece>({ ...area, index }, CELLS_A_BATCH)), CELLS_A_BATCH)) {
    throwIfCancelled(signal);
    for (const { index, lines } of await readBatch(batch)) fills[index]?.push(...lines);
  }
  return fills;
};
