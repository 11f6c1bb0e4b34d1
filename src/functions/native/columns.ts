import { sizeOf } from '../arguments/cells';
import { requireSameShape } from '../arguments/pairs';
import { refuseEmptyTexts, refuseNumbersAsText } from './cellChecks';
import { NotConvertible } from './conversion';
import { isPlainArithmetic } from './expressions';
import { noteUnchecked, suppliedOf } from './figures';
import type { NativeArgument, NativeCall } from './nativeCall';

/** A range of figures in a native formula. */
export interface Column {
  readonly text: string;
  /** Cells of a sheet, which SUMIF, COUNTIF and MAX can look at. */
  readonly isCells: boolean;
}

/** Takes an argument as a range of figures for SUMPRODUCT. */
export const columnOf = (argument: NativeArgument, call: NativeCall): Column => {
  const { kind, text } = argument;
  if (kind === 'expression' && !isPlainArithmetic(text)) throw new NotConvertible({ code: 'cellsNeeded', argument: argument.declaration.name });
  refuseNumbersAsText(argument);
  noteUnchecked(argument, call);
  return { text, isCells: kind === 'cells' };
};

/** As columnOf, for a native form that cannot compute with a formula's empty text. */
export const columnWithoutTexts = (argument: NativeArgument, call: NativeCall): Column => {
  refuseEmptyTexts(argument);
  return columnOf(argument, call);
};

/** More cells than this, each held against every other, would stop Excel. */
const MOST_COMPARED = 5_000;

/** As columnWithoutTexts, of cells that are held against each other. */
export const comparedCells = (argument: NativeArgument, call: NativeCall): Column => {
  const { declaration, argument: given } = argument;
  if (argument.kind !== 'cells') throw new NotConvertible({ code: 'cellsNeeded', argument: declaration.name });
  const [rows, columns] = given === undefined ? [0, 0] : sizeOf({ declaration, argument: given });
  const { address } = argument;
  const height = address === undefined ? rows : address.bottom - address.top + 1;
  if (height * columns > MOST_COMPARED) throw new NotConvertible({ code: 'tooManyCells', argument: declaration.name, most: MOST_COMPARED });
  return columnWithoutTexts(argument, call);
};

/** Fails, as our function does, where two ranges differ in shape. */
export const requireAlike = (first: NativeArgument, second: NativeArgument): void => {
  if (first.argument !== undefined && second.argument !== undefined) requireSameShape(suppliedOf(first), suppliedOf(second));
};
