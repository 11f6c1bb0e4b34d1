import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { Address } from '../../workbook/address';
import type { CellValue, Grid } from '../../workbook/grid';

/**
 * What the cells of an area (its sheet is always given) hold now; undefined where they cannot be looked at. Whole rows and
 * columns may end where the sheet's data end.
 */
export type ValuesOf = (area: Address) => readonly (readonly CellValue[])[] | undefined;

/** More cells than are worth a look; what is larger is converted unseen. */
const MOST_CELLS = 2_000_000;

/** Many formulas look over the same ranges; so many cells of them are kept. */
const MOST_KEPT = 4_000_000;

const cellsIn = (grid: Grid, { top, left, bottom, right }: Address): readonly (readonly CellValue[])[] | undefined => {
  const last = bottom === MAX_ROWS - 1 ? Math.max(top, grid.rows.length - 1) : bottom;
  const width = (right === MAX_COLUMNS - 1 ? Math.max(left, grid.columnCount - 1) : right) - left + 1;
  if ((last - top + 1) * width > MOST_CELLS) return undefined;
  return Array.from({ length: last - top + 1 }, (_, down) => Array.from({ length: width }, (__, along) => grid.rows[top + down]?.[left + along] ?? null));
};

/** Looks cells up in sheets that were read. */
export const valuesIn = (grids: readonly Grid[]): ValuesOf => {
  const byName = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  const kept = new Map<string, readonly (readonly CellValue[])[]>();
  let cells = 0;
  return (area) => {
    const key = JSON.stringify([area.sheet?.toLowerCase(), area.top, area.left, area.bottom, area.right]);
    const known = kept.get(key);
    const grid = byName.get(area.sheet?.toLowerCase() ?? '');
    if (known !== undefined || grid === undefined) return known;
    const values = cellsIn(grid, area);
    if (values === undefined) return undefined;
    cells += values.length * (values[0]?.length ?? 0);
    if (cells > MOST_KEPT) {
      kept.clear();
      cells = 0;
    }
    kept.set(key, values);
    return values;
  };
};
