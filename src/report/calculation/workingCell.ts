import { columnLetters } from '../../workbook/address';
import type { Quantity } from '../handIn/quantity';
import type { ReportContext } from '../handIn/reportContext';
import { dataWord } from '../merged/dataCells';
import { DISPERSION, RATE } from './countyPlaces';
import { quotedSheet } from './dataAddresses';
import { guarded } from './expression';
import type { Of, Sources } from './sources';
import { TYPE_COLUMN, YES, indicatorsOf } from './unitPlaces';
import type { UnitPlaces } from './unitPlaces';

/** A cell of a working sheet, as a formula of its own. */
export const cellIn = (sheet: string, column: number, row: number | undefined): string | undefined => (row === undefined ? undefined : `=${quotedSheet(sheet)}!${columnLetters(column)}${row + 1}`);

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
  if (quantity.kind === 'units') {
    const { schoolTypes } = quantity;
    return `=${schoolTypes === undefined ? all : schoolTypes.map((type) => `COUNTIF(${columnOf(units, TYPE_COLUMN, rows)},"${dataWord(`schoolType.${type}`)}")`).join('+')}`;
  }
  const at = indicatorAt(context, quantity.rule);
  if (quantity.rule !== undefined && at < 0) return undefined;
  const met = `COUNTIF(${columnOf(units, quantity.rule === undefined ? units.schoolRule : units.met(at), rows)},"${YES}")`;
  return quantity.kind === 'unitsMet' ? `=${met}` : `=${met}/${all}`;
};

const dispersionCell = ({ county }: Sources, quantity: Of<'mean'> | Of<'cv'>): string | undefined => cellIn(county.sheet, DISPERSION[quantity.kind], county.dispersionRow(quantity));

/** The mean of the coefficients of a stage, which have to be there all. */
const compositeCell = ({ county }: Sources, { stage }: Of<'compositeCv'>): string | undefined => {
  const cells = county.dispersions.filter((each) => each.stage === stage).map(({ rule, part }) => cellIn(county.sheet, DISPERSION.cv, county.dispersionRow({ kind: 'cv', rule, part, stage }))?.slice(1));
  const all = cells.flatMap((cell) => cell ?? []);
  if (all.length === 0 || all.length < cells.length) return undefined;
  return `=${guarded({ text: `AVERAGE(${all.join(',')})`, needs: all.map((cell) => ({ cell })) })}`;
};

const RATE_COLUMNS = { rate: RATE.value, numerator: RATE.numerator, denominator: RATE.denominator } as const;

const rateCell = ({ county }: Sources, { kind, rule, part }: Of<'rate' | 'numerator' | 'denominator'>): string | undefined => cellIn(county.sheet, RATE_COLUMNS[kind], county.rateRow(rule, part));

/** What has a cell of its own in the working sheets, whatever it comes to. */
export const workingCell = (sources: Sources, quantity: Quantity): string | undefined => {
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
    case 'compositeCv':
      return compositeCell(sources, quantity);
    case 'rate':
    case 'numerator':
    case 'denominator':
      return rateCell(sources, quantity);
    default:
      return undefined;
  }
};
