import { verdictOf } from '../../core';
import { PUPILS } from '../../core/fieldIds';
import { STAGES } from '../../standards/terms';
import type { Comparator, Stage } from '../../standards/terms';
import { columnLetters } from '../../workbook/address';
import { ownSheetMark } from '../../workbook/ownSheet';
import type { ReportContext } from '../handIn/reportContext';
import { TYPE_UNKNOWN, dataWord } from '../merged/dataCells';
import type { ModelCell, SheetModel } from '../sheetModel';
import type { DataAddresses } from './dataAddresses';
import { cellExpression, guarded } from './expression';
import { traceFormulas, unitsBySchool } from './traceFormula';
import { FIRST_BLOCK, FIRST_UNIT, HEADINGS, LIMITS, NO, UNKNOWN, YES, indicatorsOf } from './unitPlaces';
import type { IndicatorColumnRef, UnitPlaces } from './unitPlaces';
import { workingIndicator } from './workingUnit';
import type { WorkingIndicator } from './workingUnit';

const address = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`;
const fixed = (column: number, row: number): string => `${columnLetters(column)}$${row + 1}`;

const SIGNS: Readonly<Record<Comparator, string>> = { '>=': '>=', '>': '>', '<=': '<=', '<': '<', '=': '=' };

/** What has a number is compared; nothing else is a yes or a no. */
const comparedTo = (value: string, comparator: Comparator, limit: string): string => `=IF(ISNUMBER(${value}),IF(${value}${SIGNS[comparator]}${limit},"${YES}","${NO}"),"${UNKNOWN}")`;

interface Maker {
  readonly context: ReportContext;
  readonly places: UnitPlaces;
  readonly indicators: readonly IndicatorColumnRef[];
  readonly working: (unit: number, indicator: IndicatorColumnRef) => WorkingIndicator;
  readonly pupilsOf: (unit: number) => { readonly content: ModelCell['content']; readonly shown?: number };
}

const valueCells = ({ context, places, indicators, working }: Maker, unit: number, row: number): { readonly numerators: readonly ModelCell[]; readonly values: readonly ModelCell[] } => {
  const { assessment, words } = context;
  const made = indicators.map((indicator, at): { readonly numerator: ModelCell; readonly value: ModelCell } => {
    const column = assessment.units.indicators[at];
    const reason = column?.reasons.get(unit);
    const value = column?.values[unit];
    const none: ModelCell = { content: null, role: 'label' };
    if (column === undefined || verdictOf(column.verdicts[unit]) === 'notApplicable' || value === undefined) return { numerator: none, value: { content: '—', role: 'label' } };
    if (reason !== undefined || Number.isNaN(value)) return { numerator: none, value: { content: UNKNOWN, role: 'doubt', ...(reason === undefined ? {} : { comment: words.reason(reason) }) } };
    const { numerator, finished, multiplier } = working(unit, indicator);
    const format = `0.${'0'.repeat(Math.max(1, indicator.part.decimals))}`;
    if (finished !== undefined) return { numerator: none, value: { content: { formula: `=${guarded(finished)}` }, shown: value, role: 'label', format } };
    if (numerator === undefined) return { numerator: none, value: { content: value, role: 'label', format } };
    const [part, pupils] = [address(places.numerator(at), row), `$${address(places.pupils, row)}`];
    const quotient = guarded({ text: `${multiplier === 1 ? '' : `${multiplier}*`}${part}/${pupils}`, needs: [{ cell: part }, { cell: pupils }] });
    return {
      numerator: { content: { formula: `=${guarded(numerator)}` }, shown: numerator.value, role: 'label', format: '#,##0.##' },
      value: { content: { formula: `=${quotient}` }, shown: value, role: 'label', format },
    };
  });
  return { numerators: made.map(({ numerator }) => numerator), values: made.map(({ value }) => value) };
};

const verdictWord = (code: number | undefined): string => {
  const verdict = verdictOf(code);
  return verdict === 'met' ? YES : verdict === 'notMet' ? NO : verdict === 'unknown' ? UNKNOWN : '—';
};

/** The school rule over the counts of a row: at least so many met, none below its floor, none unknown that could matter. */
const schoolRuleFormula = (met: string, below: string, unknown: string, minimum: number, of: number): string =>
  `=IF(OR(${below}>0,${met}+${unknown}<${Math.min(minimum, of)}),"${NO}",IF(${unknown}>0,"${UNKNOWN}","${YES}"))`;

const unitRow = (maker: Maker, unit: number): readonly ModelCell[] => {
  const { context, places, indicators, pupilsOf } = maker;
  const { reading, assessment, translator, pack } = context;
  const { dataset } = reading;
  const row = places.rowOf(unit) ?? 0;
  const stage = STAGES[dataset.units.stage[unit] ?? -1];
  const school = dataset.schools[dataset.units.school[unit] ?? -1];
  const limits = LIMITS + 2 * Math.max(0, dataset.units.stage[unit] ?? 0);
  const { numerators, values } = valueCells(maker, unit, row);
  const applies = (at: number): boolean => verdictOf(assessment.units.indicators[at]?.verdicts[unit]) !== 'notApplicable';
  const compared = (at: number, limit: number, code: number | undefined): ModelCell => {
    const { comparator } = indicators[at]?.part ?? { comparator: '>=' as const };
    const shown = verdictWord(code);
    return applies(at) ? { content: { formula: comparedTo(address(places.value(at), row), comparator, fixed(places.value(at), limit)) }, shown, role: 'mark' } : { content: '—', role: 'mark' };
  };
  const floorCode = (at: number): number | undefined => {
    const column = assessment.units.indicators[at];
    return column === undefined || verdictOf(column.verdicts[unit]) === 'unknown' ? 2 : column.reachesFloor[unit] === 1 ? 0 : 1;
  };
  const metCells = indicators.map((_, at) => compared(at, limits, assessment.units.indicators[at]?.verdicts[unit]));
  const floorCells = indicators.map((_, at) => compared(at, limits + 1, floorCode(at)));
  const area = (column: (at: number) => number): string => `${address(column(0), row)}:${address(column(indicators.length - 1), row)}`;
  const counted = (range: string, word: string, cells: readonly ModelCell[]): ModelCell => ({
    content: { formula: `=COUNTIF(${range},"${word}")` },
    shown: cells.filter(({ shown }) => shown === word).length,
    role: 'label',
  });
  const [met, below, unknown] = [0, 1, 2].map((at) => address(places.schoolRule - 3 + at, row));
  const of = indicators.filter((_, at) => applies(at)).length;
  const isScopeKnown = !assessment.units.scopeReasons.has(unit);
  const rule: ModelCell = isScopeKnown
    ? { content: { formula: schoolRuleFormula(met ?? '', below ?? '', unknown ?? '', pack.schoolRule.minimumMet, of) }, shown: verdictWord(assessment.units.verdicts[unit]), role: 'mark' }
    : { content: UNKNOWN, role: 'doubt' };
  return [
    { content: school?.name ?? '', role: 'label' },
    { content: school?.type === undefined ? TYPE_UNKNOWN : dataWord(`schoolType.${school.type}`), role: 'label' },
    { content: stage === undefined ? '' : translator.t(`term:stage.${stage}`), role: 'label' },
    { ...pupilsOf(unit), role: 'label', format: '0' },
    ...numerators,
    ...values,
    ...metCells,
    ...floorCells,
    counted(area(places.met), YES, metCells),
    counted(area(places.floor), NO, floorCells),
    counted(area(places.met), UNKNOWN, metCells),
    rule,
  ];
};

/** The row of the thresholds (or floors) of a stage, in the columns of the values. */
const limitRow = ({ context, indicators, places }: Maker, stage: Stage, kind: 'threshold' | 'floor'): readonly ModelCell[] => {
  const { t } = context.translator;
  const { assessment } = context;
  const last = places.schoolRule;
  return Array.from({ length: last + 1 }, (_, column): ModelCell => {
    if (column === 0) return { content: t(`calculation:${kind}`, { stage: t(`term:stage.${stage}`) }), role: 'total' };
    const at = column - places.value(0);
    if (at < 0 || at >= indicators.length) return { content: null, role: 'total' };
    const limits = assessment.units.indicators[at];
    return { content: limits?.[kind][stage] ?? limits?.threshold[stage] ?? null, role: 'total' };
  });
};

const headRows = ({ context, indicators, places }: Maker): SheetModel['rows'] => {
  const { t } = context.translator;
  const names = indicators.map(({ rule }) => context.names.rule(rule));
  const heading = (content: string | null): ModelCell => ({ content, role: 'heading' });
  const blocks = ['numerators', 'values', 'met', 'floors'].flatMap((block) => names.map((_, at) => heading(at === 0 ? t(`calculation:block.${block}`) : null)));
  return [
    [{ content: ownSheetMark('report') }],
    [{ content: t('calculation:title.units'), role: 'title' }],
    [{ content: t('calculation:note.units'), role: 'note' }],
    [...Array.from({ length: FIRST_BLOCK }, () => heading(null)), ...blocks, ...Array.from({ length: places.schoolRule - places.floor(indicators.length - 1) }, () => heading(null))],
    ['school', 'type', 'stage', 'pupils'].map((key) => heading(t(`calculation:column.${key}`))).concat([...names, ...names, ...names, ...names].map(heading), ['met', 'belowFloor', 'unknown', 'schoolRule'].map((key) => heading(t(`calculation:column.${key}`)))),
  ];
};

/** The working sheet of the units: what each has, its indicators, how they stand, all as formulas over the sheets of data. */
export const unitSheet = (context: ReportContext, places: UnitPlaces, addresses: DataAddresses): SheetModel => {
  const { dataset } = context.reading;
  const indicators = indicatorsOf(context);
  const formula = traceFormulas(dataset, addresses);
  const units = unitsBySchool(dataset);
  const placeOf = (unit: number) => {
    const school = dataset.units.school[unit] ?? -1;
    return { school, units: units.get(school) ?? [], unit };
  };
  const memo = new Map<string, WorkingIndicator>();
  const working = (unit: number, indicator: IndicatorColumnRef): WorkingIndicator => {
    const key = `${unit}/${indicator.rule}`;
    const known = memo.get(key) ?? workingIndicator(context, formula, { rule: indicator.rule, part: indicator.part.id }, { unit, stage: STAGES[dataset.units.stage[unit] ?? -1] ?? STAGES[0], place: placeOf(unit) });
    memo.set(key, known);
    return known;
  };
  const pupilsOf: Maker['pupilsOf'] = (unit) => {
    const pupils = indicators.map((indicator) => working(unit, indicator).pupils).find((found) => found !== undefined);
    const own = addresses.unit(unit, PUPILS);
    const given = pupils ?? (own === undefined ? undefined : cellExpression(own));
    return given === undefined ? { content: null } : { content: { formula: `=${guarded(given)}` }, shown: given.value };
  };
  const maker: Maker = { context, places, indicators, working, pupilsOf };
  const count = indicators.length;
  return {
    name: places.sheet,
    rows: [...headRows(maker), ...STAGES.flatMap((stage) => [limitRow(maker, stage, 'threshold'), limitRow(maker, stage, 'floor')]), ...places.units.map((unit) => unitRow(maker, unit))],
    widths: [26, 14, 8, 10, ...Array.from({ length: 4 * count }, () => 13), 10, 10, 10, 10],
    heights: new Map([[HEADINGS, 64]]),
    merges: [0, 1, 2, 3].map((block) => ({ top: HEADINGS - 1, bottom: HEADINGS - 1, left: FIRST_BLOCK + block * count, right: FIRST_BLOCK + (block + 1) * count - 1 })),
    frozen: { rows: FIRST_UNIT, columns: 3 },
    hiddenRows: [0],
    landscape: true,
    pagesAcross: 4,
  };
};
