import { countySubject } from '../../core/findings';
import type { DispersionResult } from '../../core/assessment';
import type { Step } from '../../core/explanation';
import type { RatePart, Unit } from '../../standards/schema';
import type { Comparator, Verdict } from '../../standards/terms';
import { columnLetters } from '../../workbook/address';
import { ownSheetMark } from '../../workbook/ownSheet';
import type { ReportContext } from '../handIn/reportContext';
import type { ModelCell, SheetModel } from '../sheetModel';
import { DISPERSION, FIRST_DISPERSION, RATE } from './countyPlaces';
import type { CountyPlaces, RateRow } from './countyPlaces';
import type { countySums } from './countySum';
import { quotedSheet } from './dataAddresses';
import { guarded } from './expression';
import type { Expression } from './expression';
import { NO, UNKNOWN, YES, indicatorsOf } from './unitPlaces';
import type { UnitPlaces } from './unitPlaces';
import { weightedCv, weightedMean, weightedSd } from './moments';

/** A rate of the county with its two figures as expressions. */
export interface WorkingRate extends RateRow {
  readonly numerator: Expression;
  readonly denominator: Expression;
  readonly value: number;
  readonly unit: Unit;
  readonly comparator: Comparator;
  readonly threshold: number;
  readonly verdict: Verdict;
  /** Above this it cannot be right. */
  readonly most: number | undefined;
}

type Quotient = Extract<Step, { kind: 'quotient' }>;
type Compare = Extract<Step, { kind: 'compare' }>;

const rateParts = ({ pack }: ReportContext): readonly (RateRow & { readonly definition: RatePart })[] =>
  pack.rules.flatMap(({ id, parts }) => parts.flatMap((part) => (part.kind === 'rate' && part.scope === 'county' ? [{ rule: id, part: part.id, definition: part }] : [])));

/** The rates of the county whose two figures stand in the sheets of data. */
export const workingRates = (context: ReportContext, sums: ReturnType<typeof countySums>): readonly WorkingRate[] =>
  rateParts(context).flatMap(({ rule, part, definition }): readonly WorkingRate[] => {
    const { steps, verdict } = context.explain({ rule, part, subject: countySubject(definition.stage) });
    const quotient = steps.find((step): step is Quotient => step.kind === 'quotient');
    const compared = steps.find((step): step is Compare => step.kind === 'compare');
    if (quotient === undefined || compared === undefined) return [];
    const isFiltered = definition.schools !== undefined;
    const numerator = sums.traced(quotient.numerator, steps, isFiltered);
    const denominator = sums.traced(quotient.denominator, steps, isFiltered);
    const { value, unit, comparator, threshold } = compared.comparison;
    // A capped rate, or one of another formula, is not the plain quotient.
    if (numerator === undefined || denominator === undefined || numerator.value / denominator.value !== value) return [];
    const most = definition.direct === undefined ? undefined : context.fields.get(definition.direct)?.max;
    return [{ rule, part, numerator, denominator, value, unit, comparator, threshold, verdict, most }];
  });

