import { judge } from '../../core';
import { leftOutReason } from '../../core/leftOut';
import type { Stage } from '../../standards/terms';
import { binsFor } from './bins';
import type { Bin, Marks } from './bins';
import type { Chart, ChartItem, ChartSource, Tone } from './chart';
import { sampleOf } from './unitSample';
import type { Indicator, UnitSample } from './unitSample';

const marksOf = ({ column }: Indicator, stage: Stage): Marks | undefined => {
  const threshold = column.threshold[stage];
  return threshold === undefined ? undefined : { threshold, floor: column.floor[stage] ?? threshold };
};

type Range = Omit<Bin, 'count'>;

const toneOf = ({ from = -Infinity }: Range, { threshold, floor }: Marks): Tone => (from >= threshold ? 'good' : from >= floor ? 'near' : 'bad');

/** The bin's ends; where the threshold or the floor is its lower end, it is named. */
const labelOf = ({ translator: { t }, words }: ChartSource, { from, to }: Range, { threshold, floor }: Marks): string => {
  const exact = (edge: number): string => words.figures({ value: edge, comparator: '>=', threshold: edge, unit: 'none', decimals: 0 }).threshold;
  const lower = (edge: number): string => (edge === threshold ? t('chart:bin.threshold', { value: exact(edge) }) : edge === floor ? t('chart:bin.floor', { value: exact(edge) }) : exact(edge));
  if (from === undefined) return t('chart:bin.below', { to: to === undefined ? '' : exact(to) });
  return to === undefined ? t('chart:bin.from', { from: lower(from) }) : t('chart:bin.between', { from: lower(from), to: exact(to) });
};

interface Counts {
  readonly met: number;
  readonly near: number;
  readonly below: number;
}

const countsOf = ({ column }: Indicator, { threshold, floor }: Marks, { units }: UnitSample): Counts => {
  const reaching = (mark: number): number => units.filter((unit) => judge(column.values[unit] ?? Number.NaN, '>=', mark)).length;
  const met = reaching(threshold);
  const tolerated = reaching(floor);
  return { met, near: tolerated - met, below: units.length - tolerated };
};

const sentenceOf = (source: ChartSource, indicator: Indicator, stage: Stage, marks: Marks | undefined, sample: UnitSample): string => {
  const { translator: { t }, names, words } = source;
  const { rule, part, column } = indicator;
  const about = { stage: t(`term:stage.${stage}`), indicator: names.part(rule.id, part.id) };
  if (marks === undefined || sample.units.length === 0) return t('chart:distribution.none', about);
  const values = sample.units.map((unit) => column.values[unit] ?? Number.NaN);
  const said = (value: number): string => words.figures({ value, comparator: part.comparator, threshold: marks.threshold, unit: part.unit, decimals: part.decimals }).value;
  const standard = (value: number): string => words.figures({ value, comparator: part.comparator, threshold: value, unit: part.unit, decimals: part.decimals }).threshold;
  const range = { min: said(values.reduce((a, b) => Math.min(a, b))), max: said(values.reduce((a, b) => Math.max(a, b))) };
  const counts = countsOf(indicator, marks, sample);
  const key = counts.met === sample.units.length ? 'all' : 'some';
  return t(`chart:distribution.${key}`, { ...about, ...counts, ...range, of: sample.units.length, threshold: standard(marks.threshold), floor: standard(marks.floor) });
};

/** What is not in the picture of a sample of units. */
export const sampleNotes = ({ translator: { t }, words, reading }: ChartSource, { unknown, empty }: UnitSample): readonly string[] => {
  const [first] = unknown;
  const leftOut = leftOutReason(reading.dataset);
  return [
    ...(first === undefined ? [] : [t('chart:unknownUnits', { count: unknown.length, reason: words.reason(first) })]),
    ...(empty === 0 ? [] : [t('chart:emptyUnits', { count: empty })]),
    ...(leftOut === undefined ? [] : [words.reason(leftOut)]),
  ];
};

/** (b) How the schools of a stage are distributed over the values of an indicator, the threshold and the floor between two bars each. */
export const distributionChart = (source: ChartSource, indicator: Indicator, stage: Stage): Chart => {
  const { translator: { t }, names } = source;
  const { rule, part, column } = indicator;
  const sample = sampleOf(source, indicator, stage);
  const marks = marksOf(indicator, stage);
  const values = sample.units.map((unit) => column.values[unit] ?? Number.NaN);
  const items = marks === undefined ? [] : binsFor(values, marks).map(({ count, ...range }): ChartItem => ({ label: labelOf(source, range, marks), value: count, text: String(count), tone: toneOf(range, marks), range }));
  const name = names.part(rule.id, part.id);
  return {
    kind: 'distribution',
    title: t('chart:distribution.title', { stage: t(`term:stage.${stage}`), indicator: name }),
    sentence: sentenceOf(source, indicator, stage, marks, sample),
    notes: sampleNotes(source, sample),
    category: t('chart:distribution.category', { indicator: name }),
    measure: t('chart:schools'),
    format: '0',
    items,
    tones: { good: t('chart:distribution.tone.good'), near: t('chart:distribution.tone.near'), bad: t('chart:distribution.tone.bad') },
  };
};
