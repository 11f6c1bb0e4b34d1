import type { Comparator } from '../../standards/terms';
import type { Unit } from '../../standards/schema';
import { judge } from '../../core';
import { formatWith } from './chart';
import type { Chart, ChartItem, ChartSource } from './chart';

/** A figure over the years, the earliest first. A year without one is unknown. */
export interface YearSeries {
  /** What is followed, e.g. the coefficient of variation of an indicator and stage. */
  readonly name: string;
  /** What the axis counts, in a word. */
  readonly measure: string;
  readonly points: readonly { readonly year: number; readonly value: number | undefined }[];
  readonly limit?: { readonly value: number; readonly comparator: Comparator };
  readonly unit: Unit;
  readonly decimals: number;
}

const itemOf = ({ words, translator: { t } }: Pick<ChartSource, 'words' | 'translator'>, { limit, unit, decimals }: YearSeries, { year, value }: YearSeries['points'][number]): ChartItem => {
  const said = (): string => {
    if (value === undefined) return t('term:verdict.unknown');
    return limit === undefined ? words.number(value, unit, decimals) : words.figures({ value, comparator: limit.comparator, threshold: limit.value, unit, decimals }).value;
  };
  const isMet = value === undefined || limit === undefined || judge(value, limit.comparator, limit.value);
  return { label: String(year), value, text: said(), tone: isMet ? 'good' : 'bad', ...(limit === undefined ? {} : { limit: limit.value }) };
};

/** (e) A figure over the years against its limit. Only what several years were judged for: it is drawn of no fewer than two. */
export const progressChart = (source: Pick<ChartSource, 'words' | 'translator'>, series: YearSeries): Chart => {
  const { t } = source.translator;
  const items = series.points.map((point) => itemOf(source, series, point));
  const known = items.filter(({ value }) => value !== undefined);
  const [first] = known;
  const last = known.at(-1);
  const isSeries = first !== undefined && last !== undefined && known.length > 1;
  const direction = (last?.value ?? 0) === (first?.value ?? 0) ? 'same' : (last?.value ?? 0) < (first?.value ?? 0) ? 'down' : 'up';
  const unknown = items.length - known.length;
  return {
    kind: 'progress',
    title: t('chart:progress.title', { name: series.name }),
    sentence: isSeries ? t(`chart:progress.${direction}`, { name: series.name, from: first.label, to: last.label, first: first.text, last: last.text }) : t('chart:progress.none', { name: series.name }),
    notes: isSeries && unknown > 0 ? [t('chart:progress.unknown', { count: unknown })] : [],
    category: t('chart:year'),
    measure: series.measure,
    format: formatWith(series.decimals),
    items: isSeries ? items : [],
    tones: {},
    ...(series.limit === undefined ? {} : { limitName: t('chart:limit') }),
  };
};
