import type { Parameter, ParameterValue } from '../../standards/schema';
import { readNumberArgument } from '../arguments/number';
import { oneOf, readText, requireText, wordOf } from '../arguments/text';
import type { Supplied } from '../call';
import type { ArgumentDeclaration } from '../declaration';
import { FunctionFailure } from '../failure';
import type { Scope } from '../scope';

/** An argument that decides, for one call, what the workbook's options decide otherwise. */
export interface ParameterChoice<P> {
  readonly argument: ArgumentDeclaration;
  /** The parameter's value for this call; nothing where the argument is left out. */
  readonly read: (supplied: Supplied, parts: readonly P[], scope: Scope) => Readonly<Record<string, ParameterValue>>;
}

const numberFor = (supplied: Supplied, parameter: Extract<Parameter, { type: 'number' }>): number => {
  const value = readNumberArgument(supplied);
  const { min, max } = parameter;
  if (value < min || value > max) throw new FunctionFailure('#VALUE!', { key: 'outOfBounds', data: { argument: supplied.declaration.name, value, min, max } });
  return value;
};

/** An option by its id or by the words of the argument. */
const optionFor = (supplied: Supplied, { options }: Extract<Parameter, { type: 'choice' }>, words: ReadonlyMap<string, string>): string => {
  const known = new Map([...options.map(({ id }): [string, string] => [wordOf(id), id]), ...words]);
  return oneOf(supplied, requireText(supplied), known, supplied.declaration.description);
};

/**
 * Declares such an argument.
 * @param parameterOf the parameter that a part of the standard leaves open
 * @param words other words for the options, in lower case
 */
export const parameterChoice = <P>(
  argument: ArgumentDeclaration,
  parameterOf: (part: P) => string | undefined,
  words: ReadonlyMap<string, string> = new Map(),
): ParameterChoice<P> => ({
  argument,
  read: (supplied, parts, { pack }) => {
    if (readText(supplied) === undefined) return {};
    const id = parts.map(parameterOf).find((each) => each !== undefined);
    const parameter = pack.parameters.find((each) => each.id === id);
    if (parameter === undefined || parameter.type === 'boolean') throw new FunctionFailure('#N/A', { key: 'noChoice', data: { argument: supplied.declaration.name, standard: pack.label } });
    return { [parameter.id]: parameter.type === 'number' ? numberFor(supplied, parameter) : optionFor(supplied, parameter, words) };
  },
});
