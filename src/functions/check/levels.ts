import type { Datum } from '../../core/dataset';
import { levelOf } from '../../workbook/words';
import { cellsOf } from '../arguments/cells';
import { cellRefOf } from '../arguments/place';
import type { Supplied } from '../call';
import { datumAt } from './given';

/** A level of the national monitoring: Ⅲ, 三级 or 3. Anything else must be a number, and is refused if it is none. */
export const levelAt = (supplied: Supplied, row: number, column: number): Datum => {
  const cell = cellsOf(supplied)[row]?.[column] ?? null;
  const level = typeof cell === 'string' ? levelOf(cell) : undefined;
  if (level === undefined) return datumAt(supplied, row, column);
  const place = cellRefOf(supplied, row, column);
  return { state: 'value', value: level, original: String(cell), ...(place === undefined ? {} : { cell: place }) };
};
