import type { BlankCells } from '../host/excel';
import { restoreBlanks } from './blanks';
import { CATALOGUE } from './catalogue';
import type { FunctionDefinition } from './definition';
import { evaluateFunction } from './evaluate';
import { errorOfThrown } from './failureWords';
import { argumentOf } from './received';
import type { FunctionContext } from './scope';
import { isFunctionError } from './value';
import type { ErrorCode, FunctionArgument, FunctionError, FunctionResult, Scalar } from './value';

/** What a call needs of Excel. */
export interface CallSurroundings {
  /** The context as of now; `caller` is the address of the calling cell, where it is known. */
  readonly contextFor: (caller: string | undefined) => FunctionContext;
  /** undefined where this Excel tells no addresses of arguments: then a 0 is taken as 0. */
  readonly blankCells: () => BlankCells | undefined;
}

/** Looked up only when an error is made: the global comes with Office.js. */
const codeOf = (code: ErrorCode): CustomFunctions.ErrorCode => {
  const codes = CustomFunctions.ErrorCode;
  switch (code) {
    case '#VALUE!':
      return codes.invalidValue;
    case '#N/A':
      return codes.notAvailable;
    case '#DIV/0!':
      return codes.divisionByZero;
    case '#NUM!':
      return codes.invalidNumber;
    case '#REF!':
      return codes.invalidReference;
    case '#NAME?':
      return codes.invalidName;
  }
};

const excelError = ({ code, message }: FunctionError): CustomFunctions.Error => new CustomFunctions.Error(codeOf(code), message);

/** A result as Excel takes it: always rows, as the metadata says; an error of the whole is thrown. */
const toExcel = (result: FunctionResult): readonly (readonly (Scalar | CustomFunctions.Error)[])[] => {
  if (!result.ok) throw excelError(result.error);
  if (typeof result.value !== 'object') return [[result.value]];
  return result.value.map((row) => row.map((cell) => (isFunctionError(cell) ? excelError(cell) : cell)));
};

const receive = (definition: FunctionDefinition, received: readonly unknown[], invocation: CustomFunctions.Invocation): readonly FunctionArgument[] =>
  definition.arguments.map((declaration, index) => argumentOf(received[index], declaration, invocation.parameterAddresses?.[index] ?? undefined));

const call = async (definition: FunctionDefinition, received: readonly unknown[], invocation: CustomFunctions.Invocation, surroundings: CallSurroundings): Promise<FunctionResult> => {
  const context = surroundings.contextFor(invocation.address);
  const blankCells = surroundings.blankCells();
  try {
    const args = receive(definition, received, invocation);
    const restored = blankCells === undefined ? args : await Promise.all(args.map((argument) => restoreBlanks(argument, blankCells)));
    return await evaluateFunction(definition.name, restored, context);
  } catch (thrown) {
    return { ok: false, error: errorOfThrown(thrown, context.translator) };
  }
};

/** Binds every function of the catalogue to its id in the metadata. Without Office.js (the page opened by itself) there is nothing to bind to. */
export const registerFunctions = (surroundings: CallSurroundings): void => {
  if (typeof CustomFunctions === 'undefined') return;
  for (const definition of CATALOGUE) {
    CustomFunctions.associate(definition.name, async (...received: readonly unknown[]) => {
      // The runtime passes every declared parameter, then the invocation.
      const invocation = (received[definition.arguments.length] ?? {}) as CustomFunctions.Invocation;
      return toExcel(await call(definition, received, invocation, surroundings));
    });
  }
};
