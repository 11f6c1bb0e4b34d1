import type { Comparator } from '../standards/terms';

/**
 * Two figures closer than this, relative to the larger, are equal: 32 spacings of a double (2⁻⁵²). Per-pupil figures pass
 * through at most a dozen roundings of half a spacing each, so an exact tie never comes out as a near miss. Figures that
 * really differ are far apart: counts below a million against a threshold of four decimals differ by 10⁻¹² or more.
 */
const TIE = 2 ** -47;

const tied = (a: number, b: number): boolean => a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= TIE * Math.max(Math.abs(a), Math.abs(b)));

/** Whether the comparison holds for the unrounded value. False for NaN, whatever the comparator. */
export const judge = (value: number, comparator: Comparator, threshold: number): boolean => {
  if (Number.isNaN(value) || Number.isNaN(threshold)) return false;
  const equal = tied(value, threshold);
  switch (comparator) {
    case '>=':
      return equal || value > threshold;
    case '<=':
      return equal || value < threshold;
    case '>':
      return !equal && value > threshold;
    case '<':
      return !equal && value < threshold;
    case '=':
      return equal;
  }
};

/** Whether a value lies within `distance` of a limit, on either side: so close that rounding would decide. A tie counts as within. */
export const isNear = (value: number, limit: number, distance: number): boolean => Math.abs(value - limit) <= distance * (1 + TIE) + TIE;

/** How far a value is beyond the threshold on the right side (positive) or the wrong side (negative), relative to the threshold. */
export const margin = (value: number, comparator: Comparator, threshold: number): number => {
  const scale = threshold === 0 ? 1 : Math.abs(threshold);
  switch (comparator) {
    case '>=':
    case '>':
      return (value - threshold) / scale;
    case '<=':
    case '<':
      return (threshold - value) / scale;
    case '=':
      return -Math.abs(value - threshold) / scale;
  }
};

/** The smallest multiple of `step` that is not below `amount`, where a tie counts as equal: 42.000000000000007 is 42. */
export const roundUpTo = (amount: number, step: number): number => {
  const steps = amount / step;
  const nearest = Math.round(steps);
  const whole = tied(steps, nearest) ? nearest : Math.ceil(steps);
  // Division by the reciprocal keeps decimals clean: 7 × 0.01 is 0.07, 7 × 0.1 is not 0.7.
  return step < 1 ? whole / Math.round(1 / step) : whole * step;
};
