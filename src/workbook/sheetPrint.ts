import type { CellsRead } from './cellContent';
import { printOf } from './contentPrint';

const STANDARD = 'General';
/** How a cell without a colour is told. */
const WHITE: ReadonlySet<string> = new Set(['', '#FFFFFF']);

/** Two prints of 32 bits, of different beginnings: with one alone, among some ten sheets a change in a million would go unseen. */
const BEGINNINGS = [0x811c9dc5, 0x1000193] as const;

const mixed = (bits: number, text: string): number => {
  let next = bits;
  for (let at = 0; at < text.length; at += 1) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return next;
};

/**
 * A short print of a whole sheet: what stands in its cells, the number formats of those that hold something, and colours.
 * Formulas count as they are written, not by what they show. Whoever edits or colours a cell, or puts in a row, changes it.
 */
export const sheetPrint = ({ contents, formats, fills = [] }: CellsRead): string => {
  let prints: readonly number[] = BEGINNINGS;
  contents.forEach((line, row) =>
    line.forEach((content, column) => {
      const fill = (fills[row]?.[column] ?? '').toUpperCase();
      const isBlank = content === null || content === '';
      if (isBlank && WHITE.has(fill)) return;
      const format = isBlank ? STANDARD : (formats[row]?.[column] ?? STANDARD);
      const cell = `${row},${column}:${printOf(content)}${format === STANDARD ? '' : format}${WHITE.has(fill) ? '' : fill};`;
      prints = prints.map((bits) => mixed(bits, cell));
    }),
  );
  return prints.map((bits) => bits.toString(16).padStart(8, '0')).join('');
};
