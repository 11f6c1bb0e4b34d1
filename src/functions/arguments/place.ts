import { formatAddress, parseAddress } from '../../workbook/address';
import type { Place } from '../failure';
import type { Supplied } from '../call';

/** Names a cell of an argument by its address in the sheet, or, where no address is known, by its row and column. */
export const placeOf = ({ argument, declaration }: Supplied, row: number, column: number): Place => {
  const place = { argument: declaration.name, row, column };
  const area = argument.kind === 'omitted' || argument.address === undefined ? undefined : parseAddress(argument.address);
  if (area === undefined) return place;
  const top = area.top + row;
  const left = area.left + column;
  return { ...place, address: formatAddress({ ...area, top, left, bottom: top, right: left }) };
};
