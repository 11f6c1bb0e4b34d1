import type { FunctionCall } from './call';
import type { FunctionDeclaration } from './declaration';
import type { FunctionFailure } from './failure';
import type { NativeCall, NativeForm } from './native/nativeCall';
import type { Scalar } from './value';

/** What a body returns: a value, or rows of values in which a single cell may have failed. */
export type FunctionOutput = Scalar | readonly (readonly (Scalar | FunctionFailure)[])[];

/** A declaration with its body. A body throws a FunctionFailure for what it cannot compute. */
export interface FunctionDefinition extends FunctionDeclaration {
  readonly evaluate: (call: FunctionCall) => FunctionOutput | Promise<FunctionOutput>;
  /**
   * The equivalent native formula, that any Excel since 2010, WPS and LibreOffice recalculates without being entered as an
   * array. Throws NotConvertible, or a FunctionFailure where the call fails anyway. Absent where there is none.
   */
  readonly native?: (call: NativeCall) => NativeForm;
}
