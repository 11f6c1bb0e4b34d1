import type { OwnResult } from '../host/ownResult';
import { CATALOGUE, findFunction } from './catalogue';
import type { FunctionDeclaration } from './declaration';

/** Names of functions in a formula, each before its bracket. */
const CALLED = /[A-Z_][A-Z0-9_.]*(?=\s*\()/gi;
/** A text in a formula holds no call. */
const TEXTS = /"[^"]*"/g;

/** In a saved file Excel writes BALANCE.CV as _xldudf_BALANCE_CV; a test keeps such names apart. */
const SAVED_PREFIX = '_XLDUDF_';
const bySavedName = new Map(CATALOGUE.map((declaration) => [`${SAVED_PREFIX}${declaration.name.replaceAll('.', '_')}`, declaration]));

const calledBy = (name: string): FunctionDeclaration | undefined => findFunction(name) ?? bySavedName.get(name.toUpperCase());

/**
 * Whether a formula shows a result of this add-in, in its cell or spilled around it. Such a result is no data: read
 * back, a table of indicators would be taken for a table of schools.
 */
export const ownResultOf = (formula: string): OwnResult => {
  let result: OwnResult = 'none';
  for (const [name] of formula.replace(TEXTS, '').matchAll(CALLED)) {
    const called = calledBy(name);
    if (called === undefined || called.isFigure === true) continue;
    if (called.result === 'matrix') return 'area';
    result = 'cell';
  }
  return result;
};
