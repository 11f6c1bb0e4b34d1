import { CATALOGUE, findFunction } from './catalogue';
import type { FunctionDefinition } from './definition';
import { calledNames } from './formula/calls';

/** In a saved file Excel writes BALANCE.CV as _xldudf_BALANCE_CV; a test keeps such names apart. */
const SAVED_PREFIX = '_XLDUDF_';
/** What Excel puts before names that are newer than the file format. */
const NEWER = /^_XLFN\./;

const bySavedName = new Map(CATALOGUE.map((definition) => [`${SAVED_PREFIX}${definition.name.replaceAll('.', '_')}`, definition]));

/** The function of the catalogue that a name in a formula means, as typed or as files keep it. */
export const calledFunction = (name: string): FunctionDefinition | undefined => {
  const plain = name.toUpperCase().replace(NEWER, '');
  return findFunction(plain) ?? bySavedName.get(plain);
};

/** All names of the catalogue begin so; most formulas hold none of it and need no closer look. */
const MAYBE = new RegExp([...new Set(CATALOGUE.map(({ name }) => name.split('.')[0] ?? name))].join('|'), 'i');

/** The functions of the catalogue that a formula calls, in its order, nested ones too. */
export const calledFunctions = (formula: string): readonly FunctionDefinition[] =>
  MAYBE.test(formula) ? calledNames(formula).flatMap(({ name }) => calledFunction(name) ?? []) : [];
