import type { ICellData, IRange, IStyleData } from '@univerjs/core';
import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  ScrollToCellOperation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { Area, Book, BookChange, Cell, Sheet } from '../emulator';
import { contains, union } from '../emulator/area';
import { toUniverContent, toUniverStyle } from './cellData';
import type { MirrorGuard } from './mirrorGuard';
import type { SheetPairs } from './sheetPairs';
import type { Spreadsheet } from './spreadsheet';
import { UNIT_ID, sheetDataOf } from './workbookData';

/** Beyond what is written, so that a person finds room too. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;

const toRange = ({ row, column, rowCount, columnCount }: Area): IRange => ({ startRow: row, startColumn: column, endRow: row + rowCount - 1, endColumn: column + columnCount - 1 });

/** Shows in the spreadsheet what the add-in does to the book through Office.js. */
class WriteMirror {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly pairs: SheetPairs,
  ) {}

  apply(change: BookChange): void {
    switch (change.kind) {
      case 'cells':
        return this.showCells(change.sheet, change.area, toUniverContent);
      case 'styles':
        // Told apart by its trigger: a change without formulas would otherwise take the formulas away.
        return this.showCells(change.sheet, change.area, (cell, row, column) => ({ s: ruledStyle(change.sheet, cell, row, column) }), SetStyleCommand.id);
      case 'note':
        return this.showNote(change.sheet, change.row, change.column);
      case 'rules':
        for (const area of change.areas) this.showCells(change.sheet, area, (cell, row, column) => ({ s: ruledStyle(change.sheet, cell, row, column) }), SetStyleCommand.id);
        return;
      case 'merges':
        return this.showMerges(change.sheet);
      case 'layout':
        return this.showLayout(change.sheet);
      case 'sheet':
        return this.showSheetState(change.sheet, change.what);
      case 'sheetAdded':
        return this.run(InsertSheetMutation.id, { unitId: UNIT_ID, index: this.spreadsheet.workbook.getSheetSize(), sheet: mergeWorksheetSnapshotWithDefault(sheetDataOf(change.sheet)) });
      case 'sheetRemoved':
        return this.run(RemoveSheetMutation.id, { ...this.ids(change.sheet), subUnitName: change.sheet.name });
      case 'sheetRenamed':
        return this.run(SetWorksheetNameMutation.id, { ...this.ids(change.sheet), name: change.sheet.name });
      case 'activated':
        return this.run(SetWorksheetActiveOperation.id, this.ids(change.sheet));
      case 'selected':
        return this.select(change.sheet, change.area);
      case 'sheetMoved':
      case 'settings':
        return undefined;
    }
  }

  private ids(sheet: Sheet): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: UNIT_ID, subUnitId: this.pairs.univerIdOf(sheet) };
  }

  private run(id: string, params: object): void {
    this.spreadsheet.commands.syncExecuteCommand(id, params);
  }

  private facade(sheet: Sheet): ReturnType<NonNullable<ReturnType<Spreadsheet['api']['getActiveWorkbook']>>['getSheetBySheetId']> | undefined {
    return this.spreadsheet.api.getActiveWorkbook()?.getSheetBySheetId(this.pairs.univerIdOf(sheet));
  }

  /** A sheet of the spreadsheet has so many rows and columns; what is written may need more. */
  private makeRoom(sheet: Sheet, { row, column, rowCount, columnCount }: Area): void {
    const facade = this.facade(sheet);
    if (facade === null || facade === undefined) return;
    if (facade.getMaxRows() < row + rowCount) facade.setRowCount(row + rowCount + SPARE_ROWS);
    if (facade.getMaxColumns() < column + columnCount) facade.setColumnCount(column + columnCount + SPARE_COLUMNS);
  }

  private showCells(sheet: Sheet, area: Area, data: (cell: Cell, row: number, column: number) => ICellData, trigger?: string): void {
    this.makeRoom(sheet, area);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = area.column; column < area.column + area.columnCount; column++) line[column] = data(sheet.cell(row, column), row, column);
      cellValue[row] = line;
    }
    this.run(SetRangeValuesMutation.id, { ...this.ids(sheet), cellValue, trigger });
  }

  private showNote(sheet: Sheet, row: number, column: number): void {
    const range = this.facade(sheet)?.getRange(row, column);
    const { note } = sheet.cell(row, column);
    if (note === undefined) range?.deleteNote();
    else range?.createOrUpdateNote({ id: `${sheet.id}!${row},${column}`, row, col: column, note, width: 220, height: 90, show: false });
  }

  private showMerges(sheet: Sheet): void {
    const facade = this.facade(sheet);
    for (const data of facade?.getMergeData() ?? []) data.breakApart();
    for (const merged of sheet.merges) this.makeRoom(sheet, merged);
    for (const { row, column, rowCount, columnCount } of sheet.merges) facade?.getRange(row, column, rowCount, columnCount).merge({ isForceMerge: true });
  }

  private showLayout(sheet: Sheet): void {
    const facade = this.facade(sheet);
    const { rowData = {}, columnData = {} } = sheetDataOf(sheet);
    for (const row of Object.keys(rowData).map(Number)) facade?.hideRows(row, 1);
    for (const [column, data] of Object.entries(columnData)) {
      if (data.w !== undefined) facade?.setColumnWidth(Number(column), data.w);
      if (data.hd === BooleanNumber.TRUE) facade?.hideColumns(Number(column), 1);
    }
  }

  private showSheetState(sheet: Sheet, what: 'visibility' | 'tabColor' | 'freeze' | 'protection'): void {
    const { hidden, tabColor, freeze } = sheetDataOf(sheet);
    if (what === 'visibility') this.run(SetWorksheetHideMutation.id, { ...this.ids(sheet), hidden });
    if (what === 'tabColor') this.run(SetTabColorMutation.id, { ...this.ids(sheet), color: tabColor });
    if (what === 'freeze') this.run(SetFrozenMutation.id, { ...this.ids(sheet), ...freeze });
  }

  private select(sheet: Sheet, area: Area): void {
    this.run(SetWorksheetActiveOperation.id, this.ids(sheet));
    const range = toRange(area);
    this.facade(sheet)?.getRange(area.row, area.column, area.rowCount, area.columnCount).activate();
    this.run(ScrollToCellOperation.id, { unitId: UNIT_ID, range });
  }
}

