import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { AriaComponentOption, GridComponentOption, LegendComponentOption, MarkLineComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Chart, ChartItem, Tone } from '../../report/charts/chart';
import { TONES } from '../../report/charts/chart';
import type { ChartLook } from './look';
import { inLines } from './inLines';

/** What the parts of the library that are in use can be told. */
export type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | AriaComponentOption | GridComponentOption | LegendComponentOption | MarkLineComponentOption | TooltipComponentOption>;

/** Heights in the picture, of what is always there and of a bar. */
const TOP = 8;
const BOTTOM = 28;
const BARS: Readonly<Record<Chart['kind'], number>> = { dispersion: 52, distribution: 32, contribution: 28, classSizes: 28, progress: 0 };
/** A line of the legend, and the name of a limit above its line. */
const LEGEND = 21;
const LIMIT_NAME = 20;
const LINE_HEIGHT = 240;
/** Names have so much of the width, and no more than so many pixels. */
const NAMES = { share: 0.42, most: 190 } as const;
const SMALL = 12;
/** Letters in a line of what shows at a bar. */
const TIP = 32;

/** Names of schools are cut, all others broken into lines. */
const isCut = ({ kind }: Chart): boolean => kind === 'contribution';

const limitsOf = ({ items }: Chart): readonly number[] => [...new Set(items.flatMap(({ limit }) => (limit === undefined ? [] : [limit])))];

const tonesIn = ({ items, tones }: Chart): readonly Tone[] => {
  const present = new Set(items.map(({ tone }) => tone));
  return TONES.filter((tone) => present.has(tone) && tones[tone] !== undefined);
};

const headOf = (chart: Chart): number => TOP + (chart.kind === 'progress' ? 0 : tonesIn(chart).length * LEGEND) + (limitsOf(chart).length === 0 ? 0 : LIMIT_NAME);

/** How high a chart has to be for its bars. */
export const chartHeight = (chart: Chart): number => (chart.kind === 'progress' ? LINE_HEIGHT : headOf(chart) + BOTTOM + chart.items.length * BARS[chart.kind]);

type Decal = NonNullable<NonNullable<BarSeriesOption['itemStyle']>['decal']>;

/** A pattern a tone, for who sees no colours or prints none; the best has none. */
const decalOf = (tone: Tone, { surface }: ChartLook): Decal | undefined => {
  switch (tone) {
    case 'good':
      return undefined;
    case 'near':
      return { symbol: 'circle', symbolSize: 0.6, color: surface, dashArrayX: [[5, 5], [0, 5, 5, 0]], dashArrayY: [5, 0] };
    case 'bad':
      return { symbol: 'rect', color: surface, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 };
    case 'worst':
      return { symbol: 'rect', color: surface, dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: 0 };
  }
};

/** As standards write it: 0.50. */
const limitText = (limit: number): string => (Number(limit.toFixed(2)) === limit ? limit.toFixed(2) : String(limit));

const limitLines = (chart: Chart, { text }: ChartLook, axis: 'xAxis' | 'yAxis'): MarkLineComponentOption => ({
  silent: true,
  symbol: 'none',
  animation: false,
  lineStyle: { color: text, type: 'dashed', width: 2 },
  label: { color: text, fontSize: SMALL, position: axis === 'xAxis' ? 'start' : 'insideEndTop', formatter: ({ value }) => `${chart.limitName ?? ''} ${limitText(Number(value))}`, distance: axis === 'xAxis' ? 4 : 2 },
  data: limitsOf(chart).map((limit) => ({ [axis]: limit })),
});

/** A bar's full name, value and what else its row in the table tells. */
const tipOf = (chart: Chart, item: ChartItem): string =>
  [item.label, `${chart.measure} ${item.text}`, ...(item.more ?? []).flatMap((text, at) => (text === '' ? [] : [`${chart.columns?.[at] ?? ''} ${text}`]))].map((line) => inLines(line, TIP)).join('\n');

const tooltipOf = (chart: Chart, { text, line, surface, font, moves }: ChartLook): TooltipComponentOption => ({
  trigger: 'axis',
  // Drawn in the picture: boxes of HTML carry styles in their tags, which a strict page refuses.
  renderMode: 'richText',
  confine: true,
  transitionDuration: moves ? 0.2 : 0,
  axisPointer: { type: chart.kind === 'progress' ? 'line' : 'shadow', animation: moves },
  backgroundColor: surface,
  borderColor: line,
  textStyle: { color: text, fontFamily: font, fontSize: SMALL },
  formatter: (params) => {
    const [first] = Array.isArray(params) ? params : [params];
    const item = chart.items[first?.dataIndex ?? -1];
    return item === undefined ? '' : tipOf(chart, item);
  },
});

const axisValue = ({ format }: Chart, value: number): string => (format.endsWith('%') ? `${String(Number((value * 100).toFixed(6)))}%` : String(value));

/** Half of a limit's name stands to the right of its line. */
const HALF_LIMIT_NAME = 30;
/** So many pixels a letter of a number takes. */
const LETTER = 7.5;

