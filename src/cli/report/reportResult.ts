import type { ReportContext } from '../../report/handIn/reportContext';
import type { ReportPart } from '../../report/handIn/reportWorkbook';
import type { WorkbookModel } from '../../report/sheetModel';

/** Everything a report was made of, for whoever tells about it. */
export interface ReportResult {
  readonly out: string;
  readonly summary: string | undefined;
  readonly parts: ReadonlySet<ReportPart>;
  readonly context: ReportContext;
  readonly workbook: WorkbookModel;
}
