import { ownResultOf } from '../../functions/ownResults';
import { readFormula } from '../../functions/formula/readFormula';
import type { WorkbookEditing } from '../../host/workbookHost';
import type { Address } from '../../workbook/address';
import type { CellArea, FormulaCell } from '../../workbook/cellContent';
import type { CellValue, Grid } from '../../workbook/grid';

/** More cells than a person refers to for the sake of a few results. */
const MOST_LOOKED_AT = 20_000;

/** The areas of a call that have blank cells, on the sheet they mean. */
const areasWithBlanks = (formula: string, grids: readonly Grid[], sheet: string | undefined): readonly CellArea[] =>
  readFormula(formula)
    .arguments.flatMap((argument) => (argument.kind === 'area' ? [argument.address] : []))
    .flatMap((address: Address): readonly CellArea[] => {
      const grid = grids.find((each) => each.sheet === (address.sheet ?? sheet));
      const rows = Math.min(address.bottom, (grid?.rows.length ?? 0) - 1) - address.top + 1;
      const columns = address.right - address.left + 1;
      if (grid === undefined || rows < 1 || rows * columns > MOST_LOOKED_AT) return [];
      const lines = grid.rows.slice(address.top, address.top + rows);
      const hasBlank = lines.some((line) => Array.from({ length: columns }, (_, at) => line[address.left + at] ?? null).includes(null));
      return hasBlank ? [{ sheet: grid.sheet, row: address.top, column: address.left, rows, columns }] : [];
    });

const overlaid = (grid: Grid, found: readonly FormulaCell[]): Grid => {
  const own = found.filter(({ sheet }) => sheet === grid.sheet);
  if (own.length === 0) return grid;
  const rows: CellValue[][] = grid.rows.map((row) => [...row]);
  for (const { row, column, values } of own)
    values.forEach((line, down) =>
      line.forEach((value, right) => {
        const cells = (rows[row + down] ??= []);
        while (cells.length < column + right) cells.push(null);
        cells[column + right] = value;
      }),
    );
  return { ...grid, rows };
};

/**
 * The cells that were read together with the add-in's own results in the areas of a formula: a workbook is read without
 * them, for they are no data, but a formula may well refer to them (a mean of coefficients). Rejects with a HostError.
 */
export const withOwnResults = async (formula: string, grids: readonly Grid[], sheet: string | undefined, editing: WorkbookEditing): Promise<readonly Grid[]> => {
  const areas = areasWithBlanks(formula, grids, sheet);
  if (areas.length === 0) return grids;
  const found = await editing.readFormulas(areas, (each) => ownResultOf(each) !== 'none');
  return found.length === 0 ? grids : grids.map((grid) => overlaid(grid, found));
};
