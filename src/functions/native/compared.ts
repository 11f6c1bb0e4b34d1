import { comparedCells, requireAlike } from './columns';
import { badCells, badPairs, eachOnce } from '../../report/calculation/moments';
import type { NativeCall } from './nativeCall';

/** Cells of figures and pupils that are held against each other. */
export interface Compared {
  readonly x: string;
  /** The cells of the pupils; undefined where every figure counts once. */
  readonly p: string | undefined;
  /** How much each figure counts, for SUMPRODUCT. */
  readonly each: string;
}

/** Figures (first argument) and pupils (second, or none) as cells. Throws NotConvertible where they are none or too many. */
export const comparedFigures = (call: NativeCall): Compared => {
  const { text: x } = comparedCells(call.at(0), call);
  if (call.at(1).kind === 'omitted') return { x, p: undefined, each: eachOnce(x) };
  requireAlike(call.at(0), call.at(1));
  const { text: p } = comparedCells(call.at(1), call);
  return { x, p, each: p };
};

/** How many of the cells our functions refuse. */
export const badOf = ({ x, p }: Compared): string => (p === undefined ? badCells(x) : badPairs(x, p));
