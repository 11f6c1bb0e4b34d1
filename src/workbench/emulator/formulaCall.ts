import type { ParsedAddress } from './address';
import { parseA1 } from './address';
import type { CellContent } from './cell';

export type FormulaArgument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'value'; readonly value: CellContent }
  | { readonly kind: 'range'; readonly address: ParsedAddress };

/** A formula of the form `=NAME(range or scalar, …)`: all that the small calculator evaluates. */
export interface FormulaCall {
  readonly name: string;
  readonly args: readonly FormulaArgument[];
}

const CALL = /^=\s*([\p{L}][\p{L}\p{N}._]*)\s*\((.*)\)\s*$/su;

/** Cuts at commas outside of quotes. */
const splitArguments = (text: string): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  let quote = '';
  for (const letter of text) {
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    if (letter === ',' && quote === '') {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part].map((piece) => piece.trim());
};

const readArgument = (text: string): FormulaArgument | undefined => {
  if (text === '') return { kind: 'omitted' };
  if (/^".*"$/s.test(text)) return { kind: 'value', value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
  if (Number.isFinite(Number(text))) return { kind: 'value', value: Number(text) };
  const address = parseA1(text);
  return address && { kind: 'range', address };
};

/** undefined: not a formula of that form. */
export const parseCall = (formula: string): FormulaCall | undefined => {
  const match = CALL.exec(formula);
  if (match === null) return undefined;
  const [, name = '', inside = ''] = match;
  const texts = inside.trim() === '' ? [] : splitArguments(inside);
  const args = texts.map(readArgument);
  return args.every((argument) => argument !== undefined) ? { name: name.toUpperCase(), args } : undefined;
};
