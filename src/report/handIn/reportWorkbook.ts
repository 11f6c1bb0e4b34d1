import { auditSheets } from '../audit/auditSheets';
import { chartSheets } from '../charts/chartSheets';
import { groupSheets } from '../groups/groupSheet';
import { largeClassSheets, problemSheets } from '../ledgers/ledgers';
import { schoolSheets } from '../ledgers/schoolPages/schoolSheets';
import { selfAssessmentSheets } from '../selfAssessment';
import type { SheetModel, WorkbookModel } from '../sheetModel';
import { yearSheets } from '../years/yearSheets';
import { formsPart } from '../official/formsPart';
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
  forms: formsPart,
  summary: selfAssessmentSheets,
  schools: schoolSheets,
  problems: problemSheets,
  largeClasses: largeClassSheets,
  charts: chartSheets,
  groups: groupSheets,
  years: yearSheets,
  data: dataPart,
};

/** Formulas need the working sheets they point into, and the data under those. */
const sheetsOf = (context: ReportContext, part: ReportPart, parts: ReadonlySet<ReportPart>): readonly SheetModel[] => {
  if (part !== 'data') return parts.has(part) ? MAKE[part]({ ...context, parts }) : [];
  const { working = [] } = context;
  return [...working, ...(parts.has(part) || working.length > 0 ? MAKE[part]({ ...context, parts }) : [])];
};

/** The report as a workbook: the chosen parts in their order; the working sheets, if there are any, before the data. */
export const reportWorkbook = (context: ReportContext, parts: ReadonlySet<ReportPart> = new Set(REPORT_PARTS)): WorkbookModel => ({
  sheets: REPORT_PARTS.flatMap((part) => sheetsOf(context, part, parts)),
});
