import type { CellValue, Grid } from '../workbook/grid';

const sameCell = (a: CellValue, b: CellValue): boolean => Object.is(a, b) || (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null && a.error === b.error);

type Row = readonly CellValue[];

/** Blank cells at an end are no difference: they come and go with what spills beyond the data. */
const sameRow = (a: Row, b: Row): boolean => {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b];
  return longer.every((cell, column) => sameCell(cell, shorter[column] ?? null));
};

const sameRows = (a: readonly Row[], b: readonly Row[]): boolean => {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b];
  return longer.every((row, index) => sameRow(row, shorter[index] ?? []));
};

const sameSet = (a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean => a?.size === b?.size && [...(a ?? [])].every((key) => b?.has(key) === true);

const sameGrid = (a: Grid, b: Grid | undefined): boolean =>
  b !== undefined &&
  a.sheet === b.sheet &&
  a.hidden === b.hidden &&
  sameRows(a.rows, b.rows) &&
  JSON.stringify(a.merges) === JSON.stringify(b.merges) &&
  sameSet(a.hiddenRows, b.hiddenRows) &&
  sameSet(a.percentCells, b.percentCells) &&
  sameSet(a.dateCells, b.dateCells);

/** Whether two readings of a workbook hold the same data, cell by cell. */
export const sameGrids = (a: readonly Grid[], b: readonly Grid[]): boolean => a.length === b.length && a.every((grid, index) => sameGrid(grid, b[index]));
