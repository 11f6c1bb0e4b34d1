import type { OwnResult } from '../host/excel';
import { findFunction } from './catalogue';

/** Names of functions in a formula, each before its bracket. */
const CALLED = /[A-Z][A-Z0-9_.]*(?=\s*\()/gi;
/** A text in a formula holds no call. */
const TEXTS = /"[^"]*"/g;

/**
 * Whether a formula shows a result of this add-in, in its cell or spilled around it. Such a result is no data: read
 * back, a table of indicators would be taken for a table of schools.
 */
export const ownResultOf = (formula: string): OwnResult => {
  let result: OwnResult = 'none';
  for (const [name] of formula.replace(TEXTS, '').matchAll(CALLED)) {
    const called = findFunction(name);
    if (called === undefined || called.isFigure === true) continue;
    if (called.result === 'matrix') return 'area';
    result = 'cell';
  }
  return result;
};
