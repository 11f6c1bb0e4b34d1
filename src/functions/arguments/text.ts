import type { Localised } from '../declaration';
import { FunctionFailure } from '../failure';
import type { Supplied } from '../call';
import { cellOf } from './cells';
import { placeOf } from './place';

/** A word as people type it, for comparison: full width and spaces do not count. */
export const wordOf = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The text of a single-valued argument (a number as its digits); undefined if omitted or blank. Throws on an error cell. */
export const readText = (supplied: Supplied): string | undefined => {
  const cell = cellOf(supplied);
  if (cell === null || cell === '') return undefined;
  if (typeof cell === 'object') throw new FunctionFailure(cell.error === '#N/A' ? '#N/A' : '#VALUE!', { key: 'errorCell', data: { place: placeOf(supplied, 0, 0), error: cell.error } });
  return String(cell);
};

/** As readText, but the text must be there. */
export const requireText = (supplied: Supplied): string => {
  const text = readText(supplied);
  if (text === undefined) throw new FunctionFailure('#VALUE!', { key: 'blankArgument', data: { argument: supplied.declaration.name } });
  return text;
};

/** The failure of a word that is none of those that would do. */
export const notOneOf = (supplied: Supplied, text: string, allowed: string | Localised): never => {
  throw new FunctionFailure('#VALUE!', { key: 'notOneOf', data: { argument: supplied.declaration.name, text, allowed } });
};

/** Looks a typed word up; the failure tells which words would do. */
export const oneOf = <T>(supplied: Supplied, text: string, words: ReadonlyMap<string, T>, allowed: string | Localised): T => words.get(wordOf(text)) ?? notOneOf(supplied, text, allowed);
