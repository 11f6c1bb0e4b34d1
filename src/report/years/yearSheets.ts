import { asOwnSheet } from '../handIn/markedSheet';
import type { ReportContext } from '../handIn/reportContext';
import { sheetName } from '../sheetModel';
import type { SheetModel } from '../sheetModel';
import { comparedYears } from './comparedYears';
import { countyYearSheet } from './countySheet';
import { schoolYearSheet } from './schoolSheet';
import { warningSheet } from './warningSheet';

/** Part `years`: the county and its schools this year against last year, and early warnings. Data of one year have none; asked for alone, it says so. */
export const yearSheets = (context: ReportContext): readonly SheetModel[] => {
  const { pack, parts, dataPlace, warnings = {}, translator: { t } } = context;
  const compared = comparedYears(context.years(), pack, warnings);
  const nothing: readonly SheetModel[] = parts.size > 1 ? [] : [{ name: sheetName(t('years:sheet.county')), rows: [[{ content: t('years:none'), role: 'note' }]], widths: [110] }];
  const sheets = compared === undefined ? nothing : [countyYearSheet(compared, context), schoolYearSheet(compared, context), warningSheet(compared, warnings, context)];
  return sheets.map((sheet) => asOwnSheet(sheet, 'report', dataPlace));
};
