import { withoutHeadings } from '../arguments/headings';
import { calledFunction } from '../calledFunction';
import type { FunctionDefinition } from '../definition';
import { checkArguments } from '../evaluate';
import { findCalls } from '../formula/calls';
import type { CallText } from '../formula/calls';
import type { Scope } from '../scope';
import type { FunctionArgument } from '../value';
import type { ConversionNote } from './conversion';
import { NotConvertible } from './conversion';
import type { NativeArgument, NativeCall, NativeForm } from './nativeCall';
import { newerParts } from './newer';
import { fromRow, isWholeColumns, readNativeArgument } from './readArguments';
import type { FormulaSurroundings } from './readArguments';

/** What every part of a formula is converted with. */
export interface NativeContext extends FormulaSurroundings {
  readonly scope: Scope;
  readonly note: (note: ConversionNote) => void;
}

const isOwn = (name: string): boolean => calledFunction(name) !== undefined;

/** The outermost calls of the catalogue. Throws NotConvertible where a bracket is never closed. */
const ownCalls = (formula: string): readonly CallText[] => {
  const calls = findCalls(formula, isOwn);
  if (calls === undefined) throw new NotConvertible({ code: 'unreadable' });
  return calls;
};

const firstOf = (form: NativeForm): string => (typeof form === 'string' ? form : (form[0]?.[0] ?? ''));

const isSingle = (form: NativeForm): boolean => typeof form === 'string' || (form.length === 1 && form[0]?.length === 1);

/** A call among other parts of a formula must give one value. */
const insideOf = (call: CallText, context: NativeContext): string => {
  const form = formOf(call, context);
  if (!call.single && !isSingle(form)) throw new NotConvertible({ code: 'tableInside', name: call.name });
  return `(${firstOf(form)})`;
};

/** A part of a formula with the calls of the catalogue replaced; all the rest stays as it is. */
const replaced = (text: string, context: NativeContext): string => {
  let result = '';
  let at = 0;
  for (const call of ownCalls(text)) {
    result += text.slice(at, call.start) + insideOf(call, context);
    at = call.end;
  }
  return result + text.slice(at);
};

const known = ({ kind, argument }: NativeArgument): FunctionArgument => argument ?? (kind === 'omitted' ? { kind: 'omitted' } : { kind: 'value', value: null });

/** Whole columns from below their headings on, which our functions leave out and arithmetic would not. */
const belowHeadings = (definition: FunctionDefinition, args: readonly NativeArgument[]): readonly NativeArgument[] => {
  const columns = args.map((argument) => (argument.address !== undefined && isWholeColumns(argument.address) ? argument.argument : undefined));
  const given = columns.map((column): FunctionArgument => column ?? { kind: 'omitted' });
  const without = withoutHeadings(definition.arguments, given);
  const rows = without.map((argument, index) => (argument === given[index] || argument.kind !== 'range' ? 0 : headingRows(given[index], argument)));
  const most = Math.max(0, ...rows);
  return most === 0 ? args : args.map((argument, index) => (columns[index]?.kind === 'range' ? fromRow(argument, most) : argument));
};

const headingRows = (before: FunctionArgument | undefined, after: Extract<FunctionArgument, { kind: 'range' }>): number => {
  if (before?.kind !== 'range') return 0;
  const changed = after.values.map((row, index) => row.some((cell, column) => cell !== before.values[index]?.[column]));
  return changed.lastIndexOf(true) + 1;
};

const formOf = (call: CallText, context: NativeContext): NativeForm => {
  const definition = calledFunction(call.name);
  if (definition === undefined) throw new NotConvertible({ code: 'noOwnFunction' });
  const { native, name } = definition;
  const declared = definition.arguments;
  const args = call.arguments.flatMap((text, index): readonly NativeArgument[] => {
    const declaration = declared[index];
    return declaration === undefined ? [] : [readNativeArgument(declaration, text, replaced(text, context), context)];
  });
  const tooMany = call.arguments.slice(declared.length).map((): FunctionArgument => ({ kind: 'value', value: null }));
  checkArguments(definition, [...args.map(known), ...tooMany]);
  if (native === undefined) throw new NotConvertible({ code: definition.readsWorkbook && (args[0]?.kind ?? 'omitted') === 'omitted' ? 'readsWorkbook' : 'noNativeForm', name });
  return native(callOf(definition, belowHeadings(definition, args), context));
};

const callOf = (definition: FunctionDefinition, args: readonly NativeArgument[], { scope, note }: NativeContext): NativeCall => ({
  name: definition.name,
  scope,
  note,
  at: (index) => {
    const declaration = definition.arguments[index];
    if (declaration === undefined) throw new RangeError(`${definition.name} declares no argument ${index}`);
    return args[index] ?? { declaration, kind: 'omitted', text: '', argument: { kind: 'omitted' } };
  },
});

/** Whether a formula is nothing but one call. */
const isWhole = (formula: string, { start, end }: CallText): boolean => /^\s*=?\s*[+]?\s*$/.test(formula.slice(0, start)) && formula.slice(end).trim() === '';

const convertedRows = (formula: string, context: NativeContext): readonly (readonly string[])[] => {
  const calls = ownCalls(formula);
  const [call] = calls;
  if (call === undefined) throw new NotConvertible({ code: 'noOwnFunction' });
  if (calls.length > 1 || !isWhole(formula, call)) return [[replaced(formula, context)]];
  const form = formOf(call, context);
  const rows = typeof form === 'string' || call.single ? [[firstOf(form)]] : form;
  return rows.map((row) => row.map((text) => `=${text}`));
};

/**
 * The native formulas for a formula with calls of the catalogue, with their equals signs: one, or one a cell over which it
 * spills. Throws NotConvertible, or the FunctionFailure of a call that fails.
 */
export const nativeFormulas = (formula: string, context: NativeContext): readonly (readonly string[])[] => {
  const formulas = convertedRows(formula, context);
  const newer = newerParts(firstOf(formulas));
  if (newer.length > 0) context.note({ code: 'newerParts', parts: newer.join(', ') });
  return formulas;
};
