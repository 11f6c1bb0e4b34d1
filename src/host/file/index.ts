export { digestOf } from './digestOf';
export { createFileHost } from './fileHost';
export type { FileHostOptions, SourceFile } from './fileHost';
export { withLedgerFills } from './ledgerFills';
export { DEFAULT_LIMITS } from './limits';
export type { FileLimits } from './limits';
export type { ReadFileOptions } from './readFileOptions';
export { readWorkbookFile } from './readWorkbookFile';
export { writeWorkbookFile } from './writeWorkbookFile';
