import type { Supplied } from '../call';
import { scopeFor } from '../arguments/standard';
import type { Scope } from '../scope';
import { constantOf } from './choice';
import type { NativeArgument, NativeCall } from './nativeCall';

/** Says that numbers of the standard stand in the formula, as of that day. */
export const noteStandard = (call: NativeCall, { pack, context, pick }: Scope): void => call.note({ code: 'standardFixed', standard: pick(pack.label), date: context.date });

/** The scope with the standard, and the day if there is such an argument, that a call asks for: both must stand in the formula. */
export const nativeScope = (call: NativeCall, standard: NativeArgument, date?: NativeArgument): Scope => {
  const same = (supplied: Supplied): Supplied => supplied;
  const scope = scopeFor(call.scope, constantOf(standard, same), date === undefined ? undefined : constantOf(date, same));
  noteStandard(call, scope);
  return scope;
};
