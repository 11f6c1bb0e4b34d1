import type { Dataset } from '../../../src/core/dataset';
import { createTranslator } from '../../../src/locale';
import type { Locale } from '../../../src/locale';
import type { ChartSource } from '../../../src/report/charts/chart';
import { indicatorsOf } from '../../../src/report/charts/unitSample';
import type { Indicator } from '../../../src/report/charts/unitSample';
import { createWords, namesFrom } from '../../../src/report/words';
import { FIELDS } from '../../../src/standards';
import { assessed, PACK } from '../../core/judged';

export const sourceOf = (dataset: Dataset, locale: Locale = 'zh-CN'): ChartSource => {
  const translator = createTranslator(locale);
  const names = namesFrom(PACK, FIELDS, locale);
  return { reading: { dataset }, assessment: assessed(dataset), pack: PACK, fields: FIELDS, translator, names, words: createWords(translator, names) };
};

export const indicatorOf = (source: ChartSource, rule: string): Indicator => {
  const found = indicatorsOf(source).find((each) => each.rule.id === rule);
  if (found === undefined) throw new Error(`no indicator ${rule}`);
  return found;
};

/** Independently of the product: mean, coefficient and shares of the variance, weighted by pupils. */
export const spread = (pupils: readonly number[], values: readonly number[]): { readonly cv: number; readonly shares: readonly number[] } => {
  const all = pupils.reduce((sum, each) => sum + each, 0);
  const mean = values.reduce((sum, value, at) => sum + value * (pupils[at] ?? 0), 0) / all;
  const terms = values.map((value, at) => ((pupils[at] ?? 0) / all) * (value - mean) ** 2);
  const variance = terms.reduce((sum, each) => sum + each, 0);
  return { cv: Math.sqrt(variance) / mean, shares: terms.map((term) => term / variance) };
};
