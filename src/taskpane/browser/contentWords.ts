import type { FunctionError, FunctionValue, Scalar } from '../../functions/evaluate';
import type { CellContent } from '../../workbook/cellContent';
import { isFormula } from '../../workbook/cellContent';

/** A cell as it would show without a format. Twelve digits at most: more would show how binary fractions end. */
export const scalarText = (value: Scalar | FunctionError, digits = 12): string => {
  if (typeof value === 'object') return value.code;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'number' ? String(Number(value.toPrecision(digits))) : value;
};

/** What stands in a cell: a formula as it was typed. */
export const contentText = (content: CellContent): string => {
  if (content === null) return '';
  if (typeof content !== 'object') return scalarText(content);
  return isFormula(content) ? content.formula : content.error;
};

/** The rows of a value that spills; a single value is one. */
export const rowsOf = (value: FunctionValue): readonly (readonly (Scalar | FunctionError)[])[] => (typeof value === 'object' ? value : [[value]]);
