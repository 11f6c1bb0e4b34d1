import type { BarSeriesOption } from 'echarts/charts';
import type { Chart, ChartItem } from '../../../src/report/charts/chart';
import type { ChartLook } from '../../../src/taskpane/charts/look';
import type { ChartOption } from '../../../src/taskpane/charts/option';
import { inLines } from '../../../src/taskpane/charts/inLines';
import { chartHeight, optionOf } from '../../../src/taskpane/charts/option';

const LOOK: ChartLook = { text: '#111111', quiet: '#222222', line: '#333333', surface: '#ffffff', tones: { good: '#0000aa', near: '#aaaa00', bad: '#aa0000', worst: '#550000' }, font: '微软雅黑', moves: true };

const item = (label: string, value: number | undefined, more: Partial<ChartItem> = {}): ChartItem => ({ label, value, text: value === undefined ? '无法判断' : value.toFixed(3), tone: 'good', limit: 0.5, ...more });

const CHART: Chart = {
  kind: 'dispersion',
  title: '标题',
  sentence: '一句话',
  notes: [],
  category: '指标',
  measure: '差异系数',
  format: '0.000',
  items: [item('甲', 0.4), item('乙', undefined), item('丙', 0.7, { tone: 'bad' })],
  tones: { good: '不超过上限', bad: '超过上限' },
  limitName: '上限',
  columns: ['上限'],
};

const barsOf = (option: ChartOption): readonly BarSeriesOption[] => (Array.isArray(option.series) ? option.series : []).flatMap((each) => (each.type === 'bar' ? [each] : []));

test('an unknown value is a gap in every series, and its name says so; it is never a 0', () => {
  const option = optionOf(CHART, LOOK, 300);
  const bars = barsOf(option);
  expect(bars.map(({ data }) => data)).toEqual([[0.4, '-', '-'], ['-', '-', 0.7]]);
  expect(option.yAxis).toMatchObject({ data: ['甲', '乙 · 无法判断', '丙'], inverse: true });
});

test('tones are series with a name in the legend; all but the best have a pattern', () => {
  const bars = barsOf(optionOf({ ...CHART, items: (['good', 'near', 'bad', 'worst'] as const).map((tone) => item(tone, 1, { tone })), tones: { good: 'a', near: 'b', bad: 'c', worst: 'd' } }, LOOK, 300));
  expect(bars.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  const patterns = bars.map(({ itemStyle }) => JSON.stringify(itemStyle?.decal));
  expect(patterns[0]).toBeUndefined();
  expect(new Set(patterns).size).toBe(4);
});

test('each limit is one broken line with its name, and in sight where all bars are shorter', () => {
  const [first] = barsOf(optionOf({ ...CHART, items: [item('甲', 0.1), item('乙', 0.2)] }, LOOK, 300));
  expect(first?.markLine).toMatchObject({ data: [{ xAxis: 0.5 }], lineStyle: { type: 'dashed' } });
  const option = optionOf({ ...CHART, items: [item('甲', 0.1)] }, LOOK, 300);
  const axis = Array.isArray(option.xAxis) ? option.xAxis[0] : option.xAxis;
  const max = axis?.type === 'value' && typeof axis.max === 'function' ? axis.max({ min: 0, max: 0.1 }) : undefined;
  expect(max).toBeGreaterThan(0.5);
});

test('nothing moves where the person asked for less motion', () => {
  expect(optionOf(CHART, LOOK, 300)).toMatchObject({ animation: true });
  expect(optionOf(CHART, { ...LOOK, moves: false }, 300)).toMatchObject({ animation: false, tooltip: { transitionDuration: 0, axisPointer: { animation: false } } });
});

test('boxes at bars are drawn in the picture and carry the whole name', () => {
  const { tooltip } = optionOf({ ...CHART, items: [item('很长很长很长很长很长很长很长很长的学校名称', 0.4, { more: ['0.50'] })] }, LOOK, 300);
  const box = Array.isArray(tooltip) ? tooltip[0] : tooltip;
  expect(box).toMatchObject({ renderMode: 'richText', confine: true });
  const text = typeof box?.formatter === 'function' ? box.formatter([{ dataIndex: 0 }] as never, '') : '';
  expect(String(text).split('\n')).toEqual(['很长很长很长很长很长很长很长很长', '的学校名称', '差异系数 0.400', '上限 0.50']);
});

test('names take less than half of a narrow pane, and more bars a higher picture', () => {
  const option = optionOf(CHART, LOOK, 300);
  const grid = Array.isArray(option.grid) ? option.grid[0] : option.grid;
  expect(Number(grid?.left)).toBeLessThan(150);
  expect(chartHeight({ ...CHART, items: [...CHART.items, item('丁', 1)] })).toBeGreaterThan(chartHeight(CHART));
});

test('over years a line is broken where a year is unknown', () => {
  const { series } = optionOf({ ...CHART, kind: 'progress', items: [item('2022', 0.6), item('2023', undefined), item('2024', 0.4)] }, LOOK, 300);
  expect(series).toEqual([expect.objectContaining({ type: 'line', data: [0.6, '-', 0.4], connectNulls: false })]);
});

test('lines end between western words and between any two Chinese letters', () => {
  expect(inLines('Teachers above the required degree 10.22', 16)).toBe('Teachers above\nthe required\ndegree 10.22');
  expect(inLines('每百名学生', 6)).toBe('每百名\n学生');
  expect(inLines('extraordinarily long', 8)).toBe('extraordinarily\nlong');
});
