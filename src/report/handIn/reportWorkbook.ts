import { auditSheets } from '../audit/auditSheets';
import type { SheetModel, WorkbookModel } from '../sheetModel';
import { dataPart } from './dataPart';
import type { ReportContext } from './reportContext';
import { REPORT_PARTS } from './reportPart';
import type { ReportPart } from './reportPart';

export { REPORT_PARTS };
export type { ReportPart };

type MakePart = (context: ReportContext) => readonly SheetModel[];

/** One entry a part, added here. */
const MAKE: Readonly<Record<ReportPart, MakePart>> = {
  audit: auditSheets,
  forms: () => [],
  summary: () => [],
  schools: () => [],
  problems: () => [],
  largeClasses: () => [],
  charts: () => [],
  data: dataPart,
};

/** The report as a workbook: the chosen parts in their order. */
export const reportWorkbook = (context: ReportContext, parts: ReadonlySet<ReportPart> = new Set(REPORT_PARTS)): WorkbookModel => ({
  sheets: REPORT_PARTS.filter((part) => parts.has(part)).flatMap((part) => MAKE[part]({ ...context, parts })),
});
