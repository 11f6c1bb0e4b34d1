import { withoutHeadings } from './arguments/headings';
import { findFunction } from './catalogue';
import type { FunctionCall } from './call';
import type { FunctionDefinition, FunctionOutput } from './definition';
import { errorOf, errorOfThrown } from './failureWords';
import { FunctionFailure } from './failure';
import { scopeOf } from './scope';
import type { FunctionContext, Scope } from './scope';
import type { FunctionArgument, FunctionError, FunctionResult, Scalar } from './value';

export type { FunctionContext } from './scope';
export type { FunctionArgument, FunctionError, FunctionResult, FunctionValue, Scalar } from './value';

const OMITTED: FunctionArgument = { kind: 'omitted' };

const isOmitted = (argument: FunctionArgument | undefined): boolean => argument === undefined || argument.kind === 'omitted';

/** Holds the arguments against the declaration: how many, which must be there, which must be a single cell. */
export const checkArguments = (definition: FunctionDefinition, args: readonly FunctionArgument[]): void => {
  const declared = definition.arguments;
  if (args.length > declared.length) {
    throw new FunctionFailure('#VALUE!', { key: 'tooManyArguments', data: { name: definition.name, most: declared.length, given: args.length } });
  }
  declared.forEach((argument, index) => {
    const given = args[index];
    if (isOmitted(given) && !argument.optional) {
      throw new FunctionFailure('#VALUE!', { key: 'missingArgument', data: { name: definition.name, argument: argument.name } });
    }
    const single = argument.kind !== 'numbers' && argument.kind !== 'cells';
    if (single && given?.kind === 'range' && (given.values.length !== 1 || given.values[0]?.length !== 1)) {
      throw new FunctionFailure('#VALUE!', { key: 'notSingle', data: { argument: argument.name } });
    }
  });
};

const callOf = (definition: FunctionDefinition, args: readonly FunctionArgument[], scope: Scope): FunctionCall => ({
  scope,
  at: (index) => {
    const declaration = definition.arguments[index];
    if (declaration === undefined) throw new RangeError(`${definition.name} declares no argument ${index}`);
    return { declaration, argument: args[index] ?? OMITTED };
  },
});

/** No host takes NaN or an infinity: inside a spilled area Excel would show 0. */
const finite = (value: Scalar, scope: Scope): Scalar | FunctionError =>
  typeof value === 'number' && !Number.isFinite(value) ? errorOf(new FunctionFailure('#NUM!', { key: 'notFinite' }), scope.context.translator) : value;

const resultOf = (output: FunctionOutput, scope: Scope): FunctionResult => {
  if (typeof output !== 'object') {
    const value = finite(output, scope);
    return typeof value === 'object' ? { ok: false, error: value } : { ok: true, value };
  }
  const { translator } = scope.context;
  const cell = (entry: Scalar | FunctionFailure): Scalar | FunctionError =>
    entry instanceof FunctionFailure ? errorOf(entry, translator, scope.words) : finite(entry, scope);
  return { ok: true, value: output.map((row) => row.map(cell)) };
};

/**
 * Computes a function of the catalogue, in Excel or anywhere else. Never rejects: what goes wrong is an error with a
 * message in the reader's language, and no number is ever NaN or infinite.
 */
export const evaluateFunction = async (name: string, args: readonly FunctionArgument[], context: FunctionContext): Promise<FunctionResult> => {
  const definition = findFunction(name);
  if (definition === undefined) return { ok: false, error: { code: '#NAME?', message: context.translator.t('function:error.unknownFunction', { name }) } };
  let scope: Scope | undefined;
  try {
    scope = scopeOf(context);
    checkArguments(definition, args);
    return resultOf(await definition.evaluate(callOf(definition, withoutHeadings(definition.arguments, args), scope)), scope);
  } catch (thrown) {
    return { ok: false, error: errorOfThrown(thrown, context.translator, scope?.words) };
  }
};
