import type { FunctionCall } from './call';
import type { FunctionFailure } from './failure';
import type { Scalar } from './value';

/** How a function of the catalogue is declared; metadata, help, argument checks and registrations come from it. */
export interface Localised {
  readonly zh: string;
  readonly en: string;
}

/** numbers and cells are ranges of any size; the others are single values. */
export const ARGUMENT_KINDS = ['numbers', 'cells', 'number', 'text', 'any'] as const;
export type ArgumentKind = (typeof ARGUMENT_KINDS)[number];

export interface ArgumentDeclaration {
  readonly name: Localised;
  readonly description: Localised;
  readonly kind: ArgumentKind;
  readonly optional: boolean;
}

export interface FunctionDeclaration {
  /** The full dotted name, e.g. BALANCE.CV: id and name at once, the same in every language. */
  readonly name: string;
  readonly description: Localised;
  readonly arguments: readonly ArgumentDeclaration[];
  readonly result: 'number' | 'text' | 'any' | 'matrix';
  /** Reads the workbook when called without its range: it then follows every edit. */
  readonly readsWorkbook: boolean;
  /** The result is a figure of a school, which a sheet may carry as data; other results are never read back as data. */
  readonly isFigure?: true;
  /** A formula that works on the sample workbook. */
  readonly example: string;
  /** Where the formula comes from. */
  readonly source: Localised;
}

/** What a body returns: a value, or rows of values in which a single cell may have failed. */
export type FunctionOutput = Scalar | readonly (readonly (Scalar | FunctionFailure)[])[];

/** A declaration with its body. A body throws a FunctionFailure for what it cannot compute. */
export interface FunctionDefinition extends FunctionDeclaration {
  readonly evaluate: (call: FunctionCall) => FunctionOutput | Promise<FunctionOutput>;
}
