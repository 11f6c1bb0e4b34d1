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

/** Looks cells up in sheets that were read. */
export const valuesIn = (grids: readonly Grid[]): ValuesOf => {
  const byName = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  return ({ sheet = '', top, left, bottom, right }) => {
    const grid = byName.get(sheet.toLowerCase());
    if (grid === undefined) return undefined;
    const last = bottom === MAX_ROWS - 1 ? Math.max(top, grid.rows.length - 1) : bottom;
    const width = (right === MAX_COLUMNS - 1 ? Math.max(left, grid.columnCount - 1) : right) - left + 1;
    if ((last - top + 1) * width > MOST_CELLS) return undefined;
    return Array.from({ length: last - top + 1 }, (_, down) => Array.from({ length: width }, (__, along) => grid.rows[top + down]?.[left + along] ?? null));
  };
};
