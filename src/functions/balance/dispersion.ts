import { populationMoments, weightedMoments } from '../../core';
import type { Moments } from '../../core';
import { isOmitted } from '../arguments/cells';
import { numbersArgument, readNumbers } from '../arguments/number';
import { readPairs } from '../arguments/pairs';
import { ofField, taking } from '../arguments/taking';
import { FunctionFailure } from '../failure';
import type { Supplied } from '../call';
import { columnOf, requireAlike } from '../native/columns';
import { unlessAny } from '../native/guard';
import { badCells, badPairs, eachOnce } from '../../report/calculation/moments';
import type { NativeCall } from '../native/nativeCall';

export const FIGURES = taking(
  numbersArgument({ zh: '值', en: 'values' }, { zh: '各校的生均或每百名学生的数值，一校一格', en: 'Figures per pupil or per 100 pupils, one cell a school' }),
  { of: 'figures', per: 'pupil' },
);

export const PUPILS = taking(
  numbersArgument({ zh: '学生数', en: 'pupils' }, { zh: '各校在校生数，与前一区域逐格对应', en: 'Pupils of the same schools, cell by cell' }),
  ofField('pupils'),
);

export const OPTIONAL_PUPILS = {
  ...PUPILS,
  optional: true,
  description: { zh: '各校在校生数，与“值”逐格对应；省略时各校不加权', en: 'Pupils of the same schools, cell by cell; if omitted, every school counts the same' },
};

export type KnownMoments = Extract<Moments, { ok: true }>;

export const known = (moments: Moments): KnownMoments => {
  if (!moments.ok) throw new FunctionFailure('#N/A', { reason: moments.reason });
  return moments;
};

/** Mean and standard deviation of figures: weighted by pupils, or unweighted where no pupils are given. */
export const momentsOf = (values: Supplied, pupils: Supplied): KnownMoments => {
  if (isOmitted(pupils)) return known(populationMoments(readNumbers(values)));
  const pairs = readPairs(values, pupils);
  return known(weightedMoments(pairs.values, pairs.pupils));
};

/** 差异系数 = S ÷ X̄. A mean of 0 is a division by zero. */
export const cvOf = ({ mean, sd }: KnownMoments): number => {
  if (mean === 0) throw new FunctionFailure('#DIV/0!', { reason: { code: 'zeroMean' } });
  return sd / mean;
};

/**
 * The native form of what is computed from figures (first argument) and pupils (second): by sums over both, or unweighted
 * where no pupils are given.
 */
export const nativeMoments = (call: NativeCall, unweighted: (x: string) => string, weighted: (x: string, p: string) => string): string => {
  const figures = columnOf(call.at(0), call);
  const x = figures.text;
  if (call.at(1).kind === 'omitted') return unlessAny(badCells(x), figures.isCells ? unweighted(x) : weighted(x, eachOnce(x)));
  requireAlike(call.at(0), call.at(1));
  const { text: p } = columnOf(call.at(1), call);
  return unlessAny(badPairs(x, p), weighted(x, p));
};
