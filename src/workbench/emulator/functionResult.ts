import type { CellContent, CellError } from './cell';
import { cellError } from './cell';
import type { WireValue } from './protocol';

/** One value, or an array that spills. */
export type FunctionValue = CellContent | readonly (readonly CellContent[])[];

/** Codes the library's runtime gives for a failed call. */
const ERROR_CODES: ReadonlyMap<number, string> = new Map([
  [1, '#N/A'],
  [5, '#DIV/0!'],
  [6, '#NUM!'],
  [8, '#NULL!'],
  [9, '#NAME?'],
  [10, '#NAME?'],
]);

/** Excel shows a message for these two alone. */
const WITH_MESSAGE: ReadonlySet<string> = new Set(['#VALUE!', '#N/A']);

const errorWith = (error: string, message: WireValue | undefined): CellError => cellError(error, WITH_MESSAGE.has(error) && typeof message === 'string' && message !== '' ? message : undefined);

const isRecord = (value: WireValue): value is Readonly<Record<string, WireValue>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object in place of a value: an error, a formatted number, or an entity, of which the basic value shows. */
const readRecord = (value: Readonly<Record<string, WireValue>>): CellContent => {
  const { basicValue, type, message } = value;
  if (type === 'Error') return errorWith(typeof basicValue === 'string' ? basicValue : '#VALUE!', message);
  return typeof basicValue === 'number' || typeof basicValue === 'string' || typeof basicValue === 'boolean' ? basicValue : cellError('#VALUE!');
};

/** null and undefined show as 0, as in Excel. */
const readScalar = (value: WireValue): CellContent => {
  if (value === null) return 0;
  if (isRecord(value)) return readRecord(value);
  return Array.isArray(value) ? cellError('#VALUE!') : (value as number | string | boolean);
};

const readMatrix = (lines: readonly WireValue[]): FunctionValue => {
  const matrix = lines.every((line) => Array.isArray(line)) ? (lines as readonly (readonly WireValue[])[]) : [lines];
  const width = matrix[0]?.length ?? 0;
  if (width === 0) return cellError('#CALC!');
  if (matrix.some((line) => line.length !== width)) return cellError('#VALUE!');
  return matrix.map((line) => line.map(readScalar));
};

/** Reads a result as the runtime sends it: `[id, true, value]` or `[id, false, message, code]`. */
export const readResult = (ok: boolean, value: WireValue, code: WireValue | undefined): FunctionValue => {
  if (!ok) return errorWith(ERROR_CODES.get(typeof code === 'number' ? code : 0) ?? '#VALUE!', value);
  return Array.isArray(value) ? readMatrix(value) : readScalar(value);
};
