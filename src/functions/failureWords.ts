import { HostError } from '../host/workbookHost';
import type { Translator } from '../locale';
import type { Words } from '../report/words';
import type { Localised } from './declaration';
import { FunctionFailure } from './failure';
import type { Place } from './failure';
import type { FunctionError } from './value';

const pick = (translator: Translator, text: Localised): string => (translator.locale === 'zh-CN' ? text.zh : text.en);

/** D4, or where no address is known: 第 3 行 of the argument. */
const placeWords = (translator: Translator, { argument, row, column, address }: Place): string =>
  address ?? translator.t(column === 0 ? 'function:place.row' : 'function:place.cell', { argument: pick(translator, argument), row: row + 1, column: column + 1 });

const isPlace = (value: object): value is Place => 'argument' in value;

/** Data of a sentence in the reader's language. */
const inLanguage = (translator: Translator, data: Readonly<Record<string, string | number | Localised | Place>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (typeof value !== 'object') return [key, value];
      return [key, isPlace(value) ? placeWords(translator, value) : pick(translator, value)];
    }),
  );

/** A failure of a body as the cell's error. `words` are missing only before a standard could be loaded. */
export const errorOf = (failure: FunctionFailure, translator: Translator, words?: Words): FunctionError => {
  const { code, reason } = failure;
  if ('key' in reason) return { code, message: translator.t(`function:error.${reason.key}`, inLanguage(translator, reason.data ?? {})) };
  return { code, message: words === undefined ? reason.reason.code : words.reason(reason.reason) };
};

/** Whatever was thrown, as the cell's error: nothing but a sentence reaches the cell. */
export const errorOfThrown = (thrown: unknown, translator: Translator, words?: Words): FunctionError => {
  if (thrown instanceof FunctionFailure) return errorOf(thrown, translator, words);
  if (thrown instanceof HostError) return { code: '#N/A', message: translator.t(`host:${thrown.issue.code}`, { ...thrown.issue }) };
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: '#VALUE!', message: translator.t('function:error.unexpected', { detail }) };
};
