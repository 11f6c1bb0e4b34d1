/**
 * One batch of work in Excel. It waits while a cell is being edited instead of failing.
 * Rejects with what Office.js throws; callers turn that into a HostError where it leaves the room.
 */
export const runExcel = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run({ delayForCellEdit: true }, batch);

/** Requirement sets differ between versions of Excel: ask before using what is newer than the manifest demands. */
export const supports = (set: 'ExcelApi' | 'CustomFunctionsRuntime' | 'SharedRuntime', version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);
