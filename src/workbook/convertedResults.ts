import type { CellContent } from './cellContent';
import { printAt, printOf, shapeOf } from './contentPrint';
import { cellKey } from './grid';
import type { WriteJournal, WrittenCells } from './writeJournal';

interface Converted {
  readonly print: string;
  readonly shape: string | undefined;
}

/** The cells of the areas, those written last deciding. */
const cellsOf = (areas: readonly WrittenCells[]): ReadonlyMap<number, Converted> => {
  const cells = new Map<number, Converted>();
  for (const { row, column, rows, columns, after, shapes } of areas) {
    for (let position = 0; position < rows * columns; position += 1) {
      const key = cellKey(row + Math.floor(position / columns), column + (position % columns));
      cells.set(key, { print: printAt(after, position), shape: shapes === '' ? undefined : printAt(shapes, position) });
    }
  }
  return cells;
};

/**
 * Tells of a sheet which cells still hold what a conversion put in the place of the add-in's results, which are no data
 * in whatever form. undefined: none in this sheet. A formula is known again when the cells it refers to were moved.
 */
export const convertedResults = ({ operations, results }: WriteJournal) => {
  const areas: readonly WrittenCells[] = [...results, ...operations.flatMap((operation) => operation.areas).filter(({ areResults }) => areResults)];
  return (sheet: string): ((row: number, column: number, content: CellContent) => boolean) | undefined => {
    const own = areas.filter((area) => area.sheet === sheet);
    if (own.length === 0) return undefined;
    const cells = cellsOf(own);
    return (row, column, content) => {
      const known = cells.get(cellKey(row, column));
      return known !== undefined && (printOf(content) === known.print || (known.shape !== undefined && shapeOf(content) === known.shape));
    };
  };
};
