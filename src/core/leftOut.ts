import type { UnknownReason } from './assessment';
import type { Dataset } from './dataset';

/** Schools that stand in the sheets but not in the dataset: no county-wide figure over schools is complete without them. */
export const leftOutReason = ({ leftOut = [] }: Dataset): UnknownReason | undefined => {
  const [cell] = leftOut;
  return cell === undefined ? undefined : { code: 'schoolsLeftOut', count: leftOut.length, cell };
};
