const widthOf = (text: string): number => [...text].reduce((width, letter) => width + ((letter.codePointAt(0) ?? 0) < 0x300 ? 1 : 2), 0);

/** What must stay on one line: a word of western letters with the space behind it, or a single other letter. */
const WORDS = /[\u0021-\u02ff]+\s*|./gu;

/** A text on lines of at most so many western letters; a Chinese one takes the place of two. A word longer than a line has its own. */
export const inLines = (text: string, width: number): string => {
  const lines: string[] = [''];
  for (const [word] of text.matchAll(WORDS)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && widthOf(last) + widthOf(word.trimEnd()) > width) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
};
