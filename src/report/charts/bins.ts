import { judge } from '../../core';

/** Values from `from` on and below `to`; an end that is missing is open. */
export interface Bin {
  readonly from?: number;
  readonly to?: number;
  readonly count: number;
}

/** What a value has to reach, and the least that is still tolerated. */
export interface Marks {
  readonly threshold: number;
  readonly floor: number;
}

/** Bins on either side of the threshold at most; what lies beyond is in an open one. */
const MOST_BELOW = 6;
const MOST_ABOVE = 10;
/** With fewer bins a distribution has no shape. */
const FEWEST = 4;
/** How often the distance from floor to threshold may be halved for that. */
const HALVINGS = 2;

/** No bin shows the dust of a binary fraction: 3.5700000000000003. */
const clean = (edge: number): number => Number(edge.toPrecision(12));

/** Smallest and largest without a call of as many arguments as there are values. */
const extremes = (values: readonly number[]): readonly [number, number] =>
  values.reduce<readonly [number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);

const stepsTo = (value: number, threshold: number, width: number): number => (value - threshold) / width;

/** The edges, the threshold and the floor among them, so that each bin lies on one side of both. */
const edgesFor = (values: readonly number[], { threshold, floor }: Marks, width: number): readonly number[] => {
  const [least, most] = extremes(values);
  const perFloor = Math.round((threshold - floor) / width);
  const lowest = Math.min(-perFloor, Math.max(Math.floor(stepsTo(least, threshold, width)), -MOST_BELOW));
  const highest = Math.max(1, Math.min(Math.floor(stepsTo(most, threshold, width)) + 1, MOST_ABOVE));
  const edges = Array.from({ length: highest - lowest + 1 }, (_, at) => clean(threshold + (lowest + at) * width));
  return edges.map((edge) => (judge(edge, '=', floor) ? floor : edge)).filter((edge) => edge > 0);
};

const counted = (values: readonly number[], edges: readonly number[]): readonly Bin[] => {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (const value of values) {
    // As the verdicts compare: a school that just reaches the threshold is counted there.
    const place = edges.findLastIndex((edge) => judge(value, '>=', edge)) + 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, at) => {
    const from = edges[at - 1];
    const to = edges[at];
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), count };
  });
};

/** Empty bins at the ends tell nothing, unless a mark is there. */
const trimmed = (bins: readonly Bin[], { threshold, floor }: Marks): readonly Bin[] => {
  const isKept = ({ from, to, count }: Bin): boolean => count > 0 || from === threshold || from === floor || to === floor;
  const first = bins.findIndex(isKept);
  return bins.slice(first, bins.findLastIndex(isKept) + 1);
};

/**
 * Bins for a distribution. Their width is the distance from the floor to the threshold, or a half or a quarter of it where the
 * values lie close together: so both marks are edges, and the bars below and above them can be counted off.
 */
export const binsFor = (values: readonly number[], marks: Marks): readonly Bin[] => {
  if (values.length === 0 || !(marks.floor < marks.threshold)) return [];
  const whole = marks.threshold - marks.floor;
  const [least, most] = extremes(values);
  const halvings = Array.from({ length: HALVINGS + 1 }, (_, at) => at).find((at) => (most - least) / (whole / 2 ** at) >= FEWEST) ?? HALVINGS;
  return trimmed(counted(values, edgesFor(values, marks, whole / 2 ** halvings)), marks);
};
