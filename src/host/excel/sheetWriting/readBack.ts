import { modelCell } from '../../../report/sheetModel';
import type { SheetModel } from '../../../report/sheetModel';
import { cellAddress } from '../../../workbook/address';
import { isFormula } from '../../../workbook/cellContent';
import type { CellContent, CellsRead } from '../../../workbook/cellContent';
import { printOf, shapeOf } from '../../../workbook/contentPrint';

/** What Excel makes of line ends, and of an empty text. */
export const asKept = (content: CellContent): CellContent => {
  if (typeof content !== 'string') return content;
  return content === '' ? null : content.replace(/\r\n?/gu, '\n');
};

/** Excel spells numbers in formulas in its own way. */
const spelled = (content: CellContent): string => shapeOf(isFormula(content) ? { formula: content.formula.replace(/(?<![\p{L}\p{N}_.$"])\d+(?:\.\d*)?(?:e[+-]?\d+)?/giu, '0') } : content);

/** Excel shows, and in some versions keeps, fifteen digits of a number. */
const FIFTEEN_DIGITS = 1e-14;

const isSameNumber = (wanted: number, found: number): boolean => Math.abs(wanted - found) <= FIFTEEN_DIGITS * Math.max(Math.abs(wanted), Math.abs(found));

const isAsWritten = (wanted: CellContent, found: CellContent): boolean => {
  if (typeof wanted === 'number' && typeof found === 'number') return isSameNumber(wanted, found);
  if (printOf(wanted) === printOf(found)) return true;
  return isFormula(wanted) && isFormula(found) && spelled(wanted) === spelled(found);
};

/** The first cell that holds something else than the model says; undefined where all is as it was written. */
export const firstDifference = ({ name, rows }: SheetModel, { contents }: CellsRead): string | undefined => {
  for (let row = 0; row < Math.max(rows.length, contents.length); row += 1) {
    const wanted = rows[row] ?? [];
    const found = contents[row] ?? [];
    for (let column = 0; column < Math.max(wanted.length, found.length); column += 1) {
      const cell = wanted[column];
      if (!isAsWritten(asKept(cell === undefined ? null : modelCell(cell).content), found[column] ?? null)) return cellAddress({ sheet: name, row, column });
    }
  }
  return undefined;
};
