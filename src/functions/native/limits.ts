import { skipQuoted } from '../formula/quoted';
import { NotConvertible } from './conversion';

/** What Excel takes: characters of a formula, and functions within functions. */
const LONGEST = 8_192;
const DEEPEST = 64;

/** How many brackets stand within each other. */
const depthOf = (formula: string): number => {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < formula.length; ) {
    const end = skipQuoted(formula, at);
    if (end === at) {
      if (formula[at] === '(') depth += 1;
      else if (formula[at] === ')') depth -= 1;
      deepest = Math.max(deepest, depth);
    }
    at = Math.max(end, at + 1);
  }
  return deepest;
};

/** The formula, if Excel takes one as long and as deep. Throws NotConvertible. */
export const withinLimits = (formula: string): string => {
  if (formula.length > LONGEST) throw new NotConvertible({ code: 'tooLong', length: formula.length, most: LONGEST });
  const depth = depthOf(formula);
  if (depth > DEEPEST) throw new NotConvertible({ code: 'tooDeep', depth, most: DEEPEST });
  return formula;
};
