import { SheetView } from './sheetView';

/** A part of a sheet; rows and columns count from 0, ends included. */
export interface SheetPart {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The same sheet with nothing outside a part of it: rows and columns keep their numbers. */
export const clippedView = (view: SheetView, { top, left, bottom, right }: SheetPart): SheetView => {
  const before = new Array<null>(left).fill(null);
  const rows = view.grid.rows.slice(0, bottom + 1).map((cells, row) => (row < top ? [] : [...before, ...cells.slice(left, right + 1)]));
  return new SheetView({ ...view.grid, rows, columnCount: Math.min(view.columnCount, right + 1) }, rows.length);
};
