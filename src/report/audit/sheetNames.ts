import type { ReportContext } from '../handIn/reportContext';
import { sheetName } from '../sheetModel';

export type AuditSheet = 'cover' | 'items' | 'findings' | 'totals';

/** The name of a sheet of the 校验报告; that of the items tells how many there are. */
export const auditSheetName = ({ assessment, translator }: ReportContext, sheet: AuditSheet): string => sheetName(translator.t(`audit:sheet.${sheet}`, { count: assessment.items.length }));
