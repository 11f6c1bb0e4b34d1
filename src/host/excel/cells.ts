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
