import type { Text } from '../../standards/schema';
import type { CellContent, FormulaCell } from '../../workbook/cellContent';

/** 转为原生公式, or 转为数值. */
export const CONVERSION_TARGETS = ['native', 'values'] as const;
export type ConversionTarget = (typeof CONVERSION_TARGETS)[number];

/** What a person should know of a formula that was converted. Words: locale `conversion:note.<code>`. */
export type ConversionNote =
  /** Numbers of the standard stand in the formula as they are in force on that day. */
  | { readonly code: 'standardFixed'; readonly standard: string; readonly date: string }
  /** A choice of the workbook's options stands in the formula. */
  | { readonly code: 'choiceFixed'; readonly choice: string; readonly value: string }
  /** The sentences stay in the language they are in now. */
  | { readonly code: 'languageFixed' }
  /** What stands behind this name could not be looked at; numbers written as text there will be errors. */
  | { readonly code: 'unchecked'; readonly reference: string }
  /** Only these very words are understood in the cell; others are #N/A. */
  | { readonly code: 'wordsFixed'; readonly reference: string }
  /** Where data are missing or wrong, #N/A stands for 无法判断 with its reason. */
  | { readonly code: 'unknownAsError' }
  /** The rest of the formula, which stays as it is, holds what older Excel and other programs may not understand. */
  | { readonly code: 'newerParts'; readonly parts: string }
  /** Error values of the spilled table became native ones. */
  | { readonly code: 'errorsKept'; readonly count: number };

/** Why a formula stays as it is. Words: locale `conversion:reason.<code>`. */
export type ConversionReason =
  | { readonly code: 'noOwnFunction' }
  /** A bracket is never closed. */
  | { readonly code: 'unreadable' }
  /** It reads the whole workbook. */
  | { readonly code: 'readsWorkbook'; readonly name: string }
  | { readonly code: 'noNativeForm'; readonly name: string }
  /** This argument, used so, has no native form. */
  | { readonly code: 'argumentUnsupported'; readonly name: string; readonly argument: Text }
  /** The call fails already; the message says why. */
  | { readonly code: 'failing'; readonly message: string }
  /** Must stand in the formula itself, because it decides what the formula is. */
  | { readonly code: 'constantNeeded'; readonly argument: Text }
  /** A native formula would not understand the word in this cell. */
  | { readonly code: 'wordUnusual'; readonly place: string; readonly text: string }
  /** A number written as text, or a sign for "nothing": a native formula would take it for an error. */
  | { readonly code: 'numberAsText'; readonly place: string; readonly text: string }
  /** A formula's empty text, with which this function's native form cannot compute. */
  | { readonly code: 'emptyText'; readonly place: string }
  /** Cells are needed: a native formula cannot take this apart without being entered as an array. */
  | { readonly code: 'cellsNeeded'; readonly argument: Text }
  | { readonly code: 'shapeUnknown'; readonly argument: Text }
  | { readonly code: 'tooManyCells'; readonly argument: Text; readonly most: number }
  /** `D2#` of a formula that is not among those to convert. */
  | { readonly code: 'spillReference'; readonly reference: string }
  /** A function that gives several values stands inside another formula. */
  | { readonly code: 'tableInside'; readonly name: string }
  /** It does not fill the cells it would: something is in the way, or another number of cells. */
  | { readonly code: 'notSpilled'; readonly rows: number; readonly columns: number }
  | { readonly code: 'tooLong'; readonly length: number; readonly most: number }
  | { readonly code: 'tooDeep'; readonly depth: number; readonly most: number }
  /** A single cell that shows an error: a fixed error would hide what is wrong. */
  | { readonly code: 'showsError'; readonly error: string };

/** What becomes of a formula. `contents` begin at the formula's own cell; formulas in it begin with `=`. */
export type Conversion =
  | {
      readonly kind: ConversionTarget;
      readonly at: FormulaCell;
      readonly contents: readonly (readonly CellContent[])[];
      readonly notes: readonly ConversionNote[];
    }
  | { readonly kind: 'kept'; readonly at: FormulaCell; readonly reason: ConversionReason };

/** Ends the conversion of a formula, which then stays. */
export class NotConvertible extends Error {
  override readonly name = 'NotConvertible';
  constructor(readonly reason: ConversionReason) {
    super(reason.code);
  }
}

