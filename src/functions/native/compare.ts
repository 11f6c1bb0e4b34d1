import type { Comparator } from '../../standards/terms';
import { number } from './text';

/** As core: figures closer than this, relative to the larger, are equal. */
const TIE = '2^-47';

/** Whether a comparison with a figure that is not negative holds, as an expression: an exact tie never comes out as a near miss. */
export const holds = (value: string, comparator: Comparator, threshold: string): string => {
  switch (comparator) {
    case '>=':
      return `${value}>=${threshold}*(1-${TIE})`;
    case '<=':
      return `${value}<=${threshold}*(1+${TIE})`;
    case '>':
      return `${value}>${threshold}*(1+${TIE})`;
    case '<':
      return `${value}<${threshold}*(1-${TIE})`;
    case '=':
      return `ABS(${value}-${threshold})<=${threshold}*${TIE}`;
  }
};

/** Whether a value lies within a distance of a limit, a tie included. */
export const isNear = (value: string, limit: number, distance: number): string => `ABS(${value}-${number(limit)})<=${number(distance)}*(1+${TIE})+${TIE}`;

/** What rounding may add to a product is taken off before it is rounded up. */
export const roundedUp = (amount: string, decimals: 0 | 2): string => `ROUNDUP(${amount}*(1-${TIE}),${decimals})`;
