import { formatAddress, MAX_ROWS } from '../../workbook/address';
import type { Address } from '../../workbook/address';
import type { CellValue } from '../../workbook/grid';
import type { ArgumentDeclaration } from '../declaration';
import { FormulaFailure } from '../formula/formulaFailure';
import { readArgument } from '../formula/readFormula';
import type { WrittenArgument } from '../formula/readFormula';
import type { FunctionArgument } from '../value';
import { NotConvertible } from './conversion';
import type { NativeArgument } from './nativeCall';
import type { ValuesOf } from './valuesOf';

/** Where a formula stands. */
export interface FormulaSurroundings {
  readonly sheet: string;
  readonly valuesOf: ValuesOf;
  /** Over how many rows and columns the formula of a cell spills; undefined where that is not known. */
  readonly spillAt: (cell: Address) => { readonly rows: number; readonly columns: number } | undefined;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*(?:\[.*\])?$/su;
const SPILLED = /^(.+)#$/s;

/** `(A1:A5)` is A1:A5. */
const withoutBrackets = (text: string): string => {
  const inner = /^\(([^()]*)\)$/s.exec(text)?.[1];
  return inner === undefined ? text : withoutBrackets(inner.trim());
};

const written = (text: string): WrittenArgument | undefined => {
  try {
    return readArgument(text);
  } catch (thrown) {
    if (thrown instanceof FormulaFailure) return undefined;
    throw thrown;
  }
};

const valuesArgument = (values: readonly (readonly CellValue[])[], address: Address): FunctionArgument => {
  const single = values.length === 1 && values[0]?.length === 1;
  const at = formatAddress(address);
  return single ? { kind: 'value', value: values[0]?.[0] ?? null, address: at } : { kind: 'range', values, address: at };
};

const cellsArgument = (declaration: ArgumentDeclaration, text: string, found: Address, { sheet, valuesOf }: FormulaSurroundings): NativeArgument => {
  const address = { sheet, ...found };
  const values = valuesOf(address);
  return { declaration, kind: 'cells', text, address, argument: values === undefined ? undefined : valuesArgument(values, address) };
};

/** Without its sheet where that is the formula's own. */
const inSheet = ({ sheet, ...cells }: Address, own: string): Address => (sheet === undefined || sheet === own ? cells : { sheet, ...cells });

/** D2# as the cells it means now: older Excel and other programs know no such reference. */
const spilledArgument = (declaration: ArgumentDeclaration, text: string, anchor: string, surroundings: FormulaSurroundings): NativeArgument => {
  const cell = written(anchor);
  const address = cell?.kind === 'area' ? { sheet: surroundings.sheet, ...cell.address } : undefined;
  const spill = address === undefined ? undefined : surroundings.spillAt(address);
  if (address === undefined || spill === undefined) throw new NotConvertible({ code: 'spillReference', reference: text });
  const area = { ...address, bottom: address.top + spill.rows - 1, right: address.left + spill.columns - 1 };
  return cellsArgument(declaration, formatAddress(inSheet(area, surroundings.sheet)), area, surroundings);
};

/** What stands between two commas of a call. `converted` is the same with own functions replaced. */
export const readNativeArgument = (declaration: ArgumentDeclaration, original: string, converted: string, surroundings: FormulaSurroundings): NativeArgument => {
  const text = withoutBrackets(original.trim());
  const spilled = SPILLED.exec(text)?.[1];
  if (spilled !== undefined) return spilledArgument(declaration, text, spilled, surroundings);
  const found = written(text);
  switch (found?.kind) {
    case 'omitted':
      return { declaration, kind: 'omitted', text: '', argument: { kind: 'omitted' } };
    case 'value':
      return { declaration, kind: 'constant', text: /^[\d."]/.test(text) && !text.endsWith('%') ? text : `(${text})`, argument: { kind: 'value', value: found.value } };
    case 'array':
      return { declaration, kind: 'constant', text, argument: { kind: 'range', values: found.values } };
    case 'area':
      return cellsArgument(declaration, text, found.address, surroundings);
    case undefined:
      return NAME.test(text) ? { declaration, kind: 'cells', text, argument: undefined } : { declaration, kind: 'expression', text: `(${converted.trim()})`, argument: undefined };
  }
};

/** Whether an address is of whole columns. */
export const isWholeColumns = ({ top, bottom }: Address): boolean => top === 0 && bottom === MAX_ROWS - 1;

const COLUMNS = /^(.*!)?\$?([A-Za-z]{1,3})(?:\$?\d+)?:\$?([A-Za-z]{1,3})(?:\$?\d+)?$/s;

/** Whole columns from a row on: below the headings that the function leaves out. */
export const fromRow = (argument: NativeArgument, row: number): NativeArgument => {
  const parts = COLUMNS.exec(argument.text);
  if (parts === null || argument.address === undefined || argument.argument?.kind !== 'range') return argument;
  const [, sheet = '', first = '', last = ''] = parts;
  const address = { ...argument.address, top: row };
  return {
    ...argument,
    text: `${sheet}$${first}$${row + 1}:$${last}$${MAX_ROWS}`,
    address,
    argument: { kind: 'range', values: argument.argument.values.slice(row), address: formatAddress(address) },
  };
};
