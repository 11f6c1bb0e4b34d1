import type { Merge } from '../../workbook/grid';
import { runExcel, supports } from './run';
import type { Block } from './blocks';

/** A sheet before its cells are read. */
export interface SheetSurvey {
  readonly sheet: string;
  readonly hidden: boolean;
  /** The area with values; undefined if the sheet is empty, or hidden and therefore left alone. */
  readonly area: Block | undefined;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
}

const areaOf = (sheet: string, used: Excel.Range): Block => ({
  sheet,
  row: used.rowIndex,
  column: used.columnIndex,
  rows: used.rowCount,
  columns: used.columnCount,
});

const mergeOf = (range: Excel.Range): Merge => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

/** Queues what tells merged areas, where this Excel can (ExcelApi 1.13). */
const queueMerges = (used: Excel.Range): (() => readonly Merge[]) => {
  if (!supports('ExcelApi', '1.13')) return () => [];
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => (merged.isNullObject ? [] : merged.areas.items.map(mergeOf));
};

/** Queues what tells hidden rows: `rowHidden` of the whole area says all, none, or (null) some. */
const queueHiddenRows = (used: Excel.Range): (() => ReadonlySet<number>) => {
  const all = Array.from({ length: used.rowCount }, (_, row) => used.rowIndex + row);
  const hidden: boolean | null = used.rowHidden;
  if (hidden !== null) return () => new Set(hidden ? all : []);
  const rows = used.getRowProperties({ rowHidden: true });
  return () => new Set(all.filter((_, row) => rows.value[row]?.rowHidden === true));
};

/** Lists the sheets in their order, with the used area, merges and hidden rows of the visible ones. Three syncs, however many sheets. */
export const surveySheets = (): Promise<readonly SheetSurvey[]> =>
  runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();

    const sheets = worksheets.items.map((sheet) => {
      const hidden = sheet.visibility !== 'Visible';
      const used = hidden ? undefined : sheet.getUsedRangeOrNullObject(true);
      used?.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
      return { sheet: sheet.name, hidden, used };
    });
    await context.sync();

    const queued = sheets.map(({ sheet, hidden, used }) => {
      if (used === undefined || used.isNullObject) return { sheet, hidden, area: undefined, merges: () => [], hiddenRows: () => new Set<number>() };
      return { sheet, hidden, area: areaOf(sheet, used), merges: queueMerges(used), hiddenRows: queueHiddenRows(used) };
    });
    await context.sync();

    return queued.map(({ merges, hiddenRows, ...known }) => ({ ...known, merges: merges(), hiddenRows: hiddenRows() }));
  });
