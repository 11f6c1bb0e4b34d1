import type { CellValue } from '../../workbook/grid';
import { errorValue } from './errorValue';

/** Plain numbers only: no leading zero (codes), no more than 15 digits (identity numbers), no exponent, no separators. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const EXACT_DIGITS = 15;

/** A cell of a format that knows nothing but text: a plain number is one, an error's name is that error, all else stays the text it is. */
export const typedCell = (text: string): CellValue => {
  if (text === '') return null;
  const trimmed = text.trim();
  if (PLAIN_NUMBER.test(trimmed) && trimmed.replace(/[-.]/g, '').length <= EXACT_DIGITS) return Number(trimmed);
  return errorValue(trimmed) ?? text;
};
