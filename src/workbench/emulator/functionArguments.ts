import type { CellContent, CellError } from './cell';
import { cellError, isCellError } from './cell';
import type { FunctionParameter, KnownFunction } from './functionMetadata';
import type { WireValue } from './protocol';
import type { Quirks } from './quirks';

/** A value, the values of a range, or undefined for an argument left out. */
export type FunctionArgument = CellContent | readonly (readonly CellContent[])[] | undefined;

type Blank = Quirks['blankArguments'];

/** An error among the arguments ends the call before the function is reached. */
class Refused extends Error {
  constructor(readonly error: CellError) {
    super(error.error);
  }
}

const isMatrix = (argument: FunctionArgument): argument is readonly (readonly CellContent[])[] => Array.isArray(argument);

const BLANKS = { zero: 0, null: null, empty: '' } as const satisfies Record<Blank, WireValue>;

const badValue = (): Refused => new Refused(cellError('#VALUE!'));

const asNumber = (value: number | string | boolean): number => {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) throw badValue();
  return number;
};

const asBoolean = (value: number | string | boolean): boolean => {
  if (typeof value !== 'string') return Boolean(value);
  if (!/^(true|false)$/i.test(value)) throw badValue();
  return value.toLowerCase() === 'true';
};

const convert = (value: number | string | boolean, type: string): WireValue => {
  if (type === 'number') return asNumber(value);
  if (type === 'boolean') return asBoolean(value);
  return type === 'string' ? String(value) : value;
};

/** One value as it reaches the function: blanks as the host has them, texts turned into the declared type. */
const wire = (value: CellContent, parameter: FunctionParameter, blank: Blank, allowError: boolean): WireValue => {
  if (value === null) return BLANKS[blank];
  if (!isCellError(value)) return convert(value, parameter.type ?? 'any');
  if (!allowError) throw new Refused(value);
  return { type: 'CustomFunctionError', code: value.error };
};

const prepareOne = (argument: FunctionArgument, parameter: FunctionParameter, blank: Blank, allowError: boolean): WireValue => {
  if (argument === undefined) {
    if (parameter.optional !== true) throw badValue();
    return null;
  }
  const errorsPass = allowError && (parameter.type ?? 'any') === 'any';
  if (parameter.dimensionality === 'matrix') {
    const matrix = isMatrix(argument) ? argument : [[argument]];
    return matrix.map((line) => line.map((value) => wire(value, parameter, blank, errorsPass)));
  }
  if (!isMatrix(argument)) return wire(argument, parameter, blank, errorsPass);
  const [first] = argument;
  // Excel would call the function once for every cell; no function of ours wants that.
  if (argument.length !== 1 || first?.length !== 1) throw badValue();
  return wire(first[0] ?? null, parameter, blank, errorsPass);
};

/** Makes the arguments of a call, or the error that Excel shows instead of calling. */
export const prepareArguments = (
  { parameters, takesErrors }: KnownFunction,
  given: readonly FunctionArgument[],
  blank: Blank,
): { readonly ok: true; readonly values: readonly WireValue[] } | { readonly ok: false; readonly error: CellError } => {
  const last = parameters.at(-1);
  if (given.length > parameters.length && last?.repeating !== true) return { ok: false, error: cellError('#VALUE!') };
  try {
    const values = parameters.map((parameter, index) =>
      parameter.repeating === true
        ? given.slice(index).map((argument) => prepareOne(argument, { ...parameter, optional: false }, blank, takesErrors))
        : prepareOne(given[index], parameter, blank, takesErrors),
    );
    return { ok: true, values };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.error };
    throw error;
  }
};
