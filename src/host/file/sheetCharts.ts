import type { ChartSeries, SheetChart } from 'hucre';
import type { ChartModel, SheetArea } from '../../report/sheetModel';
import { columnLetters } from '../../workbook/address';
import { CHART_FONT } from './chartParts';

/** Fills from the best to the worst: each darker than the one before, so that they are told apart in grey. */
const DARKEST = '641E16';
const FILLS = ['9DC3E6', 'D9822B', 'C0392B', DARKEST] as const;
/** Of figures without a limit to tell them apart. */
const ALONE = '2E75B6';
const LIMIT = '404040';
const TEXT = '404040';
/** Of a bar that is only there to be compared with. */
const PALE = 'CFCFCF';

const reference = ({ sheet, top, left, bottom, right }: SheetArea): string =>
  `'${sheet.replaceAll("'", "''")}'!$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;

/** A limit is a broken line without points; beside bars and columns, a paler one of them. */
const limitLook = (kind: ChartModel['kind']): Partial<ChartSeries> =>
  kind !== 'line' ? { color: PALE, dataLabels: false } : { color: LIMIT, stroke: { dash: 'dash', width: 2 }, marker: { symbol: 'none' }, dataLabels: false };

const figureLook = ({ kind, stacked }: ChartModel, at: number): Partial<ChartSeries> => {
  const color = stacked === true ? (FILLS[at] ?? DARKEST) : ALONE;
  return kind === 'line' ? { color, stroke: { dash: 'solid', width: 2.25 }, marker: { symbol: 'circle', size: 6, fill: color } } : { color };
};

const seriesOf = (chart: ChartModel): ChartSeries[] =>
  chart.series.map(({ name, values, role }, at) => ({
    name,
    values: reference(values),
    categories: reference(chart.categories),
    ...(role === 'figure' ? figureLook(chart, at) : limitLook(chart.kind)),
  }));

const LABELS = { labelFontFamily: CHART_FONT, labelFontSize: 9, labelColor: TEXT } as const;

const axesOf = ({ kind, axis, format }: ChartModel): NonNullable<SheetChart['axes']> => ({
  // The first row of the table is the uppermost bar.
  x: { ...LABELS, tickLblSkip: 1, ...(kind === 'bar' ? { reverse: true } : {}) },
  y: {
    ...LABELS,
    ...(axis === undefined ? {} : { title: axis, axisTitleFontFamily: CHART_FONT, axisTitleFontSize: 9, axisTitleBold: false, axisTitleColor: TEXT, ...(kind === 'bar' ? {} : { axisTitleRotation: -90 }) }),
    // Round numbers need no decimals of their own.
    numberFormat: { formatCode: format?.endsWith('%') === true ? '0%' : 'General' },
    ...(kind === 'bar' ? { crosses: 'max' } : {}),
    gridlines: { major: true },
    scale: { min: 0 },
  },
});

/** A chart as the library writes it: readable in grey, Chinese in a Chinese face, its sentence as the text that stands for it. */
export const sheetChart = (chart: ChartModel): SheetChart => {
  const { kind, title, description, at, series, stacked, format } = chart;
  return {
    type: kind,
    title,
    titleFontFamily: CHART_FONT,
    titleFontSize: 11,
    titleBold: true,
    titleColor: TEXT,
    altText: description,
    frameTitle: title,
    series: seriesOf(chart),
    anchor: { from: { row: at.top, col: at.left }, to: { row: at.bottom + 1, col: at.right + 1 } },
    legend: series.length > 1 ? 'bottom' : false,
    legendFontFamily: CHART_FONT,
    legendFontSize: 9,
    legendFontColor: TEXT,
    dataLabels: { showValue: true, fontSize: 8, fontFamily: CHART_FONT, ...(format === undefined ? {} : { numberFormat: { formatCode: format } }) },
    axes: axesOf(chart),
    dispBlanksAs: 'gap',
    varyColors: false,
    roundedCorners: false,
    ...(kind === 'line' ? { showLineMarkers: true } : { gapWidth: 50 }),
    ...(stacked === true ? { barGrouping: 'stacked', overlap: 100 } : {}),
  };
};
