import type { FunctionCall } from './call';
import type { FunctionDeclaration } from './declaration';
import type { FunctionFailure } from './failure';
import type { Scalar } from './value';

/** What a body returns: a value, or rows of values in which a single cell may have failed. */
export type FunctionOutput = Scalar | readonly (readonly (Scalar | FunctionFailure)[])[];

/** A declaration with its body. A body throws a FunctionFailure for what it cannot compute. */
export interface FunctionDefinition extends FunctionDeclaration {
  readonly evaluate: (call: FunctionCall) => FunctionOutput | Promise<FunctionOutput>;
}
