import { HostError } from '../host/workbookHost';
import { inLocale } from '../locale';
import type { Translator } from '../locale';
import type { Words } from '../report/words';
import { StandardsError } from '../standards/standardsError';
import { FunctionFailure } from './failure';
import type { FailureDatum, Place } from './failure';
import type { FunctionError } from './value';

/** D4, or where no address is known: 第 3 行 of the argument. */
export const placeWords = (translator: Translator, { argument, row, column, address }: Place): string =>
  address ?? translator.t(column === 0 ? 'function:place.row' : 'function:place.cell', { argument: inLocale(argument, translator.locale), row: row + 1, column: column + 1 });

const datumWords = (translator: Translator, datum: FailureDatum): unknown => {
  if (typeof datum !== 'object') return datum;
  if ('term' in datum) return translator.t(`term:${datum.term}`);
  return 'argument' in datum ? placeWords(translator, datum) : inLocale(datum, translator.locale);
};

/** As much of a cell's text as a person needs to know it again. */
const LONGEST_QUOTE = 60;

/** Never cut through a letter of two halves. */
const quoted = (text: string): string => (text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/, '')}…`);

const inLanguage = (translator: Translator, data: Readonly<Record<string, FailureDatum>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).map(([key, datum]) => [key, key === 'text' && typeof datum === 'string' ? quoted(datum) : datumWords(translator, datum)]));

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
  if (thrown instanceof StandardsError) return { code: '#VALUE!', message: translator.t('function:error.badSetting', { id: thrown.issue.id }) };
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: '#VALUE!', message: translator.t('function:error.unexpected', { detail }) };
};
