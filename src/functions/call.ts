import type { ArgumentDeclaration } from './declaration';
import type { Scope } from './scope';
import type { FunctionArgument } from './value';

/** An argument together with what was declared for it. */
export interface Supplied {
  readonly declaration: ArgumentDeclaration;
  readonly argument: FunctionArgument;
}

/** One evaluation of a function: its arguments in the declared order, and the standard it is judged by. */
export interface FunctionCall {
  /** The argument at a place; one left out at the end counts as omitted. Throws for a place that is not declared. */
  readonly at: (index: number) => Supplied;
  readonly scope: Scope;
}
