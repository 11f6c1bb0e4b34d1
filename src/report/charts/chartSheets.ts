import { stageOf } from '../../core/unitIndex';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import { asOwnSheet, markRows } from '../handIn/markedSheet';
import type { ReportContext } from '../handIn/reportContext';
import type { ChartModel, ModelArea, ModelCell, SheetModel } from '../sheetModel';
import { isDrawable } from './chart';
import type { Chart } from './chart';
import { chartData } from './chartData';
import type { ChartData } from './chartData';
import { chartTable } from './chartTable';
import type { ChartPlace } from './chartTable';
import { classSizeChart } from './classSizeChart';
import { contributionChart, dispersionOf } from './contributionChart';
import { cvProgress } from './cvProgress';
import { dispersionChart } from './dispersionChart';
import { distributionChart } from './distributionChart';
import { indicatorsOf } from './unitSample';
import type { Indicator } from './unitSample';
import { linesOf } from '../templates/headRows';

/** The table's columns, a gap, and those under the chart. */
const TABLE = { widths: [34, 11, 11, 11, 14] } as const;
const CHART = { from: 6, to: 12, width: 7.5 } as const;
/** Rows of a table at least: a lower chart could not be read, and bars with a long name need two lines. */
const LEAST_ROWS: Readonly<Record<Chart['kind'], number>> = { dispersion: 14, distribution: 9, contribution: 20, classSizes: 9, progress: 9 };
const HEIGHT = { title: 18, words: 13, row: 13.5, gap: 6 } as const;
/** Per cent: so wide a sheet is as wide as A4 on its side, and such a page takes so many points of rows. */
const PRINT_SCALE = 70;
const PAGE = 660;
/** Characters of a note in a line across the sheet: its letters are smaller than those of the columns' widths. */
const LINE = 150;

/** One chart of the sheet and what it is of. */
interface Entry {
  readonly chart: Chart;
  readonly stage: Stage;
  readonly indicator?: Indicator;
}

/** The coefficients over their limit; where there is none, the one nearest to it. */
const widest = (context: ReportContext, stage: Stage): readonly Indicator[] => {
  const strain = (indicator: Indicator): number => {
    const result = dispersionOf(context, indicator, stage);
    return result?.cv === undefined || result.limit === undefined ? -1 : result.cv / result.limit;
  };
  const known = indicatorsOf(context).filter((indicator) => strain(indicator) >= 0);
  const over = known.filter((indicator) => dispersionOf(context, indicator, stage)?.verdict === 'notMet');
  return over.length > 0 ? over : [...known].sort((left, right) => strain(right) - strain(left)).slice(0, 1);
};

const entriesOf = (context: ReportContext): readonly Entry[] => {
  const { reading: { dataset }, assessment: { units } } = context;
  const years = context.years();
  const courses = (stage: Stage): readonly Entry[] =>
    years.length < 2 ? [] : indicatorsOf(context).map((indicator) => ({ chart: cvProgress(context, indicator, stage, years), stage })).filter(({ chart }) => isDrawable(chart));
  const isThere = (stage: Stage): boolean => Array.from({ length: units.length }, (_, unit) => unit).some((unit) => units.inScope[unit] === 1 && stageOf(dataset.units, unit) === stage);
  return STAGES.filter(isThere).flatMap((stage): readonly Entry[] => [
    { chart: dispersionChart(context, stage), stage },
    ...indicatorsOf(context).map((indicator) => ({ chart: distributionChart(context, indicator, stage), stage, indicator })),
    ...widest(context, stage).map((indicator) => ({ chart: contributionChart(context, indicator, stage), stage, indicator })),
    { chart: classSizeChart(context, stage), stage },
    ...courses(stage),
  ]);
};

/** The rows of one chart: its title, its message, its table with the chart beside it. */
interface Block {
  readonly rows: readonly (readonly ModelCell[])[];
  readonly heights: readonly number[];
  readonly chart?: ChartModel;
}

/** The height of a row whose texts may need more lines than one in their cells. */
const heightOf = (texts: readonly string[]): number => HEIGHT.row * texts.reduce((most, text, column) => Math.max(most, linesOf(text, TABLE.widths[column] ?? LINE)), 1);

