import type { ICommandInfo, IExecutionOptions, IObjectMatrixPrimitiveType, ICellData, Nullable } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { ISetNumfmtMutationParams, ISetSelectionsOperationParams } from '@univerjs/sheets';
import type { Area, Book, CellEntry, Sheet } from '../emulator';
import { fromUniverCell } from './cellData';
import type { MirrorGuard } from './mirrorGuard';
import type { SheetPairs } from './sheetPairs';
import type { Spreadsheet } from './spreadsheet';
import { UNIT_ID } from './workbookData';

/** After these, cells have moved: the sheet is read anew. */
const MOVES: ReadonlySet<string> = new Set(
  [InsertRowMutation, InsertColMutation, RemoveRowMutation, RemoveColMutation, MoveRowsMutation, MoveColsMutation, MoveRangeMutation, ReorderRangeMutation].map(({ id }) => id),
);
const MERGES: ReadonlySet<string> = new Set([AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id]);
const HIDING: ReadonlySet<string> = new Set([SetRowHiddenMutation, SetRowVisibleMutation, SetColHiddenMutation, SetColVisibleMutation].map(({ id }) => id));

const toArea = ({ startRow, startColumn, endRow, endColumn }: { startRow: number; startColumn: number; endRow: number; endColumn: number }): Area => {
  const [row, column] = [startRow || 0, startColumn || 0];
  return { row, column, rowCount: Math.max(1, (endRow || 0) - row + 1), columnCount: Math.max(1, (endColumn || 0) - column + 1) };
};

/** A change of style alone leaves the content as it is. */
const touchesContent = (cell: Nullable<ICellData>): boolean => !cell || ['v', 'f', 'si', 'p'].some((key) => key in cell);

