import { formatAddress } from '../address';
import { invalidArgument } from '../apiError';
import { ApiClass } from '../apiObject';
import type { ApiObject, Arguments, Property } from '../apiObject';
import { union } from '../area';
import type { Chart, ChartSeries } from '../sheetExtras';
import { range } from './range';
import type { RangeTarget, SheetTarget } from './targets';
import { assertWritable, collectionMembers, itemAt, numberOf, rangeAt, readOnly, textOf } from './targets';

/** A chart; of its looks only what says something is kept. */
interface ChartTarget extends SheetTarget {
  readonly chart: Chart;
}

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

const text = <T, K extends string>(of: (self: T) => Record<K, string>, key: K): Property<T> => ({
  get: (self) => of(self)[key],
  set: (self, value) => {
    of(self)[key] = textOf(value);
  },
});

const ignoredFlag = { get: () => true, set: () => undefined };

const addressOf = (self: SheetTarget, args: Arguments): string => {
  const { sheet, area }: RangeTarget = args.object(0, range) ?? rangeAt(self, args.text(0));
  return formatAddress(sheet.name, area);
};

const chartFill = new ApiClass<SeriesTarget>('ChartFill', {
  methods: {
    Clear: () => undefined,
    SetSolidColor: ({ series }, args) => {
      series.colour = args.text(0).toUpperCase();
    },
  },
});

const chartLineFormat = new ApiClass<SeriesTarget>('ChartLineFormat', {
  properties: { Color: text<SeriesTarget, 'colour'>(({ series }) => series, 'colour'), LineStyle: { get: () => 'Continuous', set: () => undefined }, Weight: { get: () => 2, set: () => undefined } },
});

const seriesFormat = new ApiClass<SeriesTarget>('ChartSeriesFormat', { navigation: { Fill: (self) => chartFill.of(self), Line: (self) => chartLineFormat.of(self) } });

const series = new ApiClass<SeriesTarget>('ChartSeries', {
  properties: {
    Name: readOnly(({ series: { name } }) => name),
    ChartType: text<SeriesTarget, 'chartType'>(({ series: own }) => own, 'chartType'),
    GapWidth: {
      get: ({ series: { gapWidth } }) => gapWidth,
      set: ({ series: own }, value) => {
        own.gapWidth = numberOf(value);
      },
    },
    HasDataLabels: { get: () => false, set: () => undefined },
    MarkerStyle: { get: () => 'Automatic', set: () => undefined },
  },
  navigation: { Format: (self) => seriesFormat.of(self) },
  methods: {
    Delete: ({ chart, series: own }) => {
      chart.series = chart.series.filter((each) => each !== own);
    },
    SetValues: (self, args) => {
      self.series.values = addressOf(self, args);
    },
    SetXAxisValues: (self, args) => {
      self.series.categories = addressOf(self, args);
    },
  },
});

const seriesItems = (self: ChartTarget): readonly ApiObject[] => self.chart.series.map((each) => series.of({ ...self, series: each }));

const seriesCollection = new ApiClass<ChartTarget>('ChartSeriesCollection', {
  properties: { Count: readOnly(({ chart }) => chart.series.length) },
  items: seriesItems,
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: itemAt(seriesItems),
    Add: (self, args) => {
      const added: ChartSeries = { name: args.optionalText(0) ?? '', chartType: self.chart.chartType, values: '', categories: '', colour: '', gapWidth: 150 };
      self.chart.series.push(added);
      return series.of({ ...self, series: added });
    },
  },
});

const chartTitle = new ApiClass<ChartTarget>('ChartTitle', { properties: { Text: text<ChartTarget, 'title'>(({ chart }) => chart, 'title'), Visible: ignoredFlag } });
const axisTitle = new ApiClass<ChartTarget>('ChartAxisTitle', { properties: { Text: text<ChartTarget, 'axisTitle'>(({ chart }) => chart, 'axisTitle'), Visible: ignoredFlag } });
const chartAxis = new ApiClass<ChartTarget>('ChartAxis', {
  properties: { NumberFormat: text<ChartTarget, 'axisFormat'>(({ chart }) => chart, 'axisFormat'), ReversePlotOrder: { get: () => false, set: () => undefined } },
  navigation: { Title: (self) => axisTitle.of(self) },
});
const chartAxes = new ApiClass<ChartTarget>('ChartAxes', { navigation: { ValueAxis: (self) => chartAxis.of(self), CategoryAxis: (self) => chartAxis.of(self) } });
const chartLegend = new ApiClass<ChartTarget>('ChartLegend', { properties: { Position: text<ChartTarget, 'legend'>(({ chart }) => chart, 'legend'), Visible: ignoredFlag } });

const chart = new ApiClass<ChartTarget>('Chart', {
  properties: {
    Id: readOnly(({ chart: { id } }) => id),
    Name: text<ChartTarget, 'name'>(({ chart: own }) => own, 'name'),
    ChartType: text<ChartTarget, 'chartType'>(({ chart: own }) => own, 'chartType'),
  },
  navigation: { Title: (self) => chartTitle.of(self), Axes: (self) => chartAxes.of(self), Series: (self) => seriesCollection.of(self), Legend: (self) => chartLegend.of(self) },
  methods: {
    Delete: ({ sheet, chart: own }) => {
      sheet.extras.charts = sheet.extras.charts.filter((each) => each !== own);
    },
    SetPosition: (self, args) => {
      const from = (args.object(0, range) ?? rangeAt(self, args.text(0))).area;
      const to = args.raw(1) === null ? from : (args.object(1, range) ?? rangeAt(self, args.text(1))).area;
      self.chart.position = union(from, to);
    },
  },
});

const items = (self: SheetTarget): readonly ApiObject[] => self.sheet.extras.charts.map((each) => chart.of({ ...self, chart: each }));

/** A chart of a range gets a series for each of its columns, as far as the range has content. */
const add = (self: SheetTarget, args: Arguments): ApiObject => {
  assertWritable(self);
  const source = args.object(1, range);
  if (source === undefined) throw invalidArgument();
  const { extras } = self.sheet;
  const first: ChartSeries = { name: '', chartType: args.text(0), values: formatAddress(source.sheet.name, source.area), categories: '', colour: '', gapWidth: 150 };
  const added: Chart = { id: extras.newId(), name: `Chart ${extras.charts.length + 1}`, chartType: args.text(0), title: '', axisTitle: '', axisFormat: '', legend: 'Right', position: source.area, series: [first] };
  extras.charts = [...extras.charts, added];
  return chart.of({ ...self, chart: added });
};

const members = collectionMembers<SheetTarget>(items, (self, key) => {
  const found = self.sheet.extras.charts.find(({ id, name }) => id === key || name === key);
  return found && chart.of({ ...self, chart: found });
});

export const chartCollection = new ApiClass<SheetTarget>('ChartCollection', {
  ...members,
  properties: { Count: readOnly(({ sheet }) => sheet.extras.charts.length) },
  methods: { ...members.methods, GetItemAt: itemAt(items), Add: add },
});

export const chartClasses = [chartCollection, chart, chartTitle, chartAxes, chartAxis, axisTitle, chartLegend, seriesCollection, series, seriesFormat, chartFill, chartLineFormat];
