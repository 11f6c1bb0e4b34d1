import type { Unit } from '../standards/schema';
import type { CellValue } from './grid';
import { plain } from './plainText';
import { shiftDecimal, unitMark } from './unitMark';

/** What is known about the cell before it is read. */
export interface NumberContext {
  /** The unit of the figure; a unit in the cell that does not fit makes the cell text. Absent: any unit will do. */
  readonly unit?: Unit;
  /** Power of ten that the heading's unit adds to a bare number (万元: 4; %: −2). */
  readonly exponent?: number;
  /** The cell's number format is a percentage or a date. */
  readonly percentCell?: boolean;
  readonly dateCell?: boolean;
}

/** The number in a cell, or why there is none. `original` is the cell's text where it differs from the number. */
export type NumberReading =
  | { readonly state: 'value'; readonly value: number; readonly original?: string; readonly doubt?: 'percentRead' | 'unitRead' }
  | { readonly state: 'blank'; readonly original?: string }
  | { readonly state: 'text'; readonly original: string; readonly problem: 'notNumber' | 'percentAmbiguous' | 'date' }
  | { readonly state: 'error'; readonly original: string }
  | { readonly state: 'negative'; readonly value: number; readonly original: string };

/** A longer text holds no number that a person typed. */
const LONGEST = 48;
const NUMBER = /^([+-])?(?:¥|rmb)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d{1,3})?(.*)$/u;
const DIGITS = /^\d{1,15}(?:\.\d{1,15})?$/u;
/** Signs for "nothing here". 无 is not among them: it may mean zero, so it is for the person to say. */
const NOTHING = /^(?:[-‐-―−─_/\\]{1,4}|\.{3,6}|…{1,2})$/u;
/** A date, with or without its year or a time of day: what a spreadsheet makes of 1-2, or a person's 9月. */
const DATE =
  /^(?:\d{2,4}(?:[-/.年]\d{1,2}[-/.月]\d{1,2}日?|年\d{1,2}月?|年)(?:\d{2}:\d{2}(?::\d{2})?)?|\d{1,2}月(?:\d{1,2}日?)?|\d{1,2}日|\d{1,2}-[a-z]{3}(?:-\d{2,4})?|[a-z]{3}-\d{1,4})$/u;
/** The mark of a text before a number, and what ends a sentence behind one: neither changes it. */
const MARKS = /^['’‘`](?=[+\-.\d])|(?<=\d)[;,、。]$/gu;

const text = (original: string, problem: 'notNumber' | 'percentAmbiguous' | 'date' = 'notNumber'): NumberReading => ({ state: 'text', original, problem });

const signed = (value: number, original: string | undefined, doubt?: 'percentRead' | 'unitRead'): NumberReading => {
  if (value < 0) return { state: 'negative', value, original: original ?? String(value) };
  if (original === undefined) return { state: 'value', value };
  return doubt === undefined ? { state: 'value', value, original } : { state: 'value', value, original, doubt };
};

/**
 * A bare number as a ratio. Written out: 0.95 is 95 %, 95 is 95 % but asked about, 1.02 may be either and is not used.
 * Under a heading with % the number is a percentage; a fraction there is taken as the fraction and asked about.
 */
const readRatio = (value: number, context: NumberContext, original: string | undefined): NumberReading => {
  const shown = original ?? String(value);
  const size = Math.abs(value);
  if (context.percentCell === true) return size > 2 ? text(shown, 'percentAmbiguous') : signed(value, original);
  if (size === 0) return signed(0, original);
  const stated = context.exponent ?? 0;
  if (stated < 0) {
    if (size > 1) return signed(shiftDecimal(value, stated), original);
    return size === 1 ? text(shown, 'percentAmbiguous') : signed(value, shown, 'percentRead');
  }
  if (size <= 1) return signed(value, original);
  return size < 2 ? text(shown, 'percentAmbiguous') : signed(shiftDecimal(value, -2), shown, 'percentRead');
};

const readBare = (value: number, context: NumberContext, original?: string): NumberReading => {
  if (!Number.isFinite(value)) return text(original ?? String(value));
  if (context.dateCell === true) return text(original ?? String(value), 'date');
  if (context.unit === 'ratio') return readRatio(value, context, original);
  return signed(shiftDecimal(value, context.exponent ?? 0), original);
};

const readText = (cell: string, context: NumberContext): NumberReading => {
  // Most texts that are numbers are just that.
  if (DIGITS.test(cell)) return readBare(Number(cell), context);
  const original = cell.trim();
  if (cell.length > LONGEST) return text(original);
  const compact = plain(cell).replace(MARKS, '');
  if (compact === '') return { state: 'blank' };
  if (NOTHING.test(compact)) return { state: 'blank', original };
  if (DATE.test(compact)) return text(original, 'date');
  const match = NUMBER.exec(compact.replace(/^[−–]/u, '-'));
  const [, sign = '', whole, fraction = '', power = '', suffix = ''] = match ?? [];
  if (match === null || (whole === undefined && fraction === '')) return text(original);
  // Two numbers with only a space between them are not one number.
  if (/\d[.,]?\s+[.,]?\d/u.test(original)) return text(original);
  const digits = `${sign}${(whole ?? '0').replaceAll(',', '')}${fraction}`;
  if (suffix === '') return readBare(Number(digits + power), context, original);
  const mark = unitMark(suffix);
  if (mark === undefined || power !== '' || (context.unit !== undefined && !mark.units.includes(context.unit))) return text(original);
  const percent = context.unit === 'ratio' || mark.units.includes('ratio');
  const surprising = !percent && mark.exponent !== (context.exponent ?? 0);
  return signed(Number(`${digits}e${mark.exponent}`), original, surprising ? 'unitRead' : undefined);
};

/**
 * Reads the number of a cell, also in disguise: full-width digits, thousands separators, a unit behind it (45人,
 * 303.16万元, １２．５㎡), a percentage. Blank stays blank and is never zero; what is not certain is text. The value is in
 * the figure's base unit (人, 间, ㎡, 元; ratios as fractions). A unit in the cell outranks the heading's.
 */
export const readNumber = (cell: CellValue, context: NumberContext = {}): NumberReading => {
  if (cell === null) return { state: 'blank' };
  if (typeof cell === 'number') return readBare(cell, context);
  if (typeof cell === 'string') return readText(cell, context);
  if (typeof cell === 'boolean') return text(cell ? 'TRUE' : 'FALSE');
  return { state: 'error', original: cell.error };
};
