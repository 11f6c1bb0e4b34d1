import type { CellContent } from '../workbook/cellContent';

/** Whether a formula shows a result of the add-in itself, and whether it may spill. */
export type OwnResult = 'none' | 'cell' | 'area';

/** Judges a formula, with or without its equals sign. Such results are no data: they are not read back. */
export type OwnResultOf = (formula: string) => OwnResult;

/** Tells of a sheet which cells hold results that were converted; undefined: none. */
export type ConvertedResults = (sheet: string) => ((row: number, column: number, content: CellContent) => boolean) | undefined;
