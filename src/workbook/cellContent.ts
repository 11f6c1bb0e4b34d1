import type { CellRef } from '../core/cellRef';
import type { CellValue } from './grid';

/** What is put into a cell. A text is always text, whatever it begins with; null empties the cell. */
export type CellContent = CellValue | { readonly formula: string };

/** A rectangle by its top left cell. */
export interface CellArea extends CellRef {
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of contents with its top left cell. */
export interface CellContents extends CellRef {
  readonly contents: readonly (readonly CellContent[])[];
  /** Number formats that the cells have afterwards; null, or none at all: whatever they have. */
  readonly formats?: readonly (readonly (string | null)[])[];
}

/** What stands in a rectangle: a cell over which a formula beside it spills holds nothing of its own. */
export interface CellsRead {
  readonly contents: readonly (readonly CellContent[])[];
  readonly formats: readonly (readonly string[])[];
  /** Colours of the cells, as #RRGGBB; absent where nobody looked. */
  readonly fills?: readonly (readonly string[])[];
}

/** A formula where it stands, and what it shows: one cell, or all over which it spills. */
export interface FormulaCell extends CellRef {
  readonly formula: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** Whether a content is a formula. */
export const isFormula = (content: CellContent): content is { readonly formula: string } => typeof content === 'object' && content !== null && 'formula' in content;

/** Numbers, dates, times, truth values and errors are typed with these; what holds none of them stays the text it is. */
const READ_ANEW = /^[=+\-@＝＋－＠'#.,(\s]|[\p{N}%$¥￥€]|^(?:true|false)$/iu;
/** Two letters of Chinese before anything else: a name or a sentence. 上午 and 下午 begin a time of day. */
const PLAINLY_WORDS = /^(?!上午|下午)\p{Script=Han}{2}/u;

/** Whether a text would become a number, a date, a formula or an error if it were typed into a cell. */
export const isReadAnew = (text: string): boolean => !PLAINLY_WORDS.test(text) && READ_ANEW.test(text);
