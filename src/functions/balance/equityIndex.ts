import type { EquityIndex, IndexFailure } from '../../core/statistics/population';
import { isOmitted } from '../arguments/cells';
import { readNumbers } from '../arguments/number';
import { readPairs } from '../arguments/pairs';
import type { Pairs } from '../arguments/pairs';
import type { Supplied } from '../call';
import { FunctionFailure } from '../failure';
import type { ErrorCode } from '../value';

/** Figures with pupils; where no pupils are given every school counts the same. */
export const figuresWithPupils = (values: Supplied, pupils: Supplied): Pairs => {
  if (!isOmitted(pupils)) return readPairs(values, pupils);
  const figures = readNumbers(values);
  return { values: figures, pupils: new Array<number>(figures.length).fill(1) };
};

const CODES: Readonly<Record<IndexFailure['code'], ErrorCode>> = {
  noUnits: '#N/A',
  notFinite: '#NUM!',
  zeroMean: '#DIV/0!',
  zeroValue: '#DIV/0!',
  zeroMedian: '#DIV/0!',
  noneBelow: '#DIV/0!',
  noDifference: '#DIV/0!',
};

export const failureOf = ({ code }: IndexFailure): FunctionFailure => new FunctionFailure(CODES[code], { key: `index.${code}` });

/** The value of an index, or its failure in words. */
export const knownIndex = (index: EquityIndex): number => {
  if (!index.ok) throw failureOf(index);
  return index.value;
};
