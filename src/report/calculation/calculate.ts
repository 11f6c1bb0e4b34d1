import type { FormulaOf } from '../handIn/quantity';
import type { ReportContext } from '../handIn/reportContext';
import type { SheetModel } from '../sheetModel';
import { countyPlaces } from './countyPlaces';
import { countySums } from './countySum';
import { countyWorking, workingRates } from './countyWorking';
import { dataAddresses } from './dataAddresses';
import type { DataSheetNames } from './dataAddresses';
import { dataFormula } from './dataFormula';
import type { Sources } from './sources';
import { unitPlaces } from './unitPlaces';
import { unitSheet } from './unitSheet';
import { wordFormula } from './wordFormula';
import { workingCell } from './workingCell';

/** The working sheets of a report, and the formulas by which its tables point into them. */
export interface Calculation {
  readonly sheets: readonly SheetModel[];
  readonly formulaOf: FormulaOf;
}

const formulasOf =
  (sources: Sources): FormulaOf =>
  (quantity, value) =>
    workingCell(sources, quantity) ?? (typeof value === 'number' ? dataFormula(sources, quantity, value) : wordFormula(sources, quantity, value));

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
