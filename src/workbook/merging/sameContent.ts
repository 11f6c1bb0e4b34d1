import type { CellValue, Grid } from '../grid';
import type { MergeFile } from './mergeFile';

const sameCell = (left: CellValue, right: CellValue): boolean =>
  left === right || (typeof left === 'object' && typeof right === 'object' && left !== null && right !== null && left.error === right.error);

const sameRows = (left: Grid, right: Grid): boolean =>
  left.rows.every((row, at) => {
    const other = right.rows[at] ?? [];
    const columns = Math.max(row.length, other.length);
    for (let column = 0; column < columns; column += 1) if (!sameCell(row[column] ?? null, other[column] ?? null)) return false;
    return true;
  });

/** Whether all sheets hold the same; how they look does not matter. */
const sameGrids = (left: readonly Grid[], right: readonly Grid[]): boolean =>
  left.length === right.length && left.every((grid, at) => {
    const other = right[at];
    return other !== undefined && grid.hidden === other.hidden && grid.rows.length === other.rows.length && sameRows(grid, other);
  });

const gridsOf = ({ content }: MergeFile): readonly Grid[] | undefined => (content.kind === 'grids' ? content.grids : undefined);

/** What two files of one content have in common beyond doubt and cheaply: the sizes of their sheets and some of the first cells. */
const shapeOf = (grids: readonly Grid[]): string =>
  JSON.stringify(grids.map(({ hidden, rows }) => [hidden, rows.length, rows.slice(0, 40).flatMap((row) => row.filter((cell) => cell !== null && cell !== '').slice(0, 6))]));

/** For each file the earlier one that holds the same, if there is one. */
export const sameFiles = (files: readonly MergeFile[]): ReadonlyMap<MergeFile, MergeFile> => {
  const same = new Map<MergeFile, MergeFile>();
  const byDigest = new Map<string, MergeFile>();
  const byShape = new Map<string, MergeFile[]>();
  for (const file of files) {
    const grids = gridsOf(file);
    if (grids === undefined) continue;
    const shape = shapeOf(grids);
    const alike = byShape.get(shape) ?? [];
    const first = (file.digest === '' ? undefined : byDigest.get(file.digest)) ?? alike.find((one) => sameGrids(gridsOf(one) ?? [], grids));
    if (first !== undefined) {
      same.set(file, first);
      continue;
    }
    byDigest.set(file.digest, file);
    byShape.set(shape, [...alike, file]);
  }
  return same;
};
