import { assess } from '../core';
import type { Assessment } from '../core/assessment';
import { inLocale } from '../locale';
import type { Locale, Translator } from '../locale';
import { createWords, namesFrom } from '../report/words';
import type { Names, Words } from '../report/words';
import { DEFAULT_PACK, FIELDS, loadPack, PACK_IDS, parametersOf } from '../standards';
import type { Pack, ParameterValue, Text } from '../standards/schema';
import { readWorkbook } from '../workbook';
import type { Grid } from '../workbook/grid';
import type { MappingChoice, Reading } from '../workbook/reading';
import { FunctionFailure } from './failure';

/** What surrounds a call: the standard and the workbook's options, the reader's language, the workbook itself. */
export interface FunctionContext {
  /** Pack asked for, by an argument or on the command line; DEFAULT_PACK if absent. */
  readonly standard?: string;
  /** ISO day; decides which dated values are in force. */
  readonly date: string;
  /** Overrides of the pack's parameters. */
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  /** Reliefs switched on; without it those the pack has on by default. */
  readonly profiles?: readonly string[];
  /** The person's corrections of how sheets are read. */
  readonly choices?: readonly MappingChoice[];
  readonly translator: Translator;
  /** All sheets. Give the same array as long as nothing has changed: what is worked out from it is then kept. */
  readonly readWorkbook: () => Promise<readonly Grid[]>;
}

/** The context with the standard loaded. */
export interface Scope {
  readonly context: FunctionContext;
  readonly pack: Pack;
  readonly names: Names;
  readonly words: Words;
  readonly say: (key: string, data?: Readonly<Record<string, unknown>>) => string;
  readonly pick: (text: Text) => string;
  /** Every parameter of the standard as chosen in the workbook. Throws a StandardsError for one that does not fit. */
  readonly parameters: () => Readonly<Record<string, ParameterValue>>;
  /** Recognises sheets. */
  readonly read: (grids: readonly Grid[]) => Reading;
  readonly assess: (reading: Reading) => Assessment;
}

interface Kept<T> {
  readonly settings: string;
  readonly result: T;
}

const readings = new WeakMap<readonly Grid[], Kept<Reading>>();
const assessments = new WeakMap<Reading, Kept<Assessment>>();

/** The last result for `key`, as long as the settings are the same. */
const keep = <K extends object, T>(cache: WeakMap<K, Kept<T>>, key: K, settings: string, compute: () => T): T => {
  const kept = cache.get(key);
  if (kept?.settings === settings) return kept.result;
  const result = compute();
  cache.set(key, { settings, result });
  return result;
};

interface Wording {
  readonly names: Names;
  readonly words: Words;
}

const wordings = new WeakMap<Pack, Map<Locale, Wording>>();

/** Names and sentences of a pack in a language, made once: thousands of cells ask for them in one calculation. */
const wordingOf = (pack: Pack, translator: Translator): Wording => {
  const byLocale = wordings.get(pack) ?? new Map<Locale, Wording>();
  wordings.set(pack, byLocale);
  const known = byLocale.get(translator.locale);
  if (known !== undefined) return known;
  const names = namesFrom(pack, FIELDS, translator.locale);
  const wording = { names, words: createWords(translator, names) };
  byLocale.set(translator.locale, wording);
  return wording;
};

/** Throws a FunctionFailure when there is no such pack. */
export const scopeOf = (context: FunctionContext): Scope => {
  const { translator, date, parameters, profiles, choices = [] } = context;
  const id = context.standard ?? DEFAULT_PACK;
  if (!PACK_IDS.includes(id)) throw new FunctionFailure('#N/A', { key: 'unknownStandard', data: { text: id, known: PACK_IDS.join(', ') } });
  const pack = loadPack(id);
  const { names, words } = wordingOf(pack, translator);
  const chosen = (): Readonly<Record<string, ParameterValue>> => parametersOf(pack, parameters);
  return {
    context,
    pack,
    parameters: chosen,
    names,
    words,
    say: (key, data) => translator.t(`function:${key}`, data),
    pick: (text) => inLocale(text, translator.locale),
    read: (grids) => keep(readings, grids, JSON.stringify(choices), () => readWorkbook(grids, { fields: FIELDS, choices })),
    assess: (reading) =>
      keep(assessments, reading, JSON.stringify([id, date, parameters, profiles]), () =>
        assess(reading.dataset, pack, { date, fields: FIELDS, parameters: chosen(), ...(profiles && { profiles }) }),
      ),
  };
};
