/** Tables without Excel: sheets of any layout in, a dataset with the place of every value out. */
export { readWorkbook, LIMITS } from './readWorkbook';
export { readNumber, type NumberContext } from './numberReading';
export { parseAddress, formatAddress, cellAddress, columnLetters, MAX_ROWS, MAX_COLUMNS } from './address';
export { CERTAIN } from './headingMatch';
export { schoolTypeOf, stageOf, wordsOfSchoolType, wordsOfStage } from './words';
export { cellKey, type CellValue, type Grid } from './grid';
export type { MappingChoice, Reading, ReadingIssue } from './reading';
