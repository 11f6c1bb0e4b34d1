import { readNumber } from '../../workbook';
import type { CellValue } from '../../workbook/grid';
import { numberAt } from '../arguments/numberAt';
import { placeOf } from '../arguments/place';
import { NotConvertible } from './conversion';
import type { NativeArgument } from './nativeCall';

const placeWords = (argument: NativeArgument, row: number, column: number): string =>
  argument.argument === undefined ? argument.text : (placeOf({ declaration: argument.declaration, argument: argument.argument }, row, column).address ?? argument.text);

type Rows = readonly (readonly CellValue[])[];

interface FoundCell {
  readonly cell: CellValue;
  readonly row: number;
  readonly column: number;
}

const find = (rows: Rows, isWanted: (cell: CellValue) => boolean): FoundCell | undefined => {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex(isWanted);
    if (column >= 0) return { cell: cells[column] ?? null, row, column };
  }
  return undefined;
};

/** Looks for the first such cell; many formulas look over the same range, so the answer is kept with its values. */
const finder = (isWanted: (cell: CellValue) => boolean): ((argument: NativeArgument) => FoundCell | undefined) => {
  const kept = new WeakMap<Rows, { readonly found: FoundCell | undefined }>();
  return ({ argument }) => {
    if (argument === undefined || argument.kind === 'omitted') return undefined;
    if (argument.kind === 'value') return find([[argument.value]], isWanted);
    const known = kept.get(argument.values) ?? { found: find(argument.values, isWanted) };
    kept.set(argument.values, known);
    return known.found;
  };
};

const isNumberAsText = (cell: CellValue): boolean => {
  if (typeof cell !== 'string' || cell === '') return false;
  const { state } = readNumber(cell);
  return state === 'value' || state === 'blank';
};

const numberAsText = finder(isNumberAsText);
const truthValue = finder((cell) => typeof cell === 'boolean');
const emptyText = finder((cell) => cell === '');

/**
 * Texts that our functions read as a number or as nothing, and native formulas do not. Throws NotConvertible with the first.
 * A truth value is no figure, as ever: LibreOffice would count it as 1.
 */
export const refuseNumbersAsText = (argument: NativeArgument): void => {
  const truth = truthValue(argument);
  if (truth !== undefined && argument.argument !== undefined) numberAt({ declaration: argument.declaration, argument: argument.argument }, truth.row, truth.column, truth.cell);
  const text = numberAsText(argument);
  if (text !== undefined) throw new NotConvertible({ code: 'numberAsText', place: placeWords(argument, text.row, text.column), text: String(text.cell) });
};

/** Empty texts, which arithmetic over cells turns into an error. Throws NotConvertible with the first. */
export const refuseEmptyTexts = (argument: NativeArgument): void => {
  const found = emptyText(argument);
  if (found !== undefined) throw new NotConvertible({ code: 'emptyText', place: placeWords(argument, found.row, found.column) });
};

/** Where a word stands among the cells of an argument, counted line by line. */
export const placeOfWord = (argument: NativeArgument, index: number): string => {
  const columns = argument.argument?.kind === 'range' ? (argument.argument.values[0]?.length ?? 1) : 1;
  return placeWords(argument, Math.floor(index / columns), index % columns);
};
