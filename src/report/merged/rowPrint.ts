import type { CellContent } from '../../workbook/cellContent';
import { isFormula } from '../../workbook/cellContent';

/** Letters of a print. */
export const ROW_PRINT_LENGTH = 8;

/** Programs keep 15 digits of a number, and not all of them the same ones. */
const DIGITS = 12;

/** A content as it is compared: spaces at the ends and kinds of line ends do not matter, and an error is what it spells. */
const textOf = (content: CellContent): string => {
  if (content === null || content === '') return '';
  if (typeof content === 'number') return `n${Number(content.toPrecision(DIGITS))}`;
  if (typeof content === 'boolean') return `b${String(content)}`;
  if (typeof content === 'object') return isFormula(content) ? `=${content.formula}` : `s${content.error}`;
  const text = content.replace(/\s+/gu, ' ').trim();
  return text === '' ? '' : `s${text}`;
};

/** A short print (32 bits of FNV-1a) of what stands in a row, wherever the row stands; undefined for a blank one. */
export const rowPrint = (contents: readonly CellContent[]): string | undefined => {
  let bits = 0x811c9dc5;
  let isBlank = true;
  contents.forEach((content, column) => {
    const text = textOf(content);
    if (text === '') return;
    isBlank = false;
    const cell = `${column}\t${text}\n`;
    for (let at = 0; at < cell.length; at += 1) bits = Math.imul(bits ^ cell.charCodeAt(at), 0x01000193) >>> 0;
  });
  return isBlank ? undefined : bits.toString(16).padStart(ROW_PRINT_LENGTH, '0');
};
