import { formatAddress, parseAddress } from '../../workbook/address';
import type { Address } from '../../workbook/address';
import { fullWidthToHalf } from './formulaText';

/** An area as it is written on a sheet: what stands on that very sheet needs no name before it. */
const onSheet = ({ sheet: own, ...cells }: Address, sheet: string | undefined): string =>
  formatAddress(own === undefined || own === sheet ? cells : { sheet: own, ...cells });

/** An argument as it is written into a formula on a sheet; what is no address stays as it was typed. */
const argumentOn = (text: string, sheet: string | undefined): string => {
  const typed = fullWidthToHalf(text.trim());
  const address = parseAddress(typed);
  // A dollar sign says more than the address does.
  return address === undefined || typed.includes('$') ? typed : onSheet(address, sheet);
};

/**
 * Writes a call of a function into a formula for a cell of `sheet`. Arguments left out at the end are not written; one left
 * out before others keeps its comma.
 */
export const writeFormula = (name: string, texts: readonly string[], sheet?: string): string => {
  const written = texts.map((text) => argumentOn(text, sheet));
  const last = written.findLastIndex((text) => text !== '');
  return `=${name}(${written.slice(0, last + 1).join(',')})`;
};
