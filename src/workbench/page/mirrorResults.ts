import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import type { ISetArrayFormulaDataMutationParams, ISetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { SetArrayFormulaDataMutation, SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { fromUniverValue } from './cellData';
import type { CellContent, FormulaResult } from '../emulator';
import type { SheetPairs } from './sheetPairs';
import type { Spreadsheet } from './spreadsheet';
import { UNIT_ID } from './workbookData';

type Spills = ISetArrayFormulaDataMutationParams;

/** The array that flows from a cell, if there is one. */
const spillFrom = (spills: Spills | undefined, sheetId: string, row: number, column: number): CellContent[][] | undefined => {
  const range = spills?.arrayFormulaRange[UNIT_ID]?.[sheetId]?.[row]?.[column] as IRange | undefined;
  const cells = spills?.arrayFormulaCellData[UNIT_ID]?.[sheetId];
  if (range === undefined || cells === undefined) return undefined;
  return Array.from({ length: range.endRow - range.startRow + 1 }, (_, i) =>
    Array.from({ length: range.endColumn - range.startColumn + 1 }, (__, j) => fromUniverValue(cells[range.startRow + i]?.[range.startColumn + j])),
  );
};

const resultsOf = (rows: IObjectMatrixPrimitiveType<Nullable<ICellData>>, spills: Spills | undefined, sheetId: string): FormulaResult[] =>
  Object.entries(rows).flatMap(([row, line]) =>
    Object.entries(line as Record<string, Nullable<ICellData>>).map(([column, cell]) => {
      const place = { row: Number(row), column: Number(column) };
      return { ...place, values: spillFrom(spills, sheetId, place.row, place.column) ?? [[fromUniverValue(cell)]] };
    }),
  );

/** Takes the results of the spreadsheet's formulas into the book. `ended` is called after each calculation. Returns how to stop. */
export const mirrorResults = (spreadsheet: Spreadsheet, pairs: SheetPairs, ended: () => void): (() => void) => {
  let spills: Spills | undefined;
  const show = ({ unitData }: ISetFormulaCalculationResultMutation): void => {
    for (const [sheetId, rows] of Object.entries(unitData[UNIT_ID] ?? {})) {
      pairs.sheetOf(sheetId)?.showResults(resultsOf(rows, spills, sheetId));
    }
  };
  const listening = spreadsheet.commands.onCommandExecuted(({ id, params }: { id: string; params?: object }) => {
    if (id === SetArrayFormulaDataMutation.id) spills = params as Spills;
    if (id !== SetFormulaCalculationResultMutation.id) return;
    show(params as ISetFormulaCalculationResultMutation);
    ended();
  });
  return () => listening.dispose();
};