/** The end of an axis of so many pixels: with room for the number behind the longest bar, and the limit in sight. */
const endOf = (chart: Chart, most: number, pixels: number): number => {
  const number = LETTER * chart.items.reduce((longest, { text, value }) => (value === undefined ? longest : Math.max(longest, text.length)), 0) + LETTER;
  return Math.max(most * (pixels / Math.max(pixels - number, pixels / 2)), ...limitsOf(chart).map((limit) => limit * (pixels / Math.max(pixels - HALF_LIMIT_NAME, pixels / 2))));
};

const labelled = (chart: Chart, look: ChartLook): NonNullable<BarSeriesOption['label']> => ({
  show: true,
  position: 'right',
  color: look.text,
  fontSize: SMALL,
  formatter: ({ dataIndex }) => chart.items[dataIndex]?.text ?? '',
});

const barSeries = (chart: Chart, look: ChartLook): readonly BarSeriesOption[] =>
  tonesIn(chart).map((tone, at): BarSeriesOption => {
    const decal = decalOf(tone, look);
    return {
      type: 'bar',
      name: chart.tones[tone] ?? '',
      stack: 'all',
      barMaxWidth: 18,
      cursor: chart.items.some(({ subject }) => subject !== undefined) ? 'pointer' : 'default',
      itemStyle: { color: look.tones[tone], borderColor: look.tones[tone], borderWidth: 1, ...(decal === undefined ? {} : { decal }) },
      label: labelled(chart, look),
      // A gap where nothing is known: never a bar of 0.
      data: chart.items.map((item) => (item.tone === tone && item.value !== undefined ? item.value : '-')),
      ...(at === 0 && limitsOf(chart).length > 0 ? { markLine: limitLines(chart, look, 'xAxis') } : {}),
    };
  });

const lineSeries = (chart: Chart, look: ChartLook): LineSeriesOption => ({
  type: 'line',
  name: chart.measure,
  symbolSize: 8,
  connectNulls: false,
  lineStyle: { color: look.tones.good, width: 2 },
  itemStyle: { color: look.tones.good },
  label: { ...labelled(chart, look), position: 'top' },
  data: chart.items.map(({ value }) => value ?? '-'),
  ...(limitsOf(chart).length > 0 ? { markLine: limitLines(chart, look, 'yAxis') } : {}),
});

const labelsOf = (look: ChartLook): { readonly color: string; readonly fontSize: number; readonly fontFamily: string } => ({ color: look.text, fontSize: SMALL, fontFamily: look.font });

const barAxes = (chart: Chart, look: ChartLook, width: number): Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis'> => {
  const names = Math.min(Math.round(width * NAMES.share), NAMES.most);
  const edges = { left: names + 8, right: 8 };
  return {
    grid: { ...edges, top: headOf(chart), bottom: BOTTOM },
    xAxis: {
      type: 'value',
      min: 0,
      max: ({ max }) => endOf(chart, max, width - edges.left - edges.right),
      splitNumber: 3,
      ...(chart.format === '0' ? { minInterval: 1 } : {}),
      axisLabel: { ...labelsOf(look), color: look.quiet, hideOverlap: true, showMaxLabel: false, formatter: (value: number) => axisValue(chart, value) },
      splitLine: { lineStyle: { color: look.line } },
    },
    yAxis: {
      type: 'category',
      // The first is uppermost, as in the table.
      inverse: true,
      data: chart.items.map(({ label, value, text }) => (value === undefined ? `${label} · ${text}` : label)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.quiet } },
      axisLabel: { ...labelsOf(look), interval: 0, width: names, overflow: isCut(chart) ? 'truncate' : 'break', lineHeight: 15 },
    },
  };
};

const lineAxes = (chart: Chart, look: ChartLook): Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis'> => ({
  grid: { left: 44, right: 20, top: headOf(chart), bottom: BOTTOM },
  xAxis: { type: 'category', data: chart.items.map(({ label }) => label), axisLabel: labelsOf(look), axisLine: { lineStyle: { color: look.quiet } } },
  yAxis: {
    type: 'value',
    min: 0,
    max: ({ max }) => Math.max(max, ...limitsOf(chart)) * 1.15,
    splitNumber: 3,
    axisLabel: { ...labelsOf(look), color: look.quiet, showMaxLabel: false, formatter: (value: number) => axisValue(chart, value) },
    splitLine: { lineStyle: { color: look.line } },
  },
});

/** A chart in the library's terms, for a picture so many pixels wide. */
export const optionOf = (chart: Chart, look: ChartLook, width: number): ChartOption => {
  const isLine = chart.kind === 'progress';
  return {
    animation: look.moves,
    // The sentence beside the picture stands for it; the patterns are the series' own.
    aria: { enabled: true, label: { enabled: false } },
    textStyle: { fontFamily: look.font, color: look.text },
    legend: isLine ? { show: false } : { orient: 'vertical', top: 0, left: 0, padding: 0, itemGap: LEGEND - 14, itemHeight: 12, itemWidth: 20, selectedMode: false, textStyle: { ...labelsOf(look) } },
    tooltip: tooltipOf(chart, look),
    ...(isLine ? lineAxes(chart, look) : barAxes(chart, look, width)),
    series: isLine ? [lineSeries(chart, look)] : [...barSeries(chart, look)],
  };
};
