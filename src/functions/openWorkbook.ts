import { createExcelHost, readSetting } from '../host/excel';
import type { WorkbookHost } from '../host/workbookHost';
import { convertedResults } from '../workbook/convertedResults';
import { readJournal } from './journalSetting';
import { ownResultOf } from './ownResults';

/** The workbook open in Excel, in which the add-in knows its own results, converted or not. Functions and pane see the same. */
export const openWorkbook = (): WorkbookHost => createExcelHost({ ownResultOf, converted: () => convertedResults(readJournal({ readSetting })) });