const touchedArea = (cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>): Area | undefined => {
  const [rows, columns]: [number[], number[]] = [[], []];
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line as Record<string, Nullable<ICellData>>)) {
      if (!touchesContent(cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (rows.length === 0) return undefined;
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  return toArea({ startRow: least(rows), startColumn: least(columns), endRow: most(rows), endColumn: most(columns) });
};

interface Ids {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

/** Tells the book what the person does in the spreadsheet; the emulator raises Office's events from there. */
class EditMirror {
  private readonly formulas: FormulaDataModel;

  constructor(
    private readonly book: Book,
    private readonly spreadsheet: Spreadsheet,
    private readonly pairs: SheetPairs,
  ) {
    this.formulas = spreadsheet.injector.get(FormulaDataModel);
  }

  take({ id, params }: Readonly<ICommandInfo>): void {
    const { unitId, subUnitId } = (params ?? {}) as Ids;
    if (unitId !== UNIT_ID) return;
    if (id === InsertSheetMutation.id) return this.addSheet((params as { sheet: { id: string; name: string } }).sheet);
    const sheet = subUnitId === undefined ? undefined : this.pairs.sheetOf(subUnitId);
    if (sheet === undefined) return;
    if (id === SetRangeValuesMutation.id) return this.takeCells(sheet, params as { cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>> });
    if (id === SetNumfmtMutation.id) {
      for (const range of Object.values((params as ISetNumfmtMutationParams).values).flatMap(({ ranges }) => ranges)) this.takeNumberFormats(sheet, toArea(range));
      return;
    }
    if (id === SetSelectionsOperation.id) return this.takeSelection(sheet, params as ISetSelectionsOperationParams);
    if (id === SetWorksheetActiveOperation.id) return this.book.activate(sheet, 'user');
    if (id === SetWorksheetNameMutation.id) return this.book.renameSheet(sheet, (params as { name: string }).name, 'user');
    if (id === RemoveSheetMutation.id) return void this.book.removeSheet(sheet, 'user');
    if (id === SetWorksheetHideMutation.id) return sheet.setVisibility((params as { hidden: BooleanNumber }).hidden === BooleanNumber.TRUE ? 'Hidden' : 'Visible', 'user');
    if (MOVES.has(id)) return this.takeWholeSheet(sheet);
    if (MERGES.has(id)) return this.takeMerges(sheet);
    if (HIDING.has(id)) this.takeHidden(sheet);
  }

  private worksheet(sheet: Sheet) {
    return this.spreadsheet.workbook.getSheetBySheetId(this.pairs.univerIdOf(sheet));
  }

  private entry(sheet: Sheet, row: number, column: number): CellEntry {
    const cell = this.worksheet(sheet)?.getCellMatrix().getValue(row, column);
    const formula = cell?.f || cell?.si ? this.formulas.getFormulaStringByCell(row, column, this.pairs.univerIdOf(sheet), UNIT_ID) : undefined;
    return fromUniverCell(cell, formula || undefined);
  }

  private takeArea(sheet: Sheet, area: Area, wanted: (row: number, column: number) => boolean): void {
    const entries = Array.from({ length: area.rowCount }, (_, i) =>
      Array.from({ length: area.columnCount }, (__, j) => (wanted(area.row + i, area.column + j) ? this.entry(sheet, area.row + i, area.column + j) : undefined)),
    );
    sheet.write(area.row, area.column, entries, 'user');
  }

  private takeCells(sheet: Sheet, { cellValue }: { cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>> }): void {
    if (cellValue === undefined) return this.takeWholeSheet(sheet);
    const area = touchedArea(cellValue);
    if (area === undefined) return;
    this.takeArea(sheet, area, (row, column) => {
      const line = cellValue[row];
      return line !== undefined && column in line && touchesContent(line[column]);
    });
    this.takeNumberFormats(sheet, area);
  }

  /** Typing 95% or a date brings a number format along. */
  private takeNumberFormats(sheet: Sheet, area: Area): void {
    const styles = this.spreadsheet.workbook.getStyles();
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const numberFormat = styles.getStyleByCell(this.worksheet(sheet)?.getCellMatrix().getValue(row, column))?.n?.pattern;
        if (numberFormat !== sheet.cell(row, column).style?.numberFormat) sheet.applyStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat }, 'user');
      }
    }
  }

  private takeWholeSheet(sheet: Sheet): void {
    const used = sheet.used();
    const worksheet = this.worksheet(sheet);
    const rowCount = Math.max((worksheet?.getLastRowWithContent() ?? -1) + 1, used === undefined ? 0 : used.row + used.rowCount);
    const columnCount = Math.max((worksheet?.getLastColumnWithContent() ?? -1) + 1, used === undefined ? 0 : used.column + used.columnCount);
    if (rowCount * columnCount > 0) this.takeArea(sheet, { row: 0, column: 0, rowCount, columnCount }, () => true);
    this.takeMerges(sheet);
  }

  private takeSelection(sheet: Sheet, { selections }: ISetSelectionsOperationParams): void {
    const [last, ...others] = selections.map(({ range }) => toArea(range)).reverse();
    if (last !== undefined) this.book.select(sheet, last, 'user', others);
  }

  private takeMerges(sheet: Sheet): void {
    const merges = this.worksheet(sheet)?.getMergeData() ?? [];
    for (const gone of sheet.merges) sheet.merge(gone, 'user', true);
    for (const merged of merges) sheet.merge(toArea(merged), 'user');
  }

  private takeHidden(sheet: Sheet): void {
    const worksheet = this.worksheet(sheet);
    if (!worksheet) return;
    const rows = new Set(worksheet.getHiddenRows().flatMap(({ startRow, endRow }) => Array.from({ length: endRow - startRow + 1 }, (_, i) => startRow + i)));
    const line = (row: number, column: number): Area => ({ row, column, rowCount: 1, columnCount: 1 });
    for (const row of new Set([...rows, ...sheet.hiddenRows])) if (rows.has(row) !== sheet.hiddenRows.has(row)) sheet.setRowsHidden(line(row, 0), rows.has(row), 'user');
    const columns = new Set(worksheet.getHiddenCols().flatMap(({ startColumn, endColumn }) => Array.from({ length: endColumn - startColumn + 1 }, (_, i) => startColumn + i)));
    for (const column of new Set([...columns, ...sheet.hiddenColumns])) {
      if (columns.has(column) !== sheet.hiddenColumns.has(column)) sheet.setColumnsHidden(line(0, column), columns.has(column), 'user');
    }
  }

  private addSheet({ id, name }: { id: string; name: string }): void {
    const sheet = this.book.addSheet(name, 'user');
    this.pairs.pair(id, sheet);
    // A copied sheet comes with its cells.
    this.takeWholeSheet(sheet);
  }
}

/** The formula engine's own bookkeeping and results; the change of a formula itself comes without this mark. */
const isOfEngine = (options: IExecutionOptions | undefined): boolean => options?.['fromFormula'] === true;

/** Starts mirroring; returns how to stop. */
export const mirrorEdits = (book: Book, spreadsheet: Spreadsheet, pairs: SheetPairs, guard: MirrorGuard): (() => void) => {
  const mirror = new EditMirror(book, spreadsheet, pairs);
  const listening = spreadsheet.commands.onCommandExecuted((command, options) => {
    if (guard.active || isOfEngine(options)) return;
    mirror.take(command);
  });
  return () => listening.dispose();
};
