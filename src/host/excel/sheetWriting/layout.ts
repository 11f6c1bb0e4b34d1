import type { ModelArea, SheetModel } from '../../../report/sheetModel';
import type { Step } from './steps';

/** The range of an area. */
export const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: ModelArea): Excel.Range => sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

/** Points of a column so many characters wide: in the standard font a character has 7 pixels, and 5 are for the margins. */
export const pointsOfWidth = (characters: number): number => (characters * 7 + 5) * 0.75;

const rowsAt = (sheet: Excel.Worksheet, row: number, count = 1): Excel.Range => sheet.getRangeByIndexes(row, 0, count, 1).getEntireRow();
const columnAt = (sheet: Excel.Worksheet, column: number): Excel.Range => sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();

/** Rows one after another of the same height are one step. */
const heightSteps = (heights: ReadonlyMap<number, number>): readonly Step[] => {
  const runs: { readonly row: number; readonly height: number; count: number }[] = [];
  for (const [row, height] of [...heights].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.height === height && last.row + last.count === row) last.count += 1;
    else runs.push({ row, height, count: 1 });
  }
  return runs.map(({ row, height, count }): Step => (sheet) => {
    rowsAt(sheet, row, count).format.rowHeight = height;
  });
};

const freeze = ({ rows, columns }: { readonly rows: number; readonly columns: number }): readonly Step[] => {
  if (rows > 0 && columns > 0) return [(sheet) => sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns))];
  if (rows > 0) return [(sheet) => sheet.freezePanes.freezeRows(rows)];
  return columns > 0 ? [(sheet) => sheet.freezePanes.freezeColumns(columns)] : [];
};

/** Merges, widths, heights, what stays in sight and what is not shown. */
export const layoutSteps = ({ rows, merges = [], widths = [], heights = new Map(), frozen, hiddenRows = [], hiddenColumns = [] }: SheetModel): readonly Step[] => [
  ...merges.map((area): Step => (sheet) => rangeOf(sheet, area).merge(false)),
  ...widths.map((width, column): Step => (sheet) => {
    columnAt(sheet, column).format.columnWidth = pointsOfWidth(width);
  }),
  // What is not shown must not make its row higher.
  ...hiddenColumns.map((column): Step => (sheet) => {
    sheet.getRangeByIndexes(0, column, Math.max(rows.length, 1), 1).format.wrapText = false;
  }),
  // Wrapped text: rows find their own height, where none is given.
  ...(rows.length === 0 ? [] : [((sheet) => sheet.getRangeByIndexes(0, 0, rows.length, 1).getEntireRow().format.autofitRows()) satisfies Step]),
  ...heightSteps(heights),
  ...(frozen === undefined ? [] : freeze(frozen)),
  ...hiddenRows.map((row): Step => (sheet) => {
    rowsAt(sheet, row).rowHidden = true;
  }),
  ...hiddenColumns.map((column): Step => (sheet) => {
    columnAt(sheet, column).columnHidden = true;
  }),
];
