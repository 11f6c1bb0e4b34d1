/** A sum of money, and the number of those it is for where that is known. */
export interface Sum {
  readonly value: number;
  readonly heads: number | undefined;
}

/** 元 and 万元 are so far apart. */
export const SCALE = 10_000;
/** So far may schools honestly be apart in what they have a head. */
const HONEST = 30;
/** In what they have in all they may be farther apart, for their sizes differ too. */
const HONEST_IN_ALL = 100;
/** Without heads only what is so near to a whole unit, upwards, is told from a very small school among large ones. */
const NEAR_IN_ALL = 5;
/** A school of a few pupils may have much a head; to be in another unit its whole sum must stand out too. */
const STANDS_OUT = 10;
/** Fewer that agree tell nothing about the others. */
const LEAST_AGREEING = 5;

/** The middle one, if most of the values, and enough of them, lie about it. */
const commonSize = (values: readonly number[], apart: number): number | undefined => {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) return undefined;
  const agreeing = values.filter((value) => value <= middle * apart && value >= middle / apart).length;
  return agreeing >= LEAST_AGREEING && agreeing * 2 > values.length ? middle : undefined;
};

/** Whether a value is a whole unit larger (1) or smaller (−1) than the size, give or take what is honest. */
const unitsApart = (value: number, size: number, nearer: number, farther: number): 1 | -1 | 0 => {
  const ratio = value >= size ? value / size : size / value;
  return ratio < SCALE / nearer || ratio > SCALE * farther ? 0 : value > size ? 1 : -1;
};

/**
 * Of the sums that schools have of one thing, those that are some 10,000 times as large (1) or as small (−1) as the others',
 * by position: most likely 元 for 万元, or the other way. A head where heads are known, else in all.
 */
export const outOfScale = (sums: readonly Sum[]): ReadonlyMap<number, 1 | -1> => {
  const perHead = sums.flatMap(({ value, heads }) => (heads === undefined ? [] : [value / heads]));
  const aHead = commonSize(perHead, HONEST);
  const inAll = commonSize(sums.map(({ value }) => value), HONEST_IN_ALL);
  const found = new Map<number, 1 | -1>();
  for (const [at, { value, heads }] of sums.entries()) {
    const byHead = aHead !== undefined && heads !== undefined;
    const apart = byHead ? unitsApart(value / heads, aHead, HONEST, HONEST) : inAll === undefined ? 0 : unitsApart(value, inAll, NEAR_IN_ALL, HONEST_IN_ALL);
    const standsOut = !byHead || inAll === undefined || (apart === 1 ? value >= inAll * STANDS_OUT : value * STANDS_OUT <= inAll);
    if (apart !== 0 && standsOut) found.set(at, apart);
  }
  return found;
};
