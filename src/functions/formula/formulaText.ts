import { skipQuoted } from './quoted';

/** What Chinese input methods write, and what a formula means by it. */
const HALF: ReadonlyMap<string, string> = new Map([
  ['（', '('], ['）', ')'], ['，', ','], ['；', ';'], ['：', ':'], ['！', '!'], ['＝', '='], ['｛', '{'], ['｝', '}'], ['％', '%'],
  ['“', '"'], ['”', '"'], ['＂', '"'], ['‘', "'"], ['’', "'"], ['＇', "'"], ['．', '.'], ['－', '-'], ['＄', '$'],
]);

const isDigitOrLetter = (character: string): boolean => /[０-９Ａ-Ｚａ-ｚ]/.test(character);
const FULL_WIDTH_OFFSET = 0xfee0;

const halfOf = (character: string): string =>
  HALF.get(character) ?? (isDigitOrLetter(character) ? String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET) : character);

/** Full-width punctuation, digits and letters as half-width, except inside quotes, where text and sheet names stand. */
export const fullWidthToHalf = (formula: string): string => {
  let quote = '';
  let text = '';
  for (const character of formula) {
    const half = halfOf(character);
    if (quote === '') {
      text += half;
      if (half === '"' || half === "'") quote = half;
    } else {
      text += half === quote ? half : character;
      if (half === quote) quote = '';
    }
  }
  return text;
};

/** Splits at a separator that stands outside quotes and brackets of every kind. */
export const splitOutside = (text: string, separator: string): readonly string[] => {
  const parts: string[] = [];
  let begin = 0;
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const end = skipQuoted(text, at);
    if (end > at) {
      at = end;
      continue;
    }
    const character = text[at];
    if (character === '(' || character === '{') depth += 1;
    else if (character === ')' || character === '}') depth -= 1;
    if (character === separator && depth === 0) {
      parts.push(text.slice(begin, at));
      begin = at + 1;
    }
    at += 1;
  }
  return [...parts, text.slice(begin)];
};
