import type { Grid } from '../../workbook/grid';
import { ownSheetOf } from '../../workbook/ownSheet';
import { rowPrint } from './rowPrint';
import { readPrints } from './writtenSheet';

/** What is not as it was written. */
export interface ChangedRows {
  /** Rows that were not written so, by sheet. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
  /** More rows are gone than others came in their place. */
  readonly isShorter: boolean;
}

/** The rows of the data that are not as they were written; undefined for a workbook that does not tell how that was. Moved rows are the same rows. */
export const changedRows = (grids: readonly Grid[]): ChangedRows | undefined => {
  const left = readPrints(grids);
  if (left === undefined) return undefined;
  const changed = new Map<string, Set<number>>();
  let others = 0;
  for (const { sheet, rows } of grids.filter((grid) => ownSheetOf(grid) === undefined)) {
    for (const [at, row] of rows.entries()) {
      const print = rowPrint(row);
      if (print === undefined) continue;
      const count = left.get(print) ?? 0;
      if (count > 0) left.set(print, count - 1);
      else {
        others += 1;
        changed.set(sheet, (changed.get(sheet) ?? new Set()).add(at));
      }
    }
  }
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { rows: changed, isShorter: gone > others };
};
