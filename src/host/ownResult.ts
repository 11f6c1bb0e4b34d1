import type { CellContent } from '../workbook/cellContent';
import type { OwnResult } from '../workbook/ownResult';

export type { OwnResult } from '../workbook/ownResult';

/** Judges a formula, with or without its equals sign. Such results are no data: they are not read back. */
export type OwnResultOf = (formula: string) => OwnResult;

/** Judges what stands in a cell of a sheet: results may have been converted. undefined where the sheet has none such. */
export type ConvertedResults = (sheet: string) => ((row: number, column: number, content: CellContent) => OwnResult) | undefined;
