import type { CellValue } from '../workbook/grid';

/** What a formula hands over. A truly blank cell is `null` in a range; a plain value may be a cell's error. */
export type FunctionArgument =
  | { readonly kind: 'range'; readonly values: readonly (readonly CellValue[])[]; readonly address?: string }
  | { readonly kind: 'value'; readonly value: CellValue; readonly address?: string }
  | { readonly kind: 'omitted' };

export const ERROR_CODES = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#REF!', '#NAME?'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error as a cell shows it. The message is in the reader's language: what is wrong, where, what to do. */
export interface FunctionError {
  readonly code: ErrorCode;
  readonly message: string;
}

export type Scalar = number | string | boolean;

/** A single value, or a rectangle that spills. */
export type FunctionValue = Scalar | readonly (readonly (Scalar | FunctionError)[])[];

export type FunctionResult = { readonly ok: true; readonly value: FunctionValue } | { readonly ok: false; readonly error: FunctionError };

export const isFunctionError = (cell: Scalar | FunctionError): cell is FunctionError => typeof cell === 'object';
