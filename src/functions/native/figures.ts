import { numberAt } from '../arguments/numberAt';
import type { Supplied } from '../call';
import { FunctionFailure } from '../failure';
import { refuseNumbersAsText } from './cellChecks';
import { NotConvertible } from './conversion';
import { isOneValue } from './expressions';
import type { NativeArgument, NativeCall } from './nativeCall';
import { number } from './text';

/** A single figure in a native formula. */
export interface Figure {
  readonly text: string;
  /** What must hold that our function takes it; none for a constant. */
  readonly conditions: readonly string[];
}

/** The argument as our own readers take it; only where its values are known. */
export const suppliedOf = ({ declaration, argument }: NativeArgument): Supplied => ({ declaration, argument: argument ?? { kind: 'omitted' } });

const constantFigure = (argument: NativeArgument): Figure => {
  const { argument: given, declaration } = argument;
  const cell = given?.kind === 'value' ? given.value : given?.kind === 'range' ? (given.values[0]?.[0] ?? null) : null;
  const value = numberAt({ declaration, argument: given ?? { kind: 'omitted' } }, 0, 0, cell);
  if (value === undefined) throw new FunctionFailure('#N/A', { key: 'blankFigure', data: { argument: declaration.name } });
  return { text: number(value), conditions: [] };
};

/** Says of a name that nobody looked behind it. */
export const noteUnchecked = (argument: NativeArgument, call: NativeCall): void => {
  if (argument.kind === 'cells' && argument.argument === undefined) call.note({ code: 'unchecked', reference: argument.text });
};

/** Fails where an argument may be several values: in a single cell, a formula would silently take one of them. */
export const requireOneValue = (argument: NativeArgument): void => {
  if (argument.kind === 'expression' && !isOneValue(argument.text)) throw new NotConvertible({ code: 'cellsNeeded', argument: argument.declaration.name });
};

/** A single figure that must be there and not be negative. */
export const figureOf = (argument: NativeArgument, call: NativeCall): Figure => {
  if (argument.kind === 'constant' || argument.kind === 'omitted') return constantFigure(argument);
  requireOneValue(argument);
  refuseNumbersAsText(argument);
  noteUnchecked(argument, call);
  return { text: argument.text, conditions: [`ISNUMBER(${argument.text})`, `(${argument.text}>=0)`] };
};

/** Whether a single figure is left blank, as a condition; undefined for one that cannot be. */
export const isBlank = ({ kind, text }: NativeArgument): string | undefined => (kind === 'omitted' || kind === 'constant' ? undefined : `LEN(${text})=0`);

/** As figureOf, of an argument that takes ranges but is one cell here. */
export const singleFigure = (argument: NativeArgument, call: NativeCall): Figure => {
  const { address, argument: given, declaration } = argument;
  const isMany = address === undefined ? given?.kind === 'range' && given.values.flat().length > 1 : address.top !== address.bottom || address.left !== address.right;
  if (isMany) throw new NotConvertible({ code: 'argumentUnsupported', name: call.name, argument: declaration.name });
  return figureOf(argument, call);
};
