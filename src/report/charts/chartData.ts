import { isKnown } from '../../core/figures/figure';
import { PUPILS } from '../../core/fieldIds';
import { stageOf } from '../../core/unitIndex';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import { columnLetters } from '../../workbook/address';
import { isFormula } from '../../workbook/cellContent';
import { computedCell } from '../handIn/computedCell';
import { markRows } from '../handIn/markedSheet';
import type { ReportContext } from '../handIn/reportContext';
import { modelCell } from '../sheetModel';
import type { ModelCell, SheetModel } from '../sheetModel';
import { formatWith } from './chart';
import { indicatorsOf, pupilsOf, schoolNameOf } from './unitSample';
import type { Indicator } from './unitSample';

/** The figures of the schools as cells, so that formulas of charts can count and weigh them. */
export interface ChartData {
  readonly sheet: SheetModel;
  /** How many schools have a figure in a range. */
  readonly count: (indicator: Indicator, stage: Stage, range: { readonly from?: number; readonly to?: number }) => string;
  readonly value: (indicator: Indicator, unit: number) => string;
  readonly pupils: (unit: number) => string;
  readonly mean: (indicator: Indicator, stage: Stage) => string;
  /** A unit's part of the variance. */
  readonly share: (indicator: Indicator, stage: Stage, unit: number) => string;
}

/** Rows above the first school: the note and the headings. */
const HEAD = 2;
/** Of headings on four lines. */
const HEADING_HEIGHT = 56;
const PUPILS_COLUMN = 2;
const FIRST_INDICATOR = 3;

/** Units in scope, stage by stage, so that those of a stage are one area. */
const unitsByStage = ({ reading: { dataset }, assessment: { units } }: ReportContext): ReadonlyMap<Stage, readonly number[]> =>
  new Map(STAGES.map((stage) => [stage, Array.from({ length: units.length }, (_, unit) => unit).filter((unit) => units.inScope[unit] === 1 && stageOf(dataset.units, unit) === stage)]));

const rowOf = (context: ReportContext, indicators: readonly Indicator[], stage: Stage) => {
  const { translator: { t }, formulaOf } = context;
  const pupils = pupilsOf(context);
  return (unit: number): readonly ModelCell[] => [
    { content: schoolNameOf(context, unit), role: 'label' },
    { content: t(`term:stage.${stage}`), role: 'mark' },
    computedCell(formulaOf, { kind: 'unitFigure', unit, field: PUPILS }, isKnown(pupils, unit) ? pupils.values[unit] : undefined, { role: 'label', format: '0' }),
    ...indicators.map(({ rule, part, column }) => {
      const value = column.values[unit];
      return computedCell(formulaOf, { kind: 'indicator', unit, rule: rule.id, part: part.id }, value === undefined || Number.isNaN(value) ? undefined : value, { role: 'label', format: formatWith(part.decimals) });
    }),
  ];
};

const sheetFor = (context: ReportContext, indicators: readonly Indicator[], stages: ReadonlyMap<Stage, readonly number[]>): SheetModel => {
  const { translator: { t }, names } = context;
  const headings = [t('chart:school'), t('chart:pane.stage'), t('chart:pupils'), ...indicators.map(({ rule, part }) => names.part(rule.id, part.id))];
  return {
    name: t('chart:sheetData'),
    rows: [
      [{ content: t('chart:dataNote'), role: 'note' }],
      headings.map((content): ModelCell => ({ content, role: 'heading' })),
      ...[...stages].flatMap(([stage, units]) => units.map(rowOf(context, indicators, stage))),
    ],
    widths: [26, 8, 10, ...indicators.map(() => 14)],
    heights: new Map([[1, HEADING_HEIGHT]]),
    merges: [{ top: 0, left: 0, bottom: 0, right: headings.length - 1 }],
    frozen: { rows: HEAD, columns: 1 },
    landscape: true,
  };
};

const bound = (mark: number, sign: '>=' | '<', area: string): string => `(ROUND(${area},9)${sign}ROUND(${String(mark)},9))`;

const hasFormulas = ({ rows }: SheetModel): boolean =>
  rows.some((row) =>
    row.some((each) => {
      const { content } = modelCell(each);
      return content !== null && typeof content === 'object' && isFormula(content);
    }),
  );

/** The sheet of figures behind the charts, where its cells are formulas; undefined where a report is written as values. */
export const chartData = (context: ReportContext): ChartData | undefined => {
  const indicators = indicatorsOf(context);
  const stages = unitsByStage(context);
  const sheet = sheetFor(context, indicators, stages);
  if (!hasFormulas(sheet)) return undefined;
  const order = new Map([...stages.values()].flat().map((unit, at) => [unit, HEAD + markRows(context.dataPlace) + at + 1]));
  const place = (column: number, row: number | undefined): string => `'${sheet.name}'!$${columnLetters(column)}$${String(row ?? 0)}`;
  const columnOf = ({ rule }: Indicator): number => FIRST_INDICATOR + indicators.findIndex((each) => each.rule.id === rule.id);
  const area = (column: number, stage: Stage): string => {
    const units = stages.get(stage) ?? [];
    const letters = columnLetters(column);
    return `'${sheet.name}'!$${letters}$${String(order.get(units[0] ?? -1) ?? 0)}:$${letters}$${String(order.get(units.at(-1) ?? -1) ?? 0)}`;
  };
  const mean = (indicator: Indicator, stage: Stage): string => `SUMPRODUCT(${area(PUPILS_COLUMN, stage)},${area(columnOf(indicator), stage)})/SUM(${area(PUPILS_COLUMN, stage)})`;
  return {
    sheet,
    mean,
    value: (indicator, unit) => place(columnOf(indicator), order.get(unit)),
    pupils: (unit) => place(PUPILS_COLUMN, order.get(unit)),
    count: (indicator, stage, { from, to }) => {
      const values = area(columnOf(indicator), stage);
      // ISNUMBER: a blank cell counts as 0 to ROUND, and an unknown school is not one at 0.
      return `SUMPRODUCT(${[`ISNUMBER(${values})`, ...(from === undefined ? [] : [bound(from, '>=', values)]), ...(to === undefined ? [] : [bound(to, '<', values)])].join('*')}*1)`;
    },
    share: (indicator, stage, unit) => {
      const deviation = (values: string): string => `(${values}-${mean(indicator, stage)})^2`;
      const one = `${place(PUPILS_COLUMN, order.get(unit))}*${deviation(place(columnOf(indicator), order.get(unit)))}`;
      return `${one}/SUMPRODUCT(${area(PUPILS_COLUMN, stage)}*${deviation(area(columnOf(indicator), stage))})`;
    },
  };
};
