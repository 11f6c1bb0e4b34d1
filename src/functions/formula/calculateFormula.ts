import type { Grid } from '../../workbook/grid';
import { evaluateFunction } from '../evaluate';
import type { FunctionContext, FunctionResult } from '../evaluate';
import { readFormula } from './readFormula';
import { resolveArguments } from './resolveArguments';

/** Computes a written call over the cells of a workbook. Rejects with a FormulaFailure where it cannot be read or filled. */
export const calculateFormula = async (formula: string, grids: readonly Grid[], context: FunctionContext, sheet?: string): Promise<FunctionResult> => {
  const call = readFormula(formula);
  return evaluateFunction(call.name, resolveArguments(call.arguments, grids, sheet), context);
};