const textsOf = (row: readonly ModelCell[] = []): readonly string[] => row.map(({ content }) => (typeof content === 'string' ? content : ''));

const KINDS: Readonly<Record<Chart['kind'], ChartModel['kind']>> = { dispersion: 'bar', distribution: 'column', contribution: 'bar', classSizes: 'column', progress: 'line' };

const blockOf = (context: ReportContext, { chart, stage, indicator }: Entry, sheet: string, top: number, data: ChartData | undefined): Block => {
  const message = [chart.sentence, ...chart.notes].join('\n');
  const head: readonly (readonly ModelCell[])[] = [[{ content: chart.title, role: 'total' }], [{ content: message, role: 'note' }]];
  const headHeights = [HEIGHT.title, HEIGHT.words * linesOf(message, LINE)];
  if (!isDrawable(chart)) return { rows: [...head, []], heights: [...headHeights, HEIGHT.gap] };
  const first = top + head.length + 1;
  const place: ChartPlace = { stage, data, firstRow: first + markRows(context.dataPlace) + 1, ...(indicator === undefined ? {} : { indicator }) };
  const { headings, rows, drawn } = chartTable(context, chart, place);
  const last = first + rows.length - 1;
  const area = (column: number): ModelArea & { readonly sheet: string } => ({ sheet, top: first, left: column, bottom: last, right: column });
  const body = Array.from({ length: Math.max(rows.length, LEAST_ROWS[chart.kind]) }, (_, at) => rows[at] ?? []);
  return {
    rows: [...head, headings.map((content): ModelCell => ({ content, role: 'heading' })), ...body, []],
    heights: [...headHeights, heightOf(headings), ...body.map((row) => heightOf(textsOf(row))), HEIGHT.gap],
    chart: {
      kind: KINDS[chart.kind],
      title: chart.title,
      description: message.replaceAll('\n', ' '),
      at: { top: first - 1, left: CHART.from, bottom: first + body.length - 1, right: CHART.to },
      categories: area(0),
      series: drawn.map(({ name, column, role }) => ({ name, role, values: area(column) })),
      format: chart.format,
      axis: chart.measure,
      ...(drawn.filter(({ role }) => role === 'figure').length > 1 ? { stacked: true } : {}),
    },
  };
};

/** Part `charts`: one sheet of native charts, each beside the small table it is drawn from, and with formulas the figures behind them. */
export const chartSheets = (context: ReportContext): readonly SheetModel[] => {
  const { translator: { t }, made, dataPlace } = context;
  const name = t('chart:sheet');
  const data = chartData(context);
  const notes = [t('chart:made', { made }), ...(data === undefined ? [] : [t('chart:followsNot')])].join('\n');
  const rows: (readonly ModelCell[])[] = [[{ content: t('chart:heading'), role: 'title' }], [{ content: notes, role: 'note' }]];
  const heights: number[] = [HEIGHT.title, HEIGHT.words * linesOf(notes, LINE)];
  const merges: ModelArea[] = [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: CHART.to }));
  const charts: ChartModel[] = [];
  const pageEnds: number[] = [];
  let used = HEIGHT.title + HEIGHT.words * linesOf(notes, LINE);
  for (const entry of entriesOf(context)) {
    const block = blockOf(context, entry, name, rows.length, data);
    const height = block.heights.reduce((sum, each) => sum + each, 0);
    if (used + height > PAGE) {
      pageEnds.push(rows.length - 1);
      used = 0;
    }
    used += height;
    merges.push(...[0, 1].map((offset) => ({ top: rows.length + offset, left: 0, bottom: rows.length + offset, right: CHART.to })));
    if (block.chart !== undefined) charts.push(block.chart);
    rows.push(...block.rows);
    heights.push(...block.heights);
  }
  const sheet: SheetModel = {
    name,
    rows,
    widths: [...TABLE.widths, 2, ...Array.from({ length: CHART.to - CHART.from + 1 }, () => CHART.width)],
    heights: new Map(heights.entries()),
    merges,
    charts,
    pageEnds,
    landscape: true,
    printScale: PRINT_SCALE,
  };
  return [sheet, ...(data === undefined ? [] : [data.sheet])].map((each) => asOwnSheet(each, 'report', dataPlace));
};
