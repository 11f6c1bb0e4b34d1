import type { Datum } from '../../core/dataset';
import { levelOf } from '../../workbook/words';
import { cellsOf } from '../arguments/cells';
import { cellRefOf } from '../arguments/place';
import { notOneOf } from '../arguments/text';
import type { Supplied } from '../call';
import { datumAt } from './given';

const ALLOWED = { zh: 'Ⅰ至Ⅵ、一级至六级 或 1 至 6', en: 'I to VI, or 1 to 6' };

/** A level of the national monitoring: Ⅲ, 三级 or 3, as the forms are read. What is no level (0, 3.5, 9) is refused: it must not decide anything. */
export const levelAt = (supplied: Supplied, row: number, column: number): Datum => {
  const cell = cellsOf(supplied)[row]?.[column] ?? null;
  const level = typeof cell === 'string' || typeof cell === 'number' ? levelOf(String(cell)) : undefined;
  if (level === undefined) {
    const datum = datumAt(supplied, row, column);
    return datum.state === 'value' ? notOneOf(supplied, String(cell), ALLOWED) : datum;
  }
  const place = cellRefOf(supplied, row, column);
  return { state: 'value', value: level, ...(typeof cell === 'string' && { original: cell }), ...(place === undefined ? {} : { cell: place }) };
};
