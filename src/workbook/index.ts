/** Tables without Excel: sheets of any layout in, a dataset with the place of every value out. */
export { readWorkbook, LIMITS, type ReadingOptions } from './readWorkbook';
export { readNumber, type NumberContext, type NumberReading } from './numberReading';
export { parseAddress, formatAddress, cellAddress, columnLetters, quoteSheet, MAX_ROWS, MAX_COLUMNS, type Address } from './address';
export { CERTAIN } from './headingMatch';
export { readFlag, schoolTypeOf, stageOf } from './words';
export { cellKey, UNCALCULATED, type CellError, type CellValue, type Grid, type Merge } from './grid';
export type { FieldMatch, MappingChoice, MatchReason, Reading, ReadingIssue, SheetReading, Template } from './reading';
