import { createTranslator, inLocale } from '../../locale';
import type { Locale, Translator } from '../../locale';
import type { Field, Pack, Text } from '../../standards/schema';
import { createWords, namesFrom } from '../words';
import type { Names, Words } from '../words';
import { figureWords } from '../words/figures';
import type { FigureWords } from '../words/figures';

/** What it takes to put a pack into words. */
export interface PackContext {
  readonly pack: Pack;
  readonly translator: Translator;
  readonly names: Names;
  readonly words: Words;
  readonly figures: FigureWords;
  readonly pick: (text: Text) => string;
  readonly list: (items: readonly string[]) => string;
}

export const packContext = (pack: Pack, fields: ReadonlyMap<string, Field>, locale: Locale): PackContext => {
  const translator = createTranslator(locale);
  const names = namesFrom(pack, fields, locale);
  return {
    pack,
    translator,
    names,
    words: createWords(translator, names),
    figures: figureWords(translator),
    pick: (text) => inLocale(text, locale),
    list: (items) => items.join(translator.t('term:listSeparator')),
  };
};
