import type { BaseReferenceObject, BaseValueObject, FunctionVariantType, IFunctionInfo } from '@univerjs/engine-formula';
import { ArrayValueObject, BaseFunction, BooleanValueObject, ErrorType, ErrorValueObject, FunctionType, NumberValueObject, StringValueObject } from '@univerjs/engine-formula';
import type { Ctor, Nullable } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import type { Area, CellContent, FunctionValue } from '../emulator';
import { cellError, isCellError } from '../emulator';
import type { DescribedFunction } from './functionsFile';
import type { CallPlace, PendingCalls } from './pendingCalls';

/** An argument as the spreadsheet has it: a reference with where it points, an array, or one value. Blank cells are null. */
export type CallArgument =
  | { readonly kind: 'reference'; readonly sheetId: string; readonly area: Area; readonly values: readonly (readonly CellContent[])[] }
  | { readonly kind: 'array'; readonly values: readonly (readonly CellContent[])[] }
  | { readonly kind: 'value'; readonly value: CellContent };

/** Sends a call to the add-in. Never rejects: what goes wrong comes back as an error value with its message. */
export type SendCall = (name: string, args: readonly CallArgument[], place: CallPlace) => Promise<FunctionValue>;

const toContent = (value: Nullable<BaseValueObject>): CellContent => {
  if (!value || value.isNull()) return null;
  const plain = value.getValue();
  if (value.isError()) return cellError(String(plain));
  return plain === '' ? null : plain;
};

const toMatrix = (array: ArrayValueObject): CellContent[][] =>
  Array.from({ length: array.getRowCount() }, (_, row) => Array.from({ length: array.getColumnCount() }, (__, column) => toContent(array.get(row, column))));

const isReference = (variant: FunctionVariantType): variant is BaseReferenceObject => variant.isReferenceObject();

const toArgument = (variant: FunctionVariantType): CallArgument => {
  if (isReference(variant)) {
    const values = toMatrix(variant.toArrayValueObject());
    const { startRow, startColumn } = variant.getRangePosition();
    const [row, column] = [startRow || 0, startColumn || 0];
    return { kind: 'reference', sheetId: variant.getSheetId(), area: { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 1 }, values };
  }
  if (variant.isArray()) return { kind: 'array', values: toMatrix(variant as ArrayValueObject) };
  return { kind: 'value', value: toContent(variant) };
};

const KNOWN_ERRORS: ReadonlySet<string> = new Set(Object.values(ErrorType));

/** Excel shows a blank result as 0. */
const toValueObject = (value: CellContent): BaseValueObject => {
  if (value === null) return NumberValueObject.create(0);
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (isCellError(value)) return ErrorValueObject.create((KNOWN_ERRORS.has(value.error) ? value.error : ErrorType.VALUE) as ErrorType);
  return StringValueObject.create(value);
};

const isMatrix = (outcome: FunctionValue): outcome is readonly (readonly CellContent[])[] => Array.isArray(outcome);

const toResult = (outcome: FunctionValue): BaseValueObject => {
  if (!isMatrix(outcome)) return toValueObject(outcome);
  const columnCount = Math.max(0, ...outcome.map((line) => line.length));
  if (outcome.length <= 1 && columnCount <= 1) return toValueObject(outcome[0]?.[0] ?? null);
  const calculateValueList = outcome.map((line) => Array.from({ length: columnCount }, (_, column) => toValueObject(line[column] ?? null)));
  return ArrayValueObject.create({ calculateValueList, rowCount: outcome.length, columnCount, unitId: '', sheetId: '', row: -1, column: -1 });
};

/** The class by which the spreadsheet's formula engine knows the add-in's functions: it asks the add-in and shows its answer. */
export const addinFunctionClass = (calls: PendingCalls, send: SendCall): Ctor<BaseFunction> =>
  class AddinFunction extends BaseFunction {
    override needsReferenceObject = true;

    // A throw in here would end all calculation of the workbook.
    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      try {
        const place: CallPlace = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
        const args = variants.map(toArgument);
        const outcome = calls.answer(place, `${this.name}${JSON.stringify(args)}`, () => send(String(this.name), args, place));
        return outcome === undefined ? ErrorValueObject.create(ErrorType.CONNECT) : toResult(outcome);
      } catch (error) {
        console.error(`${this.name}:`, error);
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }
  };

/** How the spreadsheet's own function list and hints describe it. */
export const describeFunction = ({ name, description, parameters }: DescribedFunction): IFunctionInfo => ({
  functionName: name,
  functionType: FunctionType.User,
  description: description ?? '',
  abstract: description ?? '',
  functionParameter: parameters.map((parameter) => ({
    name: parameter.name,
    detail: parameter.description ?? '',
    example: parameter.dimensionality === 'matrix' ? 'A1:B20' : '1',
    require: parameter.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: BooleanNumber.FALSE,
  })),
});