const at = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`;
const verdictWord = (verdict: Verdict): string => (verdict === 'met' ? YES : verdict === 'notMet' ? NO : UNKNOWN);
const judged = (value: string, comparator: Comparator, limit: string, most?: number): string => {
  const compared = `IF(${value}${comparator}${limit},"${YES}","${NO}")`;
  return `=IF(ISNUMBER(${value}),${most === undefined ? compared : `IF(${value}>${most},"${UNKNOWN}",${compared})`},"${UNKNOWN}")`;
};

/** A column of a stage's units in the sheet of units. */
const unitRange = (places: UnitPlaces, column: number, [first, last]: readonly [number, number]): string => `${quotedSheet(places.sheet)}!$${columnLetters(column)}$${first + 1}:$${columnLetters(column)}$${last + 1}`;

const dispersionRow = (context: ReportContext, units: UnitPlaces, result: DispersionResult, row: number): readonly ModelCell[] => {
  const { names, words, translator } = context;
  const { rule, part, stage, mean, sd, cv, limit, verdict } = result;
  const indicator = indicatorsOf(context).findIndex((each) => each.rule === rule);
  const rows = units.rowsOf(stage);
  const comparator = context.pack.rules.find(({ id }) => id === rule)?.parts.flatMap((each) => ((each.kind === 'dispersion' || each.kind === 'composite') && each.id === part ? [each.comparator] : []))[0] ?? '<=';
  const head: readonly ModelCell[] = [{ content: names.rule(rule), role: 'label' }, { content: translator.t(`term:stage.${stage}`), role: 'label' }];
  const limitCell: ModelCell = { content: limit ?? null, role: 'label' };
  const verdictCell: ModelCell =
    limit === undefined ? { content: null, role: 'mark' } : { content: { formula: judged(at(DISPERSION.cv, row), comparator, at(DISPERSION.limit, row)) }, shown: verdictWord(verdict), role: 'mark' };
  // A composite is a mean of the others and has none of its own.
  if (cv !== undefined && mean === undefined) {
    const none: ModelCell = { content: null, role: 'label' };
    return [...head, { content: result.units, role: 'label' }, none, none, { content: cv, role: 'label', format: '0.000' }, limitCell, verdictCell];
  }
  if (mean === undefined || sd === undefined || cv === undefined || rows === undefined || indicator < 0) {
    const comment = result.reasons.map(words.reason).join('\n');
    const doubt: ModelCell = { content: UNKNOWN, role: 'doubt', ...(comment === '' ? {} : { comment }) };
    return [...head, { content: result.units, role: 'label' }, doubt, doubt, doubt, limitCell, { content: UNKNOWN, role: 'mark' }];
  }
  const x = unitRange(units, units.value(indicator), rows);
  const p = unitRange(units, units.pupils, rows);
  const cell = (formula: string, shown: number, format: string): ModelCell => ({ content: { formula: `=${formula}` }, shown, role: 'label', format });
  // A text among the figures would be passed over.
  const overAll = (text: string): string => guarded({ text, needs: [{ count: `COUNT(${x})`, numbers: result.units }] });
  return [
    ...head,
    cell(`COUNT(${x})`, result.units, '0'),
    cell(overAll(weightedMean(x, p)), mean, '0.00'),
    cell(overAll(weightedSd(x, p)), sd, '0.0000'),
    cell(overAll(weightedCv(x, p)), cv, '0.000'),
    limitCell,
    verdictCell,
  ];
};

const formatOf = ({ unit }: WorkingRate): string => (unit === 'ratio' ? '0.0%' : '#,##0.00');

const quotientOf = (row: number): string => {
  const [part, whole] = [at(RATE.numerator, row), at(RATE.denominator, row)];
  return guarded({ text: `${part}/${whole}`, needs: [{ cell: part }, { cell: whole }] });
};

const rateRow = ({ names }: ReportContext, rate: WorkingRate, row: number): readonly ModelCell[] => [
  { content: names.rule(rate.rule), role: 'label' },
  { content: names.part(rate.rule, rate.part), role: 'label' },
  { content: { formula: `=${guarded(rate.numerator)}` }, shown: rate.numerator.value, role: 'label', format: '#,##0.##' },
  { content: { formula: `=${guarded(rate.denominator)}` }, shown: rate.denominator.value, role: 'label', format: '#,##0.##' },
  { content: { formula: `=${quotientOf(row)}` }, shown: rate.value, role: 'label', format: formatOf(rate) },
  { content: rate.comparator, role: 'mark' },
  { content: rate.threshold, role: 'label', format: formatOf(rate) },
  { content: { formula: judged(at(RATE.value, row), rate.comparator, at(RATE.threshold, row), rate.most) }, shown: verdictWord(rate.verdict), role: 'mark' },
];

/** The working sheet of the county: coefficients of variation over the sheet of units, rates over the sheets of data. */
export const countyWorking = (context: ReportContext, places: CountyPlaces, units: UnitPlaces, rates: readonly WorkingRate[]): SheetModel => {
  const { t } = context.translator;
  const headings = (keys: readonly string[]): readonly ModelCell[] => keys.map((key) => ({ content: t(`calculation:column.${key}`), role: 'heading' }));
  return {
    name: places.sheet,
    rows: [
      [{ content: ownSheetMark('report') }],
      [{ content: t('calculation:title.county'), role: 'title' }],
      [{ content: t('calculation:note.county'), role: 'note' }],
      headings(['indicator', 'stage', 'units', 'mean', 'sd', 'cv', 'limit', 'verdict']),
      ...places.dispersions.map((result, line) => dispersionRow(context, units, result, FIRST_DISPERSION + line)),
      [],
      headings(['item', 'indicator', 'numerator', 'denominator', 'rate', 'comparator', 'threshold', 'verdict']),
      ...rates.map((rate) => rateRow(context, rate, places.rateRow(rate.rule, rate.part) ?? 0)),
    ],
    widths: [34, 30, 14, 14, 14, 12, 12, 12],
    merges: [{ top: 2, left: 0, bottom: 2, right: RATE.verdict }],
    heights: new Map([[2, 32]]),
    frozen: { rows: 3, columns: 1 },
    hiddenRows: [0],
    landscape: true,
  };
};
