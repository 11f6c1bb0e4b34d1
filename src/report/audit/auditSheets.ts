import { asOwnSheet } from '../handIn/markedSheet';
import type { ReportContext } from '../handIn/reportContext';
import type { SheetModel } from '../sheetModel';
import { coverSheet } from './coverSheet';
import { entryDetails } from './entryDetails';
import { findingSheets } from './findingSheet';
import { itemSheet } from './itemSheet';
import { totalSheet } from './totalSheet';

/** 校验报告: the cover, the items, every finding, and how many there are of what. */
export const auditSheets = (context: ReportContext): readonly SheetModel[] => {
  const details = entryDetails(context);
  return [coverSheet(context), itemSheet(context), ...findingSheets(details, context), totalSheet(details, context)].map((sheet) => asOwnSheet(sheet, 'report', context.dataPlace));
};
