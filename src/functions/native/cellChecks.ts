import { readNumber } from '../../workbook';
import type { CellValue } from '../../workbook/grid';
import { numberAt } from '../arguments/numberAt';
import { placeOf } from '../arguments/place';
import { NotConvertible } from './conversion';
import type { NativeArgument } from './nativeCall';

const placeWords = (argument: NativeArgument, row: number, column: number): string =>
  argument.argument === undefined ? argument.text : (placeOf({ declaration: argument.declaration, argument: argument.argument }, row, column).address ?? argument.text);

/** Visits the cells whose contents are known. */
const forEachCell = ({ argument }: NativeArgument, visit: (cell: CellValue, row: number, column: number) => void): void => {
  if (argument?.kind === 'value') visit(argument.value, 0, 0);
  else if (argument?.kind === 'range') argument.values.forEach((line, row) => line.forEach((cell, column) => visit(cell, row, column)));
};

/**
 * Texts that our functions read as a number or as nothing, and native formulas do not. Throws NotConvertible with the first.
 * A truth value is no figure, as ever: LibreOffice would count it as 1.
 */
export const refuseNumbersAsText = (argument: NativeArgument): void =>
  forEachCell(argument, (cell, row, column) => {
    if (typeof cell === 'boolean' && argument.argument !== undefined) numberAt({ declaration: argument.declaration, argument: argument.argument }, row, column, cell);
    if (typeof cell !== 'string' || cell === '') return;
    const { state } = readNumber(cell);
    if (state === 'value' || state === 'blank') throw new NotConvertible({ code: 'numberAsText', place: placeWords(argument, row, column), text: cell });
  });

/** Empty texts, which arithmetic over cells turns into an error. Throws NotConvertible with the first. */
export const refuseEmptyTexts = (argument: NativeArgument): void =>
  forEachCell(argument, (cell, row, column) => {
    if (cell === '') throw new NotConvertible({ code: 'emptyText', place: placeWords(argument, row, column) });
  });

/** Where a word stands among the cells of an argument, counted line by line. */
export const placeOfWord = (argument: NativeArgument, index: number): string => {
  const columns = argument.argument?.kind === 'range' ? (argument.argument.values[0]?.length ?? 1) : 1;
  return placeWords(argument, Math.floor(index / columns), index % columns);
};
