/** A line of a pack as text; `depth` is how far it belongs below the lines before it. */
export interface TextLine {
  readonly depth: number;
  readonly text: string;
}

export const line = (depth: number, text: string): TextLine => ({ depth, text });

/** The lines as plain text. */
export const plainText = (lines: readonly TextLine[]): string => lines.map(({ depth, text }) => `${'  '.repeat(depth)}${text}\n`).join('');
