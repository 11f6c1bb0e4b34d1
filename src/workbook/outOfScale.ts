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

/** The middle one, if most of the values, and enough of them, lie about it. Plain loops: there may be a hundred thousand. */
const commonSize = (values: Float64Array, apart: number): number | undefined => {
  const middle = values.slice().sort()[Math.floor(values.length / 2)];
  if (middle === undefined) return undefined;
  let agreeing = 0;
  for (const value of values) if (value <= middle * apart && value >= middle / apart) agreeing += 1;
  return agreeing >= LEAST_AGREEING && agreeing * 2 > values.length ? middle : undefined;
};

const sizeAHead = (sums: readonly Sum[]): number | undefined => {
  const values = new Float64Array(sums.length);
  let known = 0;
  for (const { value, heads } of sums) {
    if (heads === undefined) continue;
    values[known] = value / heads;
    known += 1;
  }
  return commonSize(values.subarray(0, known), HONEST);
};

const sizeInAll = (sums: readonly Sum[]): number | undefined => commonSize(Float64Array.from(sums, ({ value }) => value), HONEST_IN_ALL);

/** Whether a value is a whole unit larger (1) or smaller (−1) than the size, give or take what is honest. */
const unitsApart = (value: number, size: number, nearer: number, farther: number): 1 | -1 | 0 => {
  const ratio = value >= size ? value / size : size / value;
  return ratio < SCALE / nearer || ratio > SCALE * farther ? 0 : value > size ? 1 : -1;
};

/** A school with very few pupils has much or little a head without being in another unit: its whole sum tells. */
const standsOut = (value: number, apart: 1 | -1, inAll: number | undefined): boolean => inAll === undefined || (apart === 1 ? value >= inAll * STANDS_OUT : value * STANDS_OUT <= inAll);

/**
 * Of the sums that schools have of one thing, those that are some 10,000 times as large (1) or as small (−1) as the others',
 * by position: most likely 元 for 万元, or the other way. A head where heads are known, else in all.
 */
export const outOfScale = (sums: readonly Sum[]): ReadonlyMap<number, 1 | -1> => {
  const aHead = sizeAHead(sums);
  // Seldom asked for where heads are known.
  let known: { readonly size: number | undefined } | undefined;
  const inAll = (): number | undefined => (known ??= { size: sizeInAll(sums) }).size;
  const found = new Map<number, 1 | -1>();
  for (let at = 0; at < sums.length; at += 1) {
    const { value, heads } = sums[at] ?? { value: 0, heads: undefined };
    const byHead = aHead !== undefined && heads !== undefined;
    const size = byHead ? aHead : inAll();
    const apart = size === undefined ? 0 : byHead ? unitsApart(value / heads, size, HONEST, HONEST) : unitsApart(value, size, NEAR_IN_ALL, HONEST_IN_ALL);
    if (apart !== 0 && (!byHead || standsOut(value, apart, inAll()))) found.set(at, apart);
  }
  return found;
};
