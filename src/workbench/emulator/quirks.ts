/**
 * What differs between the Excels people have, or goes wrong in them. Numbers are issues of OfficeDev/office-js.
 * May be changed at any time; the next request sees it.
 */
export interface Quirks {
  /** How a blank cell reaches a custom function: 0 on Windows (#1951, #4702), null or '' elsewhere (#5262). */
  blankArguments: 'zero' | 'null' | 'empty';
  /** A cell is being edited: requests fail unless they wait for the end (delayForCellEdit, #1395). */
  cellEditMode: boolean;
  /** Milliseconds before each answer. */
  latency: number;
  /** Bytes of a request; Excel on the web refuses more than 5 MB. */
  maxRequestBytes: number;
  /** Bytes of a response; Excel on the web refuses more than 5 MB. */
  maxResponseBytes: number;
  /** More cells than this read as null. */
  maxCellsRead: number;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

export const defaultQuirks = (): Quirks => ({
  blankArguments: 'zero',
  cellEditMode: false,
  latency: 0,
  maxRequestBytes: FIVE_MEGABYTES,
  maxResponseBytes: FIVE_MEGABYTES,
  maxCellsRead: 5_000_000,
});

/** Requirement sets, by name; the highest version of each. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Excel of Microsoft 365 as far as the packaged library goes. */
export const CURRENT_EXCEL: RequirementSets = {
  ExcelApi: '1.17',
  ExcelApiOnline: '1.1',
  ExcelApiDesktop: '1.1',
  CustomFunctionsRuntime: '1.5',
  CustomFunctions: '1.9',
  SharedRuntime: '1.1',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  AddinCommands: '1.3',
  DelayForCellEdit: '1.1',
};

/** Excel 2021 (LTSC): no CustomFunctionsRuntime beyond 1.2, ExcelApi 1.14. */
export const EXCEL_2021: RequirementSets = { ...CURRENT_EXCEL, ExcelApi: '1.14', CustomFunctionsRuntime: '1.2' };
