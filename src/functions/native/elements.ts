import { columnLetters } from '../../workbook/address';
import type { Address } from '../../workbook/address';
import type { CellValue } from '../../workbook/grid';
import { NotConvertible } from './conversion';
import type { NativeArgument } from './nativeCall';
import { literal, number } from './text';

/** Nobody wants more formulas than this of one. */
const MOST = 20_000;

const CORNER = /^(.*!)?(\$?)[A-Za-z]{1,3}(\$?)\d+(?=:|$)/s;

/** Every cell of an address as it is written there: sheet name and dollar signs stay. */
const cellTexts = (argument: NativeArgument, { top, left, bottom, right }: Address): readonly (readonly string[])[] => {
  const corner = CORNER.exec(argument.text);
  if (corner === null) throw new NotConvertible({ code: 'shapeUnknown', argument: argument.declaration.name });
  const [, sheet = '', column = '', row = ''] = corner;
  if ((bottom - top + 1) * (right - left + 1) > MOST) throw new NotConvertible({ code: 'tooManyCells', argument: argument.declaration.name, most: MOST });
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, along) => `${sheet}${column}${columnLetters(left + along)}${row}${top + down + 1}`),
  );
};

const constantText = (cell: CellValue): string => {
  if (typeof cell === 'number') return cell < 0 ? `(${number(cell)})` : number(cell);
  if (typeof cell === 'object') return cell === null ? '""' : cell.error;
  return typeof cell === 'string' ? literal(cell) : String(cell).toUpperCase();
};

/** The single values of an argument, each as an expression. Throws NotConvertible where its shape is not known. */
export const elementsOf = (argument: NativeArgument): readonly (readonly string[])[] => {
  const { kind, text, address, argument: given } = argument;
  if (kind === 'cells' && address !== undefined) return cellTexts(argument, address);
  if (kind === 'constant') return given?.kind === 'range' ? given.values.map((row) => row.map(constantText)) : [[text]];
  throw new NotConvertible({ code: 'shapeUnknown', argument: argument.declaration.name });
};
