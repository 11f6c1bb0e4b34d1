import type { IUnitRange } from '@univerjs/core';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import type { Area, Recalculation } from '../emulator';
import type { CallPlace } from './pendingCalls';
import type { SheetPairs } from './sheetPairs';
import type { Spreadsheet } from './spreadsheet';
import { UNIT_ID } from './workbookData';

const trigger = ({ commands }: Spreadsheet, dirtyRanges: readonly IUnitRange[], forceCalculation: boolean): void => {
  void commands.executeCommand(
    SetTriggerFormulaCalculationStartMutation.id,
    { dirtyRanges, forceCalculation, dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} },
    { onlyLocal: true },
  );
};

const unitRange = (sheetId: string, { row, column, rowCount, columnCount }: Area): IUnitRange => ({
  unitId: UNIT_ID,
  sheetId,
  range: { startRow: row, startColumn: column, endRow: row + rowCount - 1, endColumn: column + columnCount - 1 },
});

/** Calculates the formulas at these places, and what depends on them. */
export const recalculatePlaces = (spreadsheet: Spreadsheet, places: readonly CallPlace[]): void =>
  trigger(
    spreadsheet,
    places.map(({ sheetId, row, column }) => unitRange(sheetId, { row, column, rowCount: 1, columnCount: 1 })),
    false,
  );

/** What Range.setDirty and Application.calculate ask for. */
export const recalculate = (spreadsheet: Spreadsheet, pairs: SheetPairs, what: Recalculation): void =>
  what.kind === 'all' ? trigger(spreadsheet, [], true) : trigger(spreadsheet, [unitRange(pairs.univerIdOf(what.sheet), what.area)], false);
