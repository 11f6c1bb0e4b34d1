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

/** Splits at a separator that stands outside quotes and brackets. */
export const splitOutside = (text: string, separator: string): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  let quote = '';
  let depth = 0;
  for (const character of text) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '{') depth += 1;
    else if (character === ')' || character === '}') depth -= 1;
    if (character === separator && quote === '' && depth === 0) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
  }
  return [...parts, part];
};
