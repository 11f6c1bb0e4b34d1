import type { CellValue } from '../../workbook/grid';
import { FunctionFailure } from '../failure';
import type { Supplied } from '../call';
import { numberAt } from './numberAt';
import { placeOf } from './place';

/**
 * A number of people, classes or rooms in a cell: as numberAt, but whole. A column of shares or averages picked by
 * mistake would be judged as very small classes.
 */
export const headcountAt = (supplied: Supplied, row: number, column: number, cell: CellValue): number | undefined => {
  const value = numberAt(supplied, row, column, cell);
  if (value === undefined || Number.isInteger(value)) return value;
  throw new FunctionFailure('#VALUE!', { key: 'notWhole', data: { place: placeOf(supplied, row, column), value } });
};
