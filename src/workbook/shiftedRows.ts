import type { CellRef } from '../core/cellRef';
import { readNumber } from './numberReading';
import type { TableBlock } from './tableBlocks';

/** The column right behind the last heading, if nothing stands over it. */
const columnBeyond = ({ header }: TableBlock): number => Math.max(-1, ...header.columns.map(({ column }) => column)) + 1;

/**
 * Rows with a figure more than there are headings: their figures stand under the wrong ones, as where a file of separated
 * text holds 2,900 without quotes. Where most rows have one, it is a column without a heading.
 */
export const shiftedRows = (block: TableBlock): ReadonlyMap<number, CellRef> => {
  const { view, rows } = block;
  const column = columnBeyond(block);
  const isFigure = (row: number): boolean => !view.isBlank(row, column) && readNumber(view.cell(row, column)).state === 'value';
  const found = rows.filter(isFigure);
  if (rows.length > 1 && found.length * 2 > rows.length) return new Map();
  return new Map(found.map((row) => [row, view.ref(row, column)]));
};
