/** White space of every kind, the invisible joiners and marks among it. */
const BLANKS = /[\s\u200b-\u200f\u2060\ufeff]+/gu;

/** Characters that already are in that form; most texts hold no others. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z().,/%:]*$/u;

/**
 * A text as it is compared: half width, one form for every character (㎡ → m2, Ⅲ → iii), no white space, lower case.
 */
export const plain = (text: string): string => (PLAIN.test(text) ? text : text.normalize('NFKC').replace(BLANKS, '').toLowerCase());

const VISIBLE = /[^\s\u200b-\u200f\u2060\ufeff]/u;

/** Nothing but white space. */
export const isBlankText = (text: string): boolean => !VISIBLE.test(text);

/** A text as it is shown on one line: white space collapsed, and dropped between Chinese characters (体 育 → 体育). */
export const oneLine = (text: string): string =>
  text
    .replace(BLANKS, ' ')
    .trim()
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/gu, '');
