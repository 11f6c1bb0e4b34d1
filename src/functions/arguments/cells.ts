import type { CellValue } from '../../workbook/grid';
import type { Supplied } from '../call';

/** An argument as a rectangle of cells: a single value is one cell, an omitted argument none. */
export const cellsOf = ({ argument }: Supplied): readonly (readonly CellValue[])[] => {
  switch (argument.kind) {
    case 'range':
      return argument.values;
    case 'value':
      return [[argument.value]];
    case 'omitted':
      return [];
  }
};

export const isOmitted = ({ argument }: Supplied): boolean => argument.kind === 'omitted';

/** Rows × columns of an argument. */
export const sizeOf = (supplied: Supplied): readonly [number, number] => {
  const cells = cellsOf(supplied);
  return [cells.length, cells[0]?.length ?? 0];
};

/** The only cell of a single-valued argument; null if it is omitted or blank. */
export const cellOf = (supplied: Supplied): CellValue => cellsOf(supplied)[0]?.[0] ?? null;
