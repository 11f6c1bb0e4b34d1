import type { Comparison } from '../../core/assessment';
import type { Words } from '../../report/words';
import type { Unit } from '../../standards/schema';
import type { Scope } from '../scope';
import { literal, number } from './text';

/** As report/words: beyond this many decimals two figures are shown alike. */
const MOST_DECIMALS = 10;

/** What a reader's language puts around a number of a unit. */
const around = (unit: Unit, words: Words): readonly [before: string, after: string] => {
  const one = unit === 'ratio' ? 0.01 : 1;
  const [before = '', after = ''] = words.number(one, unit, 0).split('1');
  return [before, after];
};

const inUnit = (value: string, unit: Unit): string => (unit === 'ratio' ? `${value}*100` : value);

/** A number with its unit and so many decimals, as an expression that gives a text. */
export const figureText = (value: string, unit: Unit, decimals: string, words: Words): string => {
  const [before, after] = around(unit, words);
  return [...(before === '' ? [] : [literal(before)]), `FIXED(${inUnit(value, unit)},${decimals})`, ...(after === '' ? [] : [literal(after)])].join('&');
};

/**
 * How many decimals show that a figure is not its threshold: the first number of them, from the usual one on, with which the
 * two differ. The usual one where they are equal.
 */
const decimalsApart = (value: string, threshold: number, usual: number): string => {
  const list = `{${Array.from({ length: MOST_DECIMALS - usual }, (_, index) => usual + index).join(',')}}`;
  return `${MOST_DECIMALS}-SUMPRODUCT(MAX(((ROUND(${value},${list})<>ROUND(${number(threshold)},${list}))+(${value}=${number(threshold)})>0)*(${MOST_DECIMALS}-${list})))`;
};

/** A figure beside the threshold it is held against: with enough decimals that one which misses never looks equal. */
export const comparedFigure = (value: string, against: { readonly threshold: number; readonly unit: Unit; readonly decimals: number }, words: Words): string => {
  const { unit, decimals } = against;
  const shown = unit === 'ratio' ? Number((against.threshold * 100).toPrecision(15)) : against.threshold;
  return figureText(value, unit, decimalsApart(unit === 'ratio' ? `(${inUnit(value, unit)})` : value, shown, decimals), words);
};

/** `value comparator threshold` in the reader's words, with something else in the place of the value. */
export const comparisonAround = (value: string, against: Omit<Comparison, 'value'>, { words, context }: Scope): string => {
  const { t } = context.translator;
  const { threshold } = words.figures({ ...against, value: against.threshold });
  return t('term:comparison', { value, comparator: t(`term:comparator.${against.comparator}`), threshold });
};
