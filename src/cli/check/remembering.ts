import type { UnknownReason } from '../../core/assessment';
import type { Translator } from '../../locale';
import type { Words } from '../../report/words';

/** Works each key's text out once. */
const once = <T>(keyOf: (of: T) => string, textOf: (of: T) => string): ((of: T) => string) => {
  const texts = new Map<string, string>();
  return (of) => {
    const key = keyOf(of);
    const text = texts.get(key) ?? textOf(of);
    texts.set(key, text);
    return text;
  };
};

/**
 * The translator with a memory for bare words (a stage, a unit, a verdict): a county's report asks for the same few
 * a hundred thousand times, and the library resolves each anew.
 */
export const rememberWords = (translator: Translator): Translator => {
  const word = once((key: string) => key, translator.t);
  return { ...translator, t: (key, data) => (data === undefined ? word(key) : translator.t(key, data)) };
};

/** Words with a memory for reasons: what one school lacks, thousands lack. */
export const rememberReasons = (words: Words): Words => ({ ...words, reason: once<UnknownReason>(JSON.stringify, words.reason) });
