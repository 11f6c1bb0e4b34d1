/** Excel's stand-in: a workbook and an interpreter of what the genuine Office.js asks of it. Development and tests only. */
export { Book, isSheetName } from './book';
export type { BookChange, Origin } from './bookChange';
export { Sheet } from './sheet';
export type { Frozen, Visibility } from './sheet';
export { cellError, isCellError } from './cell';
export type { Cell, CellContent, CellEntry, CellError, CellStyle, Position, StylePatch } from './cell';
export type { Area } from './area';
export { columnLetters, formatAddress, formatArea, parseA1 } from './address';
