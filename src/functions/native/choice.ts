import type { CellValue } from '../../workbook/grid';
import { cellOf } from '../arguments/cells';
import { readText } from '../arguments/text';
import type { Supplied } from '../call';
import { FunctionFailure } from '../failure';
import { placeOfWord } from './cellChecks';
import { NotConvertible } from './conversion';
import { requireOneValue, suppliedOf } from './figures';
import { NOT_AVAILABLE } from './guard';
import type { NativeArgument, NativeCall } from './nativeCall';
import { literal, wordArray } from './text';

/** A meaning of an argument with the words for it, in small letters. */
export interface Option<T> {
  readonly value: T;
  readonly words: readonly string[];
}

export interface Choice<T> {
  /** Our own reader of the argument; it fails on words that are none. */
  readonly read: (supplied: Supplied) => T;
  readonly options: readonly Option<T>[];
  /** Whether an empty cell has a meaning (that of the argument left out). */
  readonly optional: boolean;
}

const wordsTest = (text: string, words: readonly string[]): string => {
  const [only, ...others] = words;
  return only !== undefined && others.length === 0 ? `${text}=${literal(only)}` : `OR(${text}=${wordArray(words)})`;
};

const tryReading = <T>(read: (supplied: Supplied) => T, supplied: Supplied): T | undefined => {
  try {
    return read(supplied);
  } catch (thrown) {
    if (thrown instanceof FunctionFailure) return undefined;
    throw thrown;
  }
};

const isListed = (cell: CellValue, options: readonly Option<unknown>[]): boolean => options.some(({ words }) => words.includes(String(cell).toLowerCase()));

/** Words in cells that our function understands and the native formula would not. */
export const refuseUnusualWords = <T>(argument: NativeArgument, { read, options }: Choice<T>, cells: readonly CellValue[]): void => {
  for (const cell of new Set(cells)) {
    if (cell === null || cell === '' || typeof cell === 'object' || isListed(cell, options)) continue;
    if (tryReading(read, { declaration: argument.declaration, argument: { kind: 'value', value: cell } }) === undefined) continue;
    throw new NotConvertible({ code: 'wordUnusual', place: placeOfWord(argument, cells.indexOf(cell)), text: String(cell) });
  }
};

/**
 * The expression for what a word means. A word in the formula decides at once; one in a cell becomes a choice between the
 * expressions of all its meanings, in which meanings with the same expression are one.
 */
export const choose = <T>(argument: NativeArgument, choice: Choice<T>, call: NativeCall, expression: (value: T) => string): string => {
  const { kind, text } = argument;
  if (kind === 'omitted' || kind === 'constant') return expression(choice.read(suppliedOf(argument)));
  requireOneValue(argument);
  if (argument.argument !== undefined) {
    readText(suppliedOf(argument));
    refuseUnusualWords(argument, choice, [cellOf(suppliedOf(argument))]);
  }
  const branches = new Map<string, string[]>();
  for (const { value, words } of choice.options) {
    const result = attempt(() => expression(value));
    if (result !== undefined) branches.set(result, [...(branches.get(result) ?? []), ...words]);
  }
  call.note({ code: 'wordsFixed', reference: text });
  const tests = [...branches].map(([result, words]) => `IF(${wordsTest(text, words)},${result},`);
  const blank = choice.optional ? `IF(LEN(${text})=0,${expression(choice.read({ declaration: argument.declaration, argument: { kind: 'omitted' } }))},` : '';
  return `${blank}${tests.join('')}${NOT_AVAILABLE}${')'.repeat(tests.length + (blank === '' ? 0 : 1))}`;
};

/** A meaning for which our function fails has no branch. */
const attempt = (expression: () => string): string | undefined => {
  try {
    return expression();
  } catch (thrown) {
    if (thrown instanceof FunctionFailure) return undefined;
    throw thrown;
  }
};

/** A word that must stand in the formula, because it decides what the formula is. */
export const constantOf = <T>(argument: NativeArgument, read: (supplied: Supplied) => T): T => {
  if (argument.kind === 'cells' || argument.kind === 'expression') throw new NotConvertible({ code: 'constantNeeded', argument: argument.declaration.name });
  return read(suppliedOf(argument));
};

/** The meanings of a map of words. */
export const optionsOf = <T>(words: ReadonlyMap<string, T>): readonly Option<T>[] => {
  const byValue = new Map<T, string[]>();
  for (const [word, value] of words) byValue.set(value, [...(byValue.get(value) ?? []), word]);
  return [...byValue].map(([value, list]) => ({ value, words: list }));
};
