import type { Cell, CellContent } from './cell';
import { isCellError } from './cell';
import type { WireValue } from './protocol';

const general = (value: number): string => String(Number(value.toPrecision(10)));

/** Digits after the point of formats such as 0.00, #,##0.0 or 0.0%. */
const FIXED = /^(#,##)?0(?:\.(0+))?(%)?$/;

/** A number as shown. Formats other than 0, 0.00, #,##0.00 and their percentages show as General. */
const formatNumber = (value: number, format: string): string => {
  const fixed = FIXED.exec(format);
  if (fixed === null) return general(value);
  const [, grouped, decimals = '', percent = ''] = fixed;
  const text = (percent ? value * 100 : value).toLocaleString('en-US', { useGrouping: grouped !== undefined, minimumFractionDigits: decimals.length, maximumFractionDigits: decimals.length });
  return text + percent;
};

/** A cell as shown: Range.text. */
export const shownText = ({ value, style }: Cell): string => {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? formatNumber(value, style?.numberFormat ?? 'General') : value;
};

/** A value as Range.values gives it: blanks are empty texts, errors their codes. */
export const wireContent = (value: CellContent): WireValue => {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
};

/** Range.valueTypes. */
export const valueType = (value: CellContent): string => {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
};