/** The fill of the first conditional format over a cell: those of the add-in are true everywhere. */
const ruledStyle = (sheet: Sheet, { style }: Cell, row: number, column: number): IStyleData => {
  const rule = sheet.extras.conditionalFormats.find(({ fill, areas }) => fill !== '' && areas.some((area) => contains(area, row, column)));
  return rule === undefined ? toUniverStyle(style) : { ...toUniverStyle(style), bg: { rgb: rule.fill } };
};

/** What is shown once a request is done: looks of an area, merged cells, widths and hidden rows of a sheet. */
interface Waiting {
  readonly looks: Area | undefined;
  readonly merges: boolean;
  readonly layout: boolean;
}

const NOTHING: Waiting = { looks: undefined, merges: false, layout: false };

/** Gathers changes that say what a sheet looks like, and shows them once the request that made them is done: a report changes some cells a dozen times. */
const gatherLooks = (show: (change: BookChange) => void): ((change: BookChange) => boolean) => {
  const waiting = new Map<Sheet, Waiting>();
  const flush = (): void => {
    const sheets = [...waiting];
    waiting.clear();
    for (const [sheet, { looks, merges, layout }] of sheets) {
      if (looks !== undefined) show({ kind: 'styles', sheet, area: looks });
      if (merges) show({ kind: 'merges', sheet });
      if (layout) show({ kind: 'layout', sheet });
    }
  };
  const add = (sheet: Sheet, more: (known: Waiting) => Waiting): true => {
    if (waiting.size === 0) queueMicrotask(flush);
    waiting.set(sheet, more(waiting.get(sheet) ?? NOTHING));
    return true;
  };
  return (change) => {
    switch (change.kind) {
      case 'styles':
        return add(change.sheet, (known) => ({ ...known, looks: known.looks === undefined ? change.area : union(known.looks, change.area) }));
      case 'merges':
        return add(change.sheet, (known) => ({ ...known, merges: true }));
      case 'layout':
        return add(change.sheet, (known) => ({ ...known, layout: true }));
      case 'sheetRemoved':
        waiting.delete(change.sheet);
        return false;
      default:
        return false;
    }
  };
};

/** Starts mirroring; returns how to stop. */
export const mirrorWrites = (book: Book, spreadsheet: Spreadsheet, pairs: SheetPairs, guard: MirrorGuard): (() => void) => {
  const mirror = new WriteMirror(spreadsheet, pairs);
  const apply = (change: BookChange): void => guard.run(() => mirror.apply(change));
  const waits = gatherLooks(apply);
  return book.onWritten((change) => {
    if (!waits(change)) apply(change);
  });
};
