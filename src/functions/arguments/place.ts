import type { CellRef } from '../../core/cellRef';
import { formatAddress, parseAddress } from '../../workbook/address';
import type { Address } from '../../workbook/address';
import type { Place } from '../failure';
import type { Supplied } from '../call';
import type { FunctionArgument } from '../value';

/** The areas of arguments, read once each: a range asks for every one of its cells. */
const areas = new WeakMap<FunctionArgument, Address | undefined>();

const areaOf = ({ argument }: Supplied): Address | undefined => {
  if (argument.kind === 'omitted' || argument.address === undefined) return undefined;
  if (!areas.has(argument)) areas.set(argument, parseAddress(argument.address));
  return areas.get(argument);
};

/** Names a cell of an argument by its address in the sheet, or, where no address is known, by its row and column. */
export const placeOf = (supplied: Supplied, row: number, column: number): Place => {
  const place = { argument: supplied.declaration.name, row, column };
  const area = areaOf(supplied);
  if (area === undefined) return place;
  const top = area.top + row;
  const left = area.left + column;
  return { ...place, address: formatAddress({ ...area, top, left, bottom: top, right: left }) };
};

/** The cell itself, where its sheet is known. */
export const cellRefOf = (supplied: Supplied, row: number, column: number): CellRef | undefined => {
  const area = areaOf(supplied);
  return area?.sheet === undefined ? undefined : { sheet: area.sheet, row: area.top + row, column: area.left + column };
};
