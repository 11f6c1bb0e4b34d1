import { formatAddress, MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { Address } from '../../workbook/address';
import type { CellValue, Grid } from '../../workbook/grid';
import type { FunctionArgument } from '../value';
import { FormulaFailure } from './formulaFailure';
import type { WrittenArgument } from './readFormula';

/** More cells than any formula of a sheet is meant for; whole columns count as far as they are filled. */
const MOST_CELLS = 4_000_000;

const sheetOf = (grids: readonly Grid[], name: string | undefined): Grid => {
  if (name === undefined) {
    const first = grids.find((grid) => !grid.hidden) ?? grids[0];
    if (first === undefined) throw new FormulaFailure({ code: 'noWorkbook' });
    return first;
  }
  const found = grids.find((grid) => grid.sheet === name) ?? grids.find((grid) => grid.sheet.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new FormulaFailure({ code: 'sheetNotFound', sheet: name, known: grids.map((grid) => grid.sheet).join(', ') });
  return found;
};

/** Whole rows and columns end where the sheet's data end; other areas are as large as they say. */
const filledArea = (address: Address, grid: Grid): Address => ({
  ...address,
  bottom: address.top === 0 && address.bottom === MAX_ROWS - 1 ? Math.max(0, grid.rows.length - 1) : address.bottom,
  right: address.left === 0 && address.right === MAX_COLUMNS - 1 ? Math.max(0, grid.columnCount - 1) : address.right,
});

const readArea = (address: Address, grids: readonly Grid[], defaultSheet: string | undefined): FunctionArgument => {
  if (grids.length === 0) throw new FormulaFailure({ code: 'workbookNeeded', text: formatAddress(address) });
  const grid = sheetOf(grids, address.sheet ?? defaultSheet);
  const { top, left, bottom, right } = filledArea(address, grid);
  const columns = right - left + 1;
  if ((bottom - top + 1) * columns > MOST_CELLS) throw new FormulaFailure({ code: 'areaTooLarge', text: formatAddress(address), most: MOST_CELLS });
  const values: CellValue[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells = grid.rows[row];
    values.push(Array.from({ length: columns }, (_, offset) => cells?.[left + offset] ?? null));
  }
  return { kind: 'range', values, address: formatAddress({ ...address, sheet: grid.sheet }) };
};

/** Puts the cells in for the areas. Throws FormulaFailure where there is no such sheet, or no workbook. */
export const resolveArguments = (written: readonly WrittenArgument[], grids: readonly Grid[], sheet: string | undefined): readonly FunctionArgument[] =>
  written.map((argument) => {
    switch (argument.kind) {
      case 'omitted':
        return { kind: 'omitted' };
      case 'value':
        return { kind: 'value', value: argument.value };
      case 'array':
        return { kind: 'range', values: argument.values };
      case 'area':
        return readArea(argument.address, grids, sheet);
    }
  });
