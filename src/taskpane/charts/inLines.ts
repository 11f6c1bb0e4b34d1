const widthOf = (letter: string): number => ((letter.codePointAt(0) ?? 0) < 0x300 ? 1 : 2);

/** A text on lines of at most so many western letters; a Chinese one takes the place of two. */
export const inLines = (text: string, width: number): string => {
  let used = 0;
  return [...text].reduce((lines, letter) => {
    const own = widthOf(letter);
    const isFull = used + own > width;
    used = isFull ? own : used + own;
    return `${lines}${isFull ? '\n' : ''}${letter}`;
  }, '');
};
