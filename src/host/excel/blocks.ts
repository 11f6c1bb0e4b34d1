import { HostError } from '../workbookHost';

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

/** Ranges asked for in one go: each makes the request longer by some 300 bytes. */
const BLOCKS_A_BATCH = 1_000;

/** More cells than any county's workbook has; beyond, the person is told instead of waiting for hours. */
const MOST_CELLS = 5_000_000;

/** Throws HostError (workbookTooLarge). */
export const refuseTooMany = (cells: number): void => {
  if (cells > MOST_CELLS) throw new HostError({ code: 'workbookTooLarge', cells, limit: MOST_CELLS });
};

export const cellsIn = ({ rows, columns }: Block): number => rows * columns;

/** Cuts an area into blocks of whole rows with at most `limit` cells each (at least one row). */
export const blocksOf = <B extends Block>(area: B, limit = CELLS_A_BATCH): readonly B[] => {
  const height = Math.max(1, Math.floor(limit / area.columns));
  return Array.from({ length: Math.ceil(area.rows / height) }, (_, index) => ({
    ...area,
    row: area.row + index * height,
    rows: Math.min(height, area.rows - index * height),
  }));
};

/** Puts blocks together, in order, so that each batch holds at most `limit` cells (or a single larger block) in at most 1,000 ranges. */
export const batchesOf = <B extends Block>(blocks: readonly B[], limit = CELLS_A_BATCH): readonly (readonly B[])[] => {
  const batches: B[][] = [];
  let room = 0;
  for (const block of blocks) {
    const size = cellsIn(block);
    const last = batches.at(-1);
    if (last === undefined || size > room || last.length === BLOCKS_A_BATCH) {
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
export const halves = <T extends Block>(batch: readonly T[]): readonly [readonly T[], readonly T[]] | undefined => {
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
