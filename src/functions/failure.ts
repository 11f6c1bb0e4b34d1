import type { UnknownReason } from '../core/assessment';
import type { Text } from '../standards/schema';
import type { ErrorCode } from './value';

/** A word of the field, by its key in locale's `term`. */
export interface Term {
  readonly term: string;
}

export type FailureDatum = string | number | Text | Place | Term;

/** Why a function has no value, as data; the words are in locale under `function:error.<key>`, or are those of core's reason. */
export type FailureCause =
  | { readonly key: string; readonly data?: Readonly<Record<string, FailureDatum>> }
  | { readonly reason: UnknownReason };

/** A cell of an argument, for messages: by its address where that is known, else by its row and column in the argument. */
export interface Place {
  readonly argument: Text;
  readonly row: number;
  readonly column: number;
  /** Sheet and A1 address. */
  readonly address?: string;
}

/** Ends the evaluation of a function, or stands for one cell of its result. */
export class FunctionFailure extends Error {
  override readonly name = 'FunctionFailure';
  constructor(
    readonly code: ErrorCode,
    readonly reason: FailureCause,
  ) {
    super('key' in reason ? reason.key : reason.reason.code);
  }
}
