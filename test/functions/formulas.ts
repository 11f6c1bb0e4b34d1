import { readFormula } from '../../src/functions/formula/readFormula';
import { resolveArguments } from '../../src/functions/formula/resolveArguments';
import { evaluateFunction } from '../../src/functions/evaluate';
import type { FunctionArgument, FunctionContext, FunctionResult } from '../../src/functions/evaluate';
import { createTranslator } from '../../src/locale';
import type { CellValue, Grid } from '../../src/workbook/grid';

/** A sheet beginning at A1. */
export const sheetOf = (sheet: string, rows: readonly (readonly CellValue[])[]): Grid => ({
  sheet,
  hidden: false,
  rows,
  columnCount: Math.max(0, ...rows.map((row) => row.length)),
  merges: [],
  hiddenRows: new Set(),
});

/**
 * Case A of the facts: five primary schools, their pupils, a resource, and the figure per pupil. The county CV of the
 * resource is 0.5152566298844764 (published as 0.52).
 */
export const CASE_A: Grid = sheetOf('表', [
  ['学校', '在校生数', '图书册数', '生均图书册数'],
  ...([[45, 279], [37, 137], [89, 935], [76, 160], [55, 402]] as const).map(([pupils, books], index) => [`小学${index + 1}`, pupils, books, books / pupils]),
]);

export const contextOver = (grids: readonly Grid[] = [CASE_A], changes: Partial<FunctionContext> = {}): FunctionContext => ({
  date: '2025-09-01',
  translator: createTranslator('zh-CN'),
  readWorkbook: () => Promise.resolve(grids),
  ...changes,
});

/** The arguments of a formula as it would be typed into the first sheet. */
export const argumentsOf = (formula: string, grids: readonly Grid[] = [CASE_A]): readonly FunctionArgument[] => resolveArguments(readFormula(formula).arguments, grids, undefined);

/** Evaluates a formula as it would be typed into the first sheet. */
export const calculate = (formula: string, grids: readonly Grid[] = [CASE_A], changes: Partial<FunctionContext> = {}): Promise<FunctionResult> => {
  const { name, arguments: args } = readFormula(formula);
  return evaluateFunction(name, resolveArguments(args, grids, undefined), contextOver(grids, changes));
};

/** The value of a formula that must have one. */
export const valueOf = async (formula: string, grids?: readonly Grid[], changes?: Partial<FunctionContext>): Promise<unknown> => {
  const result = await calculate(formula, grids, changes);
  if (!result.ok) throw new Error(`${formula}: ${result.error.code} ${result.error.message}`);
  return result.value;
};

/** The error of a formula that must fail. */
export const errorOf = async (formula: string, grids?: readonly Grid[], changes?: Partial<FunctionContext>): Promise<{ code: string; message: string }> => {
  const result = await calculate(formula, grids, changes);
  if (result.ok) throw new Error(`${formula} gave ${JSON.stringify(result.value)}`);
  return result.error;
};

/** Figures, pupils and groups with every gap that the equity indices meet: no pupils, a blank row, a missing figure, a zero, a text. */
export const UNEVEN: Grid = sheetOf('数据', [
  [2, 10, '城'],
  [9, 0, null],
  [null, null, null],
  [4, 30, '乡'],
  [null, 20, null],
  [0, 20, '乡'],
  ['很多', 20, '乡'],
]);
