import type { CellContent, CellEntry } from './cell';
import { cellError } from './cell';

/** What a person types, or Range.values takes: a text that looks like a number becomes one, as in Excel. */
export type CellInput = number | string | boolean | null;

/** An entry, with the number format that typing it brings along (`50%`). */
export interface ReadInput {
  readonly entry: CellEntry;
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;

const readNumber = (text: string): number | undefined => {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed) || !NUMBER.test(trimmed)) return undefined;
  return Number(trimmed.replaceAll(',', ''));
};

const readContent = (text: string): ReadInput => {
  const value = (content: CellContent): ReadInput => ({ entry: { value: content } });
  if (text === '') return value(null);
  if (/^(true|false)$/i.test(text)) return value(text.toLowerCase() === 'true');
  if (ERROR.test(text)) return value(cellError(text.toUpperCase()));
  const number = readNumber(text);
  if (number !== undefined) return value(number);
  const percent = text.endsWith('%') ? readNumber(text.slice(0, -1)) : undefined;
  if (percent !== undefined) return { entry: { value: percent / 100 }, numberFormat: text.includes('.') ? '0.00%' : '0%' };
  return value(text);
};

/**
 * Reads an input as Excel does: `=…` is a formula (shown as #BUSY! until it is calculated), `'…` a text, the rest by its looks.
 * In a cell of format `@` everything stays text. Dates are not recognised: they stay text.
 */
export const readInput = (input: CellInput, numberFormat = 'General'): ReadInput => {
  if (typeof input !== 'string') return { entry: { value: input } };
  if (numberFormat === '@') return { entry: { value: input === '' ? null : input } };
  if (input.startsWith("'")) return { entry: { value: input.slice(1) } };
  if (input.startsWith('=') && input.length > 1) return { entry: { value: cellError('#BUSY!'), formula: input } };
  return readContent(input);
};
