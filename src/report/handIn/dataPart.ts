import { leftOutSheets } from '../merged/leftOutSheet';
import { dataSheets } from '../merged/mergedWorkbook';
import { withPrints } from '../merged/writtenSheet';
import type { SheetModel } from '../sheetModel';
import { asOwnSheet } from './markedSheet';
import type { ReportContext } from './reportContext';

/** What files say differently is a question to whoever merges them; a report takes the data as they were judged. */
const NO_TRACE = { disputes: [], senders: new Map(), repeats: new Map(), facts: [] } as const;

/**
 * The data in a report: plain tables that are read back as the county that was judged, the rows that could not be taken in,
 * and how each row was written, so that what somebody changes in them is not lost when the report is made again. Beside the person's own sheets they are copies for the formulas to point at, and marked as no data.
 */
export const dataPart = ({ reading, fields, words, translator, dataPlace }: ReportContext): readonly SheetModel[] => {
  const tables = dataSheets({ reading, trace: NO_TRACE }, fields, translator);
  if (dataPlace === 'workbook') return tables.map((sheet) => asOwnSheet(sheet, 'reportData', dataPlace));
  const { data, written } = withPrints(tables, translator);
  return [...data, ...leftOutSheets(reading, words, translator), ...written];
};
