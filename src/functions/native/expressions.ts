import { isOwnName } from '../ownName';
import { findCalls } from '../formula/calls';
import { skipQuoted } from '../formula/quoted';

/** Functions that make one value of ranges, whatever formula they stand in. */
const ONE_VALUE: ReadonlySet<string> = new Set(
  'SUM SUMIF SUMIFS SUMPRODUCT AVERAGE AVERAGEIF AVERAGEIFS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS MAX MIN MEDIAN LARGE SMALL VLOOKUP HLOOKUP INDEX MATCH SUBTOTAL ROWS COLUMNS STDEVP STDEV'.split(' '),
);

const givesOneValue = (name: string): boolean => ONE_VALUE.has(name.toUpperCase()) || isOwnName(name);

/** The expression with such calls as 0 and without texts and sheet names. */
const bare = (expression: string): string => {
  let text = '';
  let at = 0;
  for (const { start, end } of findCalls(expression, givesOneValue) ?? []) {
    text += `${expression.slice(at, start)}0`;
    at = end;
  }
  text += expression.slice(at);
  let plain = '';
  for (let index = 0; index < text.length; ) {
    const end = text[index] === '[' ? index : skipQuoted(text, index);
    if (end === index) plain += text[index];
    index = Math.max(end, index + 1);
  }
  return plain;
};

/** Whether an expression is one value in any formula: no range, array or table stands in it but inside functions that make one value of it. */
export const isOneValue = (expression: string): boolean => !/[:{[#]/.test(bare(expression));

/** Whether SUMPRODUCT computes an expression cell by cell without its being entered as an array: plain arithmetic does, functions may not. */
export const isPlainArithmetic = (expression: string): boolean => !/[@#[]|[\p{L}\p{N}_.]\s*\(/u.test(bare(expression));
