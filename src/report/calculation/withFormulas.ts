import { markRows } from '../handIn/markedSheet';
import type { ReportContext } from '../handIn/reportContext';
import { calculate } from './calculate';

/**
 * 公式: the same report with its computed cells as plain formulas over the sheets of data, by way of working sheets. The
 * data must be in the workbook: of the report itself, or as copies beside the person's own sheets.
 */
export const withFormulas = (context: ReportContext): ReportContext => {
  const { t } = context.translator;
  const rowsAbove = context.dataPlace === 'workbook' ? markRows(context.dataPlace) : 0;
  const { sheets, formulaOf } = calculate(context, { schools: t('merge:sheet.schools'), classes: t('merge:sheet.classes'), county: t('merge:sheet.county'), rowsAbove });
  return { ...context, formulaOf, working: sheets };
};
