import type { CellContent } from '../../workbook/cellContent';
import type { CellValue } from '../../workbook/grid';

/** A cell as Excel delivers it, by its kind (Range.valueTypes): only that tells a blank from 0 or "", an error from a text. */
export const cellValueOf = (value: unknown, type: string): CellValue => {
  switch (type) {
    case 'Empty':
      return null;
    case 'Error':
      return { error: String(value) };
    default:
      return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : value === null ? null : String(value);
  }
};

/** Whether what Range.formulas says of a cell is a formula: a text that begins with an equals sign is told the same way, but is its own value. */
export const isFormulaText = (formula: unknown, value: unknown): formula is string => typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** What stands in a cell: its formula, or else its value. */
export const contentOf = (formula: unknown, value: unknown, type: string): CellContent => (isFormulaText(formula, value) ? { formula } : cellValueOf(value, type));
