import { convertFormulas, valuesIn } from '../../../src/functions/native/convert';
import type { Conversion, ConversionTarget } from '../../../src/functions/native/convert';
import { scopeOf } from '../../../src/functions/scope';
import type { FunctionContext } from '../../../src/functions/scope';
import type { FormulaCell } from '../../../src/workbook/cellContent';
import type { CellValue, Grid } from '../../../src/workbook/grid';
import { CASE_A, contextOver } from '../formulas';

/** A formula in cell F1 of a sheet, with what it shows. */
export const formulaIn = (formula: string, values: readonly (readonly CellValue[])[] = [[1]], sheet = '表'): FormulaCell => ({ sheet, row: 0, column: 5, formula, values });

export const convert = (cells: readonly FormulaCell[], target: ConversionTarget = 'native', grids: readonly Grid[] = [CASE_A], changes: Partial<FunctionContext> = {}): readonly Conversion[] =>
  convertFormulas(cells, target, scopeOf(contextOver(grids, changes)), valuesIn(grids));

/** The conversion of one formula. */
export const convertOne = (cell: FormulaCell, target: ConversionTarget = 'native', grids?: readonly Grid[], changes?: Partial<FunctionContext>): Conversion => {
  const [conversion] = convert([cell], target, grids, changes);
  if (conversion === undefined) throw new Error('no conversion');
  return conversion;
};

/** The native formula in the formula's own cell. */
export const nativeOf = (formula: string, grids?: readonly Grid[], changes?: Partial<FunctionContext>): string => {
  const conversion = convertOne(formulaIn(formula), 'native', grids, changes);
  if (conversion.kind === 'kept') throw new Error(`${formula}: ${JSON.stringify(conversion.reason)}`);
  const content = conversion.contents[0]?.[0];
  if (typeof content !== 'object' || content === null || !('formula' in content)) throw new Error(`${formula}: no formula`);
  return content.formula;
};

/** Why a formula stays. */
export const reasonOf = (formula: string, values?: readonly (readonly CellValue[])[], grids?: readonly Grid[], changes?: Partial<FunctionContext>): unknown => {
  const conversion = convertOne(formulaIn(formula, values), 'native', grids, changes);
  return conversion.kind === 'kept' ? conversion.reason : conversion;
};
