import { calledNames } from '../formula/calls';
import { skipQuoted } from '../formula/quoted';

/** Functions that Excel 2010 and the programs of its age do not know. */
const NEWER: ReadonlySet<string> = new Set(
  (
    'LET LAMBDA MAP REDUCE SCAN MAKEARRAY BYROW BYCOL ISOMITTED FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY XLOOKUP XMATCH TEXTJOIN CONCAT IFS SWITCH MAXIFS MINIFS ' +
    'VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND TEXTSPLIT TEXTBEFORE TEXTAFTER GROUPBY PIVOTBY'
  ).split(' '),
);

const PREFIX = /^_XLFN\.(?:_XLWS\.)?/;
const SPILLED = /\$?[A-Z]{1,3}\$?\d+#/gi;

const outsideQuotes = (formula: string): string => {
  let text = '';
  for (let at = 0; at < formula.length; ) {
    const end = skipQuoted(formula, at);
    if (end === at) text += formula[at];
    at = Math.max(end, at + 1);
  }
  return text;
};

/** What stands in a formula that older Excel and other programs may not understand: names of functions, references like D2#. */
export const newerParts = (formula: string): readonly string[] => {
  const names = calledNames(formula).map(({ name }) => name.toUpperCase().replace(PREFIX, ''));
  return [...new Set([...names.filter((name) => NEWER.has(name)), ...(outsideQuotes(formula).match(SPILLED) ?? [])])];
};
