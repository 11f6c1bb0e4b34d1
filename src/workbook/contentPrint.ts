import { isFormula } from './cellContent';
import type { CellContent } from './cellContent';

/** Letters of a print. */
export const PRINT_LENGTH = 8;

/** Texts and quoted names within a formula, and what is between them. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[^"']+/gu;
/** What Excel adds or leaves out when it tells a formula: spaces, the sign of implicit intersection, prefixes of newer functions. */
const INCIDENTAL = /\s+|@|_xlfn\.|_xlws\./giu;
/** Addresses and the sheets before them: Excel moves and renames them when rows or sheets do. */
const REFERENCES = /\$?\b[A-Z]{1,3}\$?\d+\b(?!\()|\$?\b\d+(?=:\$?\d)|(?<=:)\$?\d+\b|[\p{L}_][\p{L}\p{N}_.]*!/gu;

const byParts = (formula: string, plain: (part: string) => string, quoted: (part: string) => string): string =>
  formula.replace(PARTS, (part) => (part.startsWith('"') ? part : part.startsWith("'") ? quoted(part) : plain(part)));

/** A formula as it is compared: how Excel spells it does not matter. */
const canonical = (formula: string): string => byParts(formula, (part) => part.replace(INCIDENTAL, '').toUpperCase(), (part) => part);

/** A formula without the addresses in it. */
const shaped = (formula: string): string => byParts(canonical(formula), (part) => part.replace(REFERENCES, '~'), () => '~');

/** 32 bits of FNV-1a as hexadecimal digits. */
const print = (text: string): string => {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return bits.toString(16).padStart(PRINT_LENGTH, '0');
};

const printWith = (content: CellContent, formulaText: (formula: string) => string): string => {
  // Excel holds no empty text: it empties the cell.
  if (content === null || content === '') return print('');
  if (typeof content === 'object') return print(isFormula(content) ? `=${formulaText(content.formula)}` : `#${content.error}`);
  return print(`${typeof content}:${String(content)}`);
};

/** A short print of a content: two contents of one print are the same, as far as anybody can tell. */
export const printOf = (content: CellContent): string => printWith(content, canonical);

/** A print that stays when cells to which a formula refers are moved; of what is no formula, the same as printOf. */
export const shapeOf = (content: CellContent): string => printWith(content, shaped);

/** The prints of a rectangle, row by row. */
export const printsOf = (contents: readonly (readonly CellContent[])[], each: (content: CellContent) => string): string => contents.flatMap((line) => line.map(each)).join('');

/** The print at a position in such a row of prints. */
export const printAt = (prints: string, position: number): string => prints.slice(position * PRINT_LENGTH, (position + 1) * PRINT_LENGTH);
