import type { ChartModel, SheetArea, SheetModel } from '../../../report/sheetModel';
import { rangeOf } from './layout';
import type { Step } from './steps';

const TYPES = { column: 'ColumnClustered', bar: 'BarClustered', line: 'LineMarkers' } as const;

/** Told apart in grey too: figures are dark, limits light, floors between. */
const COLOURS = { figure: '#1F4E79', limit: '#C55A11', floor: '#9DC3E6' } as const;

const areaIn = (own: Excel.Worksheet, ownName: string, area: SheetArea): Excel.Range =>
  rangeOf(area.sheet === ownName ? own : own.context.workbook.worksheets.getItem(area.sheet), area);

const addSeries = (chart: Excel.Chart, sheet: Excel.Worksheet, name: string, { kind, categories, series }: ChartModel): void =>
  series.forEach((each) => {
    const added = chart.series.add(each.name);
    added.setValues(areaIn(sheet, name, each.values));
    added.setXAxisValues(areaIn(sheet, name, categories));
    const colour = COLOURS[each.role];
    if (kind === 'line') added.format.line.color = colour;
    else added.format.fill.setSolidColor(colour);
  });

const chartStep =
  (name: string, model: ChartModel): Step =>
  (sheet) => {
    const { kind, title, at, categories, series, format, axis } = model;
    const chart = sheet.charts.add(TYPES[kind], areaIn(sheet, name, series[0]?.values ?? categories), 'Columns');
    // What Excel made of that range by itself gives way to what is meant.
    chart.series.getItemAt(0).delete();
    addSeries(chart, sheet, name, model);
    chart.title.text = title;
    chart.legend.position = 'Bottom';
    chart.setPosition(sheet.getRangeByIndexes(at.top, at.left, 1, 1), sheet.getRangeByIndexes(at.bottom, at.right, 1, 1));
    if (format !== undefined) chart.axes.valueAxis.numberFormat = format;
    if (axis !== undefined) chart.axes.valueAxis.title.text = axis;
    // Of horizontal bars the first stands at the top, as in the table.
    if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  };

/** Charts of the program's own. */
export const chartSteps = ({ name, charts = [] }: SheetModel): readonly Step[] => charts.map((chart) => chartStep(name, chart));
