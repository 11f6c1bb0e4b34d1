import type { CellValue } from '../../workbook/grid';
import { readNumber } from '../../workbook';
import { FunctionFailure } from '../failure';
import type { Supplied } from '../call';
import { placeOf } from './place';

/**
 * The figure in a cell of an argument, numbers in disguise (１２．５, 45人, 1,200) among them; undefined for a blank.
 * Other text, TRUE and FALSE, error values and negative numbers (no school has fewer than none of anything) fail and
 * name the cell; #N/A stays #N/A.
 */
export const numberAt = (supplied: Supplied, row: number, column: number, cell: CellValue): number | undefined => {
  // The usual case, without an object a cell.
  if (typeof cell === 'number' && cell >= 0 && cell < Infinity) return cell;
  const reading = readNumber(cell);
  switch (reading.state) {
    case 'value':
      return reading.value;
    case 'negative':
      throw new FunctionFailure('#VALUE!', { key: 'negative', data: { place: placeOf(supplied, row, column), value: reading.value } });
    case 'blank':
      return undefined;
    case 'error':
      throw new FunctionFailure(reading.original === '#N/A' ? '#N/A' : '#VALUE!', { key: 'errorCell', data: { place: placeOf(supplied, row, column), error: reading.original } });
    case 'text':
      throw new FunctionFailure('#VALUE!', { key: 'textCell', data: { place: placeOf(supplied, row, column), text: reading.original } });
  }
};
