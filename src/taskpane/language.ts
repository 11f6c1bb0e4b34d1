import { createContext, useContext } from 'react';
import type { Locale, Translator } from '../locale';
import { createTranslator, inLocale, LOCALES } from '../locale';
import type { Names, Words } from '../report/words';
import { createWords, namesFrom } from '../report/words';
import { FIELDS } from '../standards';
import type { Pack, Text } from '../standards/schema';

/** All that components need in order to speak. */
export interface Language {
  readonly locale: Locale;
  readonly t: Translator['t'];
  readonly has: Translator['has'];
  readonly words: Words;
  readonly names: Names;
  /** The reader's side of a text that a pack carries in both languages. */
  readonly pick: (text: Text) => string;
}

/** `page`: sentences that name something of the page are chosen for that page, where it has its own. */
export const createLanguage = (locale: Locale, pack: Pack, page?: 'merging'): Language => {
  const plain = createTranslator(locale);
  const translator: Translator = page === undefined ? plain : { ...plain, t: (key, data) => plain.t(key, { context: page, ...data }) };
  const names = namesFrom(pack, FIELDS, locale);
  return { ...translator, names, words: createWords(translator, names), pick: (text) => inLocale(text, locale) };
};

export const otherLocale = (locale: Locale): Locale => LOCALES.find((candidate) => candidate !== locale) ?? locale;

export const LanguageContext = createContext<Language | undefined>(undefined);

export const useLanguage = (): Language => {
  const language = useContext(LanguageContext);
  if (language === undefined) throw new Error('LanguageContext has no provider');
  return language;
};
