import { evaluateFunction } from '../../src/functions/evaluate';
import { readFormula } from '../../src/functions/formula/readFormula';
import { resolveArguments } from '../../src/functions/formula/resolveArguments';
import { convertFormulas, valuesIn } from '../../src/functions/native/convert';
import type { Conversion } from '../../src/functions/native/convert';
import { scopeOf } from '../../src/functions/scope';
import type { FunctionContext } from '../../src/functions/scope';
import { createTranslator } from '../../src/locale';
import type { CellValue, Grid } from '../../src/workbook/grid';
import { BALANCE_CASES } from './cases';
import type { OracleCase } from './cases';
import { CHECK_CASES } from './checkCases';

export const SHEET = '表';
const COLUMNS = 40;

/** A formula of a case: what our function gives, and what it was converted to. */
export interface Converted {
  readonly title: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly formula: string;
  readonly ours: readonly (readonly CellValue[])[];
  readonly conversion: Conversion | undefined;
}

export const contextOf = ({ locale }: Pick<OracleCase, 'locale'>): FunctionContext => ({ date: '2025-09-01', translator: createTranslator(locale ?? 'zh-CN'), readWorkbook: () => Promise.resolve([]) });

const gridOf = (rows: OracleCase['rows']): Grid => ({ sheet: SHEET, hidden: false, rows, columnCount: COLUMNS, merges: [], hiddenRows: new Set() });

/** `C2:C6/B2:B6` and `A1+A2` are computed by Excel before our function sees them; here by hand. */
const EXCEL_COMPUTES: ReadonlyMap<string, string> = new Map([
  ['=BALANCE.CV(C2:C6/B2:B6,B2:B6)', '=BALANCE.CV(D2:D6,B2:B6)'],
  ['=BALANCE.PERPUPIL(A1+A2,SUM(B1:B2))', '=BALANCE.PERPUPIL(21,4)'],
]);

const evaluated = async (formula: string, grid: Grid, context: FunctionContext): Promise<readonly (readonly CellValue[])[]> => {
  const { name, arguments: args } = readFormula(EXCEL_COMPUTES.get(formula) ?? formula);
  const result = await evaluateFunction(name, resolveArguments(args, [grid], undefined), context);
  if (!result.ok) return [[{ error: result.error.code }]];
  if (typeof result.value !== 'object') return [[result.value]];
  return result.value.map((row) => row.map((cell) => (typeof cell === 'object' ? { error: cell.code } : cell)));
};

const convertedCase = async (oracle: OracleCase): Promise<readonly Converted[]> => {
  const grid = gridOf(oracle.rows);
  const context = contextOf(oracle);
  return Promise.all(
    oracle.formulas.map(async (entry) => {
      const [formula, expected] = typeof entry === 'string' ? [entry, undefined] : entry;
      const ours = expected === undefined ? await evaluated(formula, grid, context) : [[expected]];
      const [conversion] = convertFormulas([{ sheet: SHEET, row: 0, column: COLUMNS, formula, values: ours }], 'native', scopeOf(context), valuesIn([grid]));
      return { title: oracle.title, rows: oracle.rows, formula, ours, conversion };
    }),
  );
};

/** Every formula of every case, converted. */
export const convertCases = async (): Promise<readonly Converted[]> => (await Promise.all([...BALANCE_CASES, ...CHECK_CASES].map(convertedCase))).flat();
