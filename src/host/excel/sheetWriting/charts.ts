import type { ChartModel, SheetArea, SheetModel } from '../../../report/sheetModel';
import { rangeOf } from './layout';
import type { Step } from './steps';

const TYPES = { column: 'ColumnClustered', bar: 'BarClustered', line: 'LineMarkers' } as const;
const STACKED = { column: 'ColumnStacked', bar: 'BarStacked', line: 'LineMarkers' } as const;

/** Fills from the best to the worst, each darker than the one before; figures that stand alone; limits. As in a file (sheetCharts.ts). */
const DARKEST = '#641E16';
const FILLS = ['#9DC3E6', '#D9822B', '#C0392B', DARKEST] as const;
const ALONE = '#2E75B6';
const LIMIT = '#404040';
const PALE = '#CFCFCF';

const areaIn = (own: Excel.Worksheet, ownName: string, area: SheetArea): Excel.Range =>
  rangeOf(area.sheet === ownName ? own : own.context.workbook.worksheets.getItem(area.sheet), area);

const setFigure = (series: Excel.ChartSeries, kind: ChartModel['kind'], colour: string): void => {
  if (kind === 'line') series.format.line.color = colour;
  else series.format.fill.setSolidColor(colour);
  series.hasDataLabels = true;
};

/** A broken line without points; beside bars and columns, a paler one of them. */
const setLimit = (series: Excel.ChartSeries, kind: ChartModel['kind']): void => {
  if (kind !== 'line') {
    series.format.fill.setSolidColor(PALE);
    return;
  }
  series.format.line.color = LIMIT;
  series.format.line.lineStyle = 'Dash';
  series.markerStyle = 'None';
};

const addSeries = (chart: Excel.Chart, sheet: Excel.Worksheet, name: string, { kind, categories, series, stacked }: ChartModel): void =>
  series.forEach((each, at) => {
    const added = chart.series.add(each.name);
    added.setValues(areaIn(sheet, name, each.values));
    added.setXAxisValues(areaIn(sheet, name, categories));
    if (each.role === 'figure') setFigure(added, kind, stacked === true ? (FILLS[at] ?? DARKEST) : ALONE);
    else setLimit(added, kind);
  });

const chartStep =
  (name: string, model: ChartModel): Step =>
  (sheet) => {
    const { kind, title, at, categories, series, format, axis, stacked } = model;
    const chart = sheet.charts.add((stacked === true ? STACKED : TYPES)[kind], areaIn(sheet, name, series[0]?.values ?? categories), 'Columns');
    // What Excel made of that range by itself gives way to what is meant.
    chart.series.getItemAt(0).delete();
    addSeries(chart, sheet, name, model);
    chart.title.text = title;
    if (series.length > 1) chart.legend.position = 'Bottom';
    else chart.legend.visible = false;
    chart.setPosition(sheet.getRangeByIndexes(at.top, at.left, 1, 1), sheet.getRangeByIndexes(at.bottom, at.right, 1, 1));
    if (format !== undefined) chart.axes.valueAxis.numberFormat = format;
    if (axis !== undefined) chart.axes.valueAxis.title.text = axis;
    // Of horizontal bars the first stands at the top, as in the table.
    if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  };

/** Charts of the program's own. */
export const chartSteps = ({ name, charts = [] }: SheetModel): readonly Step[] => charts.map((chart) => chartStep(name, chart));
