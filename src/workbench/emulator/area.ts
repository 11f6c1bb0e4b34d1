/** The size of an Excel sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells. Rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const cellArea = (row: number, column: number): Area => ({ row, column, rowCount: 1, columnCount: 1 });

export const intersect = (a: Area, b: Area): Area | undefined => {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
};

/** The smallest area that holds both. */
export const union = (a: Area, b: Area): Area => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
};

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;

export const isInSheet = (area: Area): boolean =>
  area.row >= 0 && area.column >= 0 && area.rowCount > 0 && area.columnCount > 0 && area.row + area.rowCount <= MAX_ROWS && area.column + area.columnCount <= MAX_COLUMNS;

/** Calls `visit` for each cell, row by row. */
export const eachCell = (area: Area, visit: (row: number, column: number) => void): void => {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) visit(row, column);
  }
};

/** A matrix the shape of the area. */
export const mapArea = <T>(area: Area, value: (row: number, column: number) => T): T[][] =>
  Array.from({ length: area.rowCount }, (_, i) => Array.from({ length: area.columnCount }, (__, j) => value(area.row + i, area.column + j)));
