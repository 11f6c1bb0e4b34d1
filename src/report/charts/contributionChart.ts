import { varianceShares } from '../../core/statistics/varianceShares';
import type { DispersionResult } from '../../core/assessment';
import type { Stage } from '../../standards/terms';
import { formatWith } from './chart';
import type { Chart, ChartItem, ChartSource } from './chart';
import { pupilsOf, sampleOf, schoolNameOf } from './unitSample';
import type { Indicator } from './unitSample';

/** How many schools have a bar of their own. */
export const TOP = 15;

/** A unit's part of the variance. */
export interface Contribution {
  readonly unit: number;
  readonly share: number;
  readonly value: number;
  readonly pupils: number;
}

export const dispersionOf = ({ assessment }: Pick<ChartSource, 'assessment'>, { rule }: Indicator, stage: Stage): DispersionResult | undefined =>
  assessment.county.find((one) => one.rule === rule.id && one.stage === stage);

/** Every unit's part of the variance that the 差异系数 rests on, the largest first; none where there is no coefficient, or no difference. */
export const contributionsOf = (source: ChartSource, indicator: Indicator, stage: Stage): readonly Contribution[] => {
  if (dispersionOf(source, indicator, stage)?.cv === undefined) return [];
  const figure = pupilsOf(source);
  const { units } = sampleOf(source, indicator, stage);
  const values = units.map((unit) => indicator.column.values[unit] ?? Number.NaN);
  const pupils = units.map((unit) => figure.values[unit] ?? Number.NaN);
  const result = varianceShares(values, pupils);
  if (!result.ok) return [];
  return units
    .map((unit, at) => ({ unit, share: result.shares[at] ?? 0, value: values[at] ?? Number.NaN, pupils: pupils[at] ?? Number.NaN }))
    .sort((left, right) => right.share - left.share || left.unit - right.unit);
};

const itemsOf = (source: ChartSource, { rule, part }: Indicator, all: readonly Contribution[], mean: number): readonly ChartItem[] => {
  const { translator: { t }, words } = source;
  const shown = all.slice(0, TOP);
  const rest = all.slice(TOP);
  const bars = shown.map(({ unit, share, value, pupils }): ChartItem => ({
    label: schoolNameOf(source, unit),
    value: share,
    text: words.number(share, 'ratio', 1),
    tone: value < mean ? 'bad' : 'good',
    more: [words.number(value, part.unit, part.decimals), words.number(pupils, 'none', 0), t(`chart:contribution.side.${value < mean ? 'below' : 'above'}`)],
    raw: { value, format: formatWith(part.decimals), pupils },
    subject: { kind: 'unit', unit, rule: rule.id, part: part.id },
  }));
  if (rest.length === 0) return bars;
  const share = rest.reduce((sum, each) => sum + each.share, 0);
  return [...bars, { label: t('chart:contribution.rest', { count: rest.length }), value: share, text: words.number(share, 'ratio', 1), tone: 'near', more: ['', '', ''] }];
};

/** How many schools, the largest first, make up half of the variance. */
const halfOf = (all: readonly Contribution[]): { readonly count: number; readonly share: number } => {
  let share = 0;
  for (const [at, each] of all.entries()) {
    share += each.share;
    if (share >= 0.5) return { count: at + 1, share };
  }
  return { count: all.length, share };
};

const sentenceOf = (source: ChartSource, indicator: Indicator, stage: Stage, all: readonly Contribution[], result: DispersionResult | undefined): string => {
  const { translator: { t }, names, words } = source;
  const about = { stage: t(`term:stage.${stage}`), indicator: names.part(indicator.rule.id, indicator.part.id) };
  const [first] = all;
  const [reason] = result?.reasons ?? [];
  if (result?.cv === undefined || result.mean === undefined) return t('chart:contribution.none', { ...about, reason: reason === undefined ? t('term:verdict.unknown') : words.reason(reason) });
  if (first === undefined) return t('chart:contribution.same', about);
  const half = halfOf(all);
  const side = t(`chart:contribution.side.${first.value < result.mean ? 'below' : 'above'}`);
  return t('chart:contribution.sentence', { ...about, cv: words.number(result.cv, 'none', 3), of: all.length, count: half.count, share: words.number(half.share, 'ratio', 1), school: schoolNameOf(source, first.unit), first: words.number(first.share, 'ratio', 1), side });
};

/** (c) How much each school of a stage adds to the coefficient of variation of an indicator: its share of the variance, the largest ones and the rest. */
export const contributionChart = (source: ChartSource, indicator: Indicator, stage: Stage): Chart => {
  const { translator: { t }, names } = source;
  const result = dispersionOf(source, indicator, stage);
  const all = contributionsOf(source, indicator, stage);
  const { empty } = sampleOf(source, indicator, stage);
  const name = names.part(indicator.rule.id, indicator.part.id);
  return {
    kind: 'contribution',
    title: t('chart:contribution.title', { stage: t(`term:stage.${stage}`), indicator: name }),
    sentence: sentenceOf(source, indicator, stage, all, result),
    notes: [...(all.length > TOP ? [t('chart:contribution.top', { count: TOP })] : []), ...(empty === 0 ? [] : [t('chart:emptyUnits', { count: empty })])],
    category: t('chart:school'),
    measure: t('chart:contribution.measure'),
    format: formatWith(1, '%'),
    items: itemsOf(source, indicator, all, result?.mean ?? Number.NaN),
    tones: { bad: t('chart:contribution.side.below'), good: t('chart:contribution.side.above'), near: t('chart:contribution.others') },
    columns: [name, t('chart:pupils'), t('chart:contribution.side.heading')],
  };
};
