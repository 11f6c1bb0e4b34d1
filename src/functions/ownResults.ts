import type { OwnResult } from '../host/ownResult';
import { calledFunctions } from './calledFunction';

/**
 * Whether a formula shows a result of this add-in, in its cell or spilled around it. Such a result is no data: read
 * back, a table of indicators would be taken for a table of schools.
 */
export const ownResultOf = (formula: string): OwnResult => {
  const results = calledFunctions(formula).filter(({ isFigure }) => isFigure !== true);
  if (results.length === 0) return 'none';
  return results.some(({ result }) => result === 'matrix') ? 'area' : 'cell';
};
