/** A rectangle of cells on a sheet; rows and columns count from 0. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Cells read in one go. An answer of Excel on the web may have 5 MB; with value, formula, kind and number format a cell
 * takes some 50 to 150 bytes, more for long texts (then `halves` comes in).
 */
export const CELLS_A_BATCH = 20_000;

export const cellsIn = ({ rows, columns }: Block): number => rows * columns;

/** Cuts an area into blocks of whole rows with at most `limit` cells each (at least one row). */
export const blocksOf = (area: Block, limit = CELLS_A_BATCH): readonly Block[] => {
  const height = Math.max(1, Math.floor(limit / area.columns));
  return Array.from({ length: Math.ceil(area.rows / height) }, (_, index) => ({
    ...area,
    row: area.row + index * height,
    rows: Math.min(height, area.rows - index * height),
  }));
};

/** Puts blocks together, in order, so that each batch holds at most `limit` cells (or a single larger block). */
export const batchesOf = (blocks: readonly Block[], limit = CELLS_A_BATCH): readonly (readonly Block[])[] => {
  const batches: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const size = cellsIn(block);
    const last = batches.at(-1);
    if (last === undefined || size > room) {
      batches.push([block]);
      room = limit - size;
    } else {
      last.push(block);
      room -= size;
    }
  }
  return batches;
};

/** The two halves of a batch that was too large an answer; undefined if it is a single row. */
export const halves = (batch: readonly Block[]): readonly [readonly Block[], readonly Block[]] | undefined => {
  const [first] = batch;
  if (first === undefined) return undefined;
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  if (first.rows === 1) return undefined;
  const top = Math.ceil(first.rows / 2);
  return [[{ ...first, rows: top }], [{ ...first, row: first.row + top, rows: first.rows - top }]];
};
