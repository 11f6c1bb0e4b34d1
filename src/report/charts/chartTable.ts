import { computedCell } from '../handIn/computedCell';
import type { ReportContext } from '../handIn/reportContext';
import type { ChartModel, ModelCell } from '../sheetModel';
import { TONES } from './chart';
import type { Chart, ChartItem } from './chart';
import type { ChartData } from './chartData';
import type { Stage } from '../../standards/terms';
import type { Indicator } from './unitSample';

/** A chart's numbers as cells, and which of their columns are drawn. */
export interface ChartTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ModelCell[])[];
  readonly drawn: readonly { readonly name: string; readonly column: number; readonly role: ChartModel['series'][number]['role'] }[];
}

/** What a chart is of, and the cells its formulas may speak of. */
export interface ChartPlace {
  readonly stage: Stage;
  readonly indicator?: Indicator;
  readonly data: ChartData | undefined;
  /** The row of the table's first record in the sheet, as Excel counts. */
  readonly firstRow: number;
}

const label = (content: string): ModelCell => ({ content, role: 'label' });
const blank: ModelCell = { content: null, role: 'label' };

/** A formula that shows what it comes to, or the value alone. */
const live = (formula: string | undefined, value: number | string, format?: string): ModelCell => {
  const look = { role: 'label', ...(format === undefined ? {} : { format }) } as const;
  return formula === undefined ? { ...look, content: value } : { ...look, content: { formula: `=${formula}` }, shown: value };
};

const isFormulaCell = ({ content }: ModelCell): boolean => content !== null && typeof content === 'object' && 'formula' in content;

const dispersionRow = ({ formulaOf, translator: { t } }: ReportContext, { format }: Chart, { value, limit, quantity, more = [], label: name }: ChartItem, row: number): readonly ModelCell[] => {
  const verdict = more.at(-1) ?? '';
  const limitCell: ModelCell = limit === undefined ? blank : { content: limit, role: 'label', format: '0.00' };
  if (value === undefined || quantity === undefined) return [label(name), { content: null, role: 'doubt', comment: verdict }, limitCell, { content: t('term:verdict.unknown'), role: 'doubt', comment: verdict }];
  const figure = computedCell(formulaOf, quantity, value, { role: 'label', format });
  // Equal figures may differ by a binary fraction.
  const judged = `IF(ROUND(B${row}-C${row},12)<=0,"${t('term:verdict.met')}","${t('term:verdict.notMet')}")`;
  return [label(name), figure, limitCell, live(isFormulaCell(figure) ? judged : undefined, verdict)];
};

const dispersionTable = (context: ReportContext, chart: Chart, { firstRow }: ChartPlace): ChartTable => ({
  headings: [chart.category, chart.measure, ...(chart.columns ?? [])],
  rows: chart.items.map((item, at) => dispersionRow(context, chart, item, firstRow + at)),
  drawn: [
    { name: chart.measure, column: 1, role: 'figure' },
    { name: chart.limitName ?? '', column: 2, role: 'limit' },
  ],
});

/** A column a tone, of which each row fills one: so every tone has its own look and its name in the legend. */
const tonesTable = (chart: Chart, { data, indicator, stage }: ChartPlace): ChartTable => {
  const tones = TONES.filter((tone) => chart.tones[tone] !== undefined);
  const cellFor = ({ value, range }: ChartItem): ModelCell => live(data === undefined || indicator === undefined || range === undefined ? undefined : data.count(indicator, stage, range), value ?? 0, chart.format);
  return {
    headings: [chart.category, ...tones.map((tone) => chart.tones[tone] ?? '')],
    rows: chart.items.map((item) => [label(item.label), ...tones.map((tone) => (tone === item.tone ? cellFor(item) : blank))]),
    drawn: tones.map((tone, at) => ({ name: chart.tones[tone] ?? '', column: at + 1, role: 'figure' })),
  };
};

const contributionRow = (chart: Chart, { data, indicator, stage, firstRow }: ChartPlace, item: ChartItem, at: number): readonly ModelCell[] => {
  const { subject, value = 0, more = [], raw } = item;
  if (subject?.kind !== 'unit' || raw === undefined) {
    const rest = data === undefined ? undefined : `1-SUM(B${firstRow}:B${firstRow + at - 1})`;
    return [label(item.label), live(rest, value, chart.format), blank, blank, blank];
  }
  const isLive = data !== undefined && indicator !== undefined;
  const side = more.at(-1) ?? '';
  const { below = '', above = '' } = { below: chart.tones.bad, above: chart.tones.good };
  return [
    label(item.label),
    live(isLive ? data.share(indicator, stage, subject.unit) : undefined, value, chart.format),
    live(isLive ? data.value(indicator, subject.unit) : undefined, raw.value, raw.format),
    live(isLive ? data.pupils(subject.unit) : undefined, raw.pupils, '0'),
    live(isLive ? `IF(C${firstRow + at}<${data.mean(indicator, stage)},"${below}","${above}")` : undefined, side),
  ];
};

const contributionTable = (chart: Chart, place: ChartPlace): ChartTable => ({
  headings: [chart.category, chart.measure, ...(chart.columns ?? [])],
  rows: chart.items.map((item, at) => contributionRow(chart, place, item, at)),
  drawn: [{ name: chart.measure, column: 1, role: 'figure' }],
});

const progressTable = (chart: Chart): ChartTable => ({
  headings: [chart.category, chart.measure, ...(chart.limitName === undefined ? [] : [chart.limitName])],
  rows: chart.items.map(({ label: year, value, limit, text }) => [
    { content: year, role: 'mark' },
    value === undefined ? { content: null, role: 'doubt', comment: text } : { content: value, role: 'label', format: chart.format },
    ...(chart.limitName === undefined ? [] : [{ content: limit ?? null, role: 'label', format: '0.00' } as const]),
  ]),
  drawn: [{ name: chart.measure, column: 1, role: 'figure' }, ...(chart.limitName === undefined ? [] : [{ name: chart.limitName, column: 2, role: 'limit' } as const])],
});

/** The numbers of a chart as the cells that it is drawn from, and that stand for it where it is not seen. */
export const chartTable = (context: ReportContext, chart: Chart, place: ChartPlace): ChartTable => {
  switch (chart.kind) {
    case 'dispersion':
      return dispersionTable(context, chart, place);
    case 'distribution':
    case 'classSizes':
      return tonesTable(chart, place);
    case 'contribution':
      return contributionTable(chart, place);
    case 'progress':
      return progressTable(chart);
  }
};
