import type { CellRole, ModelCell } from '../sheetModel';
import type { FormulaOf, Quantity } from './quantity';

type Look = Pick<ModelCell, 'role' | 'format' | 'comment'>;

/** A computed cell: its formula with what it comes to, or the value; without a value the words that say why, never a number. */
export const computedCell = (formulaOf: FormulaOf, quantity: Quantity, value: number | string | undefined, look: Look = {}, instead: string | null = null): ModelCell => {
  if (value === undefined) return { ...look, content: instead, role: instead === null ? (look.role ?? 'plain') : ('doubt' satisfies CellRole) };
  const formula = formulaOf(quantity, value);
  return formula === undefined ? { ...look, content: value } : { ...look, content: { formula }, shown: value };
};

/** A piece of a sentence: words, or a quantity with how it is printed. */
export type Piece = string | { readonly quantity: Quantity; readonly value: number | undefined; readonly decimals: number; readonly percent?: true };

/** What stands for a number that nobody knows, as a printed form leaves it open. */
export const OPEN = '＿＿';

/** Making a formatter costs far more than using it. */
const formats = new Map<string, Intl.NumberFormat>();

/** As TEXT() rounds in the programs that open the file: by the decimal digits of a number (2.675 is 2.68), not by its binary ones. */
const printed = ({ value, decimals, percent }: Exclude<Piece, string>): string => {
  if (value === undefined) return OPEN;
  const key = `${decimals}${percent === true ? '%' : ''}`;
  const format = formats.get(key) ?? new Intl.NumberFormat('en-US', { useGrouping: false, minimumFractionDigits: decimals, maximumFractionDigits: decimals, ...(percent === true ? { style: 'percent' } : {}) });
  formats.set(key, format);
  return format.format(value);
};

const formatOf = ({ decimals, percent }: Exclude<Piece, string>): string => `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent === true ? '%' : ''}`;

const formulaIn = (formulaOf: FormulaOf, { quantity, value }: Exclude<Piece, string>): string | undefined => (value === undefined ? undefined : formulaOf(quantity, value));

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A text in a formula is at most so long; a longer one is put together. */
const LONGEST_TEXT = 255;
const literals = (text: string): readonly string[] => Array.from({ length: Math.ceil(text.length / LONGEST_TEXT) }, (_, at) => quoted(text.slice(at * LONGEST_TEXT, (at + 1) * LONGEST_TEXT)));

/** A sentence with figures in it: as a formula that puts it together of the quantities' own, or as a text. */
export const computedSentence = (formulaOf: FormulaOf, pieces: readonly Piece[], look: Look = {}): ModelCell => {
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : printed(piece))).join('');
  const terms = pieces.flatMap((piece): readonly string[] => {
    if (typeof piece === 'string') return literals(piece);
    const formula = formulaIn(formulaOf, piece);
    return [formula === undefined ? quoted(printed(piece)) : `TEXT(${formula.replace(/^=/u, '')},${quoted(formatOf(piece))})`];
  });
  const isComputed = pieces.some((piece) => typeof piece !== 'string' && formulaIn(formulaOf, piece) !== undefined);
  return isComputed ? { ...look, content: { formula: `=${terms.join('&')}` }, shown: text } : { ...look, content: text };
};
