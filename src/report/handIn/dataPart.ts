import { leftOutSheets } from '../merged/leftOutSheet';
import { dataSheets } from '../merged/mergedWorkbook';
import type { SheetModel } from '../sheetModel';
import type { ReportContext } from './reportContext';

/** What files say differently is a question to whoever merges them; a report takes the data as they were judged. */
const NO_TRACE = { disputes: [], senders: new Map(), repeats: new Map(), facts: [] } as const;

/** The data in a report: plain tables that are read back as the county that was judged, and the rows that could not be taken in. */
export const dataPart = ({ reading, fields, words, translator }: ReportContext): readonly SheetModel[] => [
  ...dataSheets({ reading, trace: NO_TRACE }, fields, translator),
  ...leftOutSheets(reading, words, translator),
];
