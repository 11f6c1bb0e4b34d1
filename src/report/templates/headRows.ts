import type { ModelArea, ModelCell } from '../sheetModel';

/** Points of a line of the usual text, with the space between lines. */
const LINE = 15;
const TITLE = 26;

/** The lines above a table or form: title, how to fill it in; each merged over the whole width. */
export interface HeadRows {
  readonly rows: readonly (readonly ModelCell[])[];
  readonly merges: readonly ModelArea[];
  readonly heights: ReadonlyMap<number, number>;
}

/** Width of a text in characters of the western kind: a Chinese one takes two. */
export const widthOf = (text: string): number => [...text].reduce((width, letter) => width + ((letter.codePointAt(0) ?? 0) < 0x300 ? 1 : 2), 0);

/** The lines that a text takes in a column so wide. */
export const linesOf = (text: string, width: number): number => text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width))), 0);

/** The height of a row with a text in cells so wide. */
export const heightOf = (text: string, width: number): number => linesOf(text, width) * LINE;

const filled = (cell: ModelCell, columns: number): readonly ModelCell[] => [cell, ...Array.from({ length: columns - 1 }, (): ModelCell => ({ content: null }))];

/** Lines of text from a row on, each in one merged cell; `cell` is the text with something computed in it, about as long. */
export const linesFrom = (top: number, texts: readonly { readonly text: string; readonly role: 'title' | 'note'; readonly cell?: ModelCell }[], widths: readonly number[]): HeadRows => {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const right = widths.length - 1;
  return {
    rows: texts.map(({ text, role, cell }) => filled(cell ?? { content: text, role }, widths.length)),
    merges: right === 0 ? [] : texts.map((_, at) => ({ top: top + at, left: 0, bottom: top + at, right })),
    heights: new Map(texts.map(({ text, role }, at) => [top + at, role === 'title' ? TITLE : heightOf(text, total)])),
  };
};
