import type { CellError } from '../../workbook/grid';

const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#BUSY!', '#UNKNOWN!',
]);

/** The error value a text spells, for formats that keep errors as text. */
export const errorValue = (text: string): CellError | undefined => (ERROR_VALUES.has(text) ? { error: text } : undefined);
