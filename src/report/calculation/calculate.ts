import { countyKey } from '../../core/dataset';
import { PUPILS } from '../../core/fieldIds';
import type { Operand } from '../../core/explanation';
import { columnLetters } from '../../workbook/address';
import type { FormulaOf, Quantity } from '../handIn/quantity';
import type { ReportContext } from '../handIn/reportContext';
import type { SheetModel } from '../sheetModel';
import { DISPERSION, RATE, countyPlaces } from './countyPlaces';
import type { CountyPlaces } from './countyPlaces';
import { countySums } from './countySum';
import { countyWorking, workingRates } from './countyWorking';
import { dataAddresses, quotedSheet } from './dataAddresses';
import type { DataAddresses, DataSheetNames } from './dataAddresses';
import { YES, indicatorsOf, unitPlaces } from './unitPlaces';
import type { UnitPlaces } from './unitPlaces';
import { unitSheet } from './unitSheet';

/** The working sheets of a report, and the formulas by which its tables point into them. */
export interface Calculation {
  readonly sheets: readonly SheetModel[];
  readonly formulaOf: FormulaOf;
}

interface Sources {
  readonly context: ReportContext;
  readonly addresses: DataAddresses;
  readonly units: UnitPlaces;
  readonly county: CountyPlaces;
  readonly sums: ReturnType<typeof countySums>;
}

type Of<Kind extends Quantity['kind']> = Quantity & { readonly kind: Kind };

const cellIn = (sheet: string, column: number, row: number | undefined): string | undefined => (row === undefined ? undefined : `=${quotedSheet(sheet)}!${columnLetters(column)}${row + 1}`);

const indicatorAt = (context: ReportContext, rule: string | undefined): number => indicatorsOf(context).findIndex((each) => each.rule === rule);

const unitCell = ({ units, context }: Sources, quantity: Of<'indicator'> | Of<'unitVerdict'>): string | undefined => {
  const row = units.rowOf(quantity.unit);
  if (quantity.kind === 'unitVerdict' && quantity.rule === undefined) return cellIn(units.sheet, units.schoolRule, row);
  const at = indicatorAt(context, quantity.rule);
  return at < 0 ? undefined : cellIn(units.sheet, quantity.kind === 'indicator' ? units.value(at) : units.met(at), row);
};

const columnOf = (units: UnitPlaces, column: number, [first, last]: readonly [number, number]): string => `${quotedSheet(units.sheet)}!${columnLetters(column)}${first + 1}:${columnLetters(column)}${last + 1}`;

/** How many units of a stage there are, or meet something: counted in the working sheet. */
const unitCount = ({ units, context }: Sources, quantity: Of<'units' | 'unitsMet' | 'shareMet'>): string | undefined => {
  const rows = units.rowsOf(quantity.stage);
  if (rows === undefined) return undefined;
  const all = `ROWS(${columnOf(units, 0, rows)})`;
  if (quantity.kind === 'units') return `=${all}`;
  const at = indicatorAt(context, quantity.rule);
  if (quantity.rule !== undefined && at < 0) return undefined;
  const met = `COUNTIF(${columnOf(units, quantity.rule === undefined ? units.schoolRule : units.met(at), rows)},"${YES}")`;
  return quantity.kind === 'unitsMet' ? `=${met}` : `=${met}/${all}`;
};

const dispersionCell = ({ county }: Sources, quantity: Of<'mean'> | Of<'cv'>): string | undefined => cellIn(county.sheet, DISPERSION[quantity.kind], county.dispersionRow(quantity));

const RATE_COLUMNS = { rate: RATE.value, numerator: RATE.numerator, denominator: RATE.denominator } as const;

const rateCell = ({ county }: Sources, { kind, rule, part }: Of<'rate' | 'numerator' | 'denominator'>): string | undefined => cellIn(county.sheet, RATE_COLUMNS[kind], county.rateRow(rule, part));

/** An item that is one rate of the county has its verdict in the working sheet; what several parts decide has none. */
const itemCell = ({ county, context }: Sources, { rule }: Of<'itemVerdict'>): string | undefined => {
  const parts = context.pack.rules.find(({ id }) => id === rule)?.parts ?? [];
  const [only] = parts;
  return only === undefined || parts.length > 1 ? undefined : cellIn(county.sheet, RATE.verdict, county.rateRow(rule, only.id));
};

const unitFigure = ({ addresses, units }: Sources, { unit, field }: Of<'unitFigure'>, value: number): string | undefined => {
  const cell = addresses.unit(unit, field);
  if (cell?.value === value) return `=${cell.address}`;
  return field === PUPILS ? cellIn(units.sheet, units.pupils, units.rowOf(unit)) : undefined;
};

const countyFigure = ({ sums, addresses }: Sources, { field, stage }: Of<'countyFigure'>, value: number): string | undefined => {
  const own = addresses.county(countyKey(field, stage));
  if (own !== undefined) return own.value === value ? `=${own.address}` : undefined;
  const operand: Operand = { name: field, value, unit: 'none', cells: [], ...(stage === undefined ? {} : { stage }) };
  const sum = sums.figure(operand, false);
  return sum === undefined ? undefined : `=${sum.text}`;
};

const formulasOf =
  (sources: Sources): FormulaOf =>
  (quantity, value) => {
    switch (quantity.kind) {
      case 'indicator':
      case 'unitVerdict':
        return unitCell(sources, quantity);
      case 'units':
      case 'unitsMet':
      case 'shareMet':
        return unitCount(sources, quantity);
      case 'mean':
      case 'cv':
        return dispersionCell(sources, quantity);
      case 'rate':
      case 'numerator':
      case 'denominator':
        return rateCell(sources, quantity);
      case 'itemVerdict':
        return itemCell(sources, quantity);
      case 'unitFigure':
        return typeof value === 'number' ? unitFigure(sources, quantity, value) : undefined;
      case 'countyFigure':
        return typeof value === 'number' ? countyFigure(sources, quantity, value) : undefined;
      case 'notMet':
        return undefined;
    }
  };

/** Makes the working sheets over the sheets of data, and finds in them what the tables of the report show. */
export const calculate = (context: ReportContext, names: DataSheetNames): Calculation => {
  const { reading, assessment, fields, translator } = context;
  const addresses = dataAddresses(reading.dataset, fields, names);
  const sums = countySums(reading.dataset, addresses);
  const units = unitPlaces(context, translator.t('calculation:sheet.units'));
  const rates = workingRates(context, sums);
  const county = countyPlaces(translator.t('calculation:sheet.county'), assessment.county, rates);
  const sources: Sources = { context, addresses, units, county, sums };
  return {
    sheets: [unitSheet(context, units, addresses), countyWorking(context, county, units, rates)],
    formulaOf: formulasOf(sources),
  };
};
