import type { IBorderData, IBorderStyleData, ICellData, IStyleData, Nullable } from '@univerjs/core';
import { BooleanNumber, BorderStyleTypes, CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { Cell, CellContent, CellEntry, CellStyle } from '../emulator';
import { cellError, isCellError } from '../emulator';

const ERRORS: ReadonlySet<string> = new Set(['#DIV/0!', '#NAME?', '#VALUE!', '#NUM!', '#N/A', '#CYCLE!', '#REF!', '#SPILL!', '#CALC!', '#ERROR!', '#GETTING_DATA', '#NULL!', '#BUSY!']);

/** A value as the spreadsheet keeps it; texts are marked as such, else '0012' would become 12. */
export const toUniverValue = (value: CellContent): Pick<ICellData, 'v' | 't'> => {
  if (value === null) return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isCellError(value) ? value.error : value, t: CellValueType.STRING };
};

const HORIZONTAL = { Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT, General: HorizontalAlign.UNSPECIFIED } as const;
const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;

const flag = (on: boolean | undefined): BooleanNumber => (on === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const border = (colour: string | undefined): IBorderStyleData | null => (colour === undefined ? null : { s: BorderStyleTypes.THIN, cl: { rgb: colour } });

const bordersOf = (borders: CellStyle['borders']): IBorderData | null =>
  borders === undefined ? null : { t: border(borders.top), b: border(borders.bottom), l: border(borders.left), r: border(borders.right) };

/** Every property is given, so that a mirrored change also takes things away. */
export const toUniverStyle = (style: CellStyle | undefined): IStyleData => ({
  bg: style?.fill === undefined ? null : { rgb: style.fill },
  cl: style?.fontColor === undefined ? null : { rgb: style.fontColor },
  bl: flag(style?.bold),
  it: flag(style?.italic),
  ul: { s: flag(style?.underline === 'Single') },
  n: style?.numberFormat === undefined || style.numberFormat === 'General' ? null : { pattern: style.numberFormat },
  ht: HORIZONTAL[style?.horizontalAlignment ?? 'General'],
  vt: style?.verticalAlignment === undefined ? null : VERTICAL[style.verticalAlignment],
  tb: style?.wrapText === true ? WrapStrategy.WRAP : null,
  bd: bordersOf(style?.borders),
  ...(style?.fontName !== undefined && { ff: style.fontName }),
  ...(style?.fontSize !== undefined && { fs: style.fontSize }),
});

/**
 * The content of a cell of the book for the spreadsheet. A formula comes without its value: the spreadsheet calculates it.
 * `si`, `p` and the like of what stood there before are cleared.
 */
export const toUniverContent = (cell: Cell): ICellData => {
  // A spilled value belongs to its formula's array, which the spreadsheet lays out itself.
  const content = cell.spilledFrom === undefined ? cell.value : null;
  return cell.formula === undefined ? { ...toUniverValue(content), f: null, si: null, p: null } : { v: null, t: null, f: cell.formula, si: null, p: null };
};

const richText = (cell: ICellData): string | undefined => cell.p?.body?.dataStream.replace(/[\r\n]+$/, '').replaceAll('\r', '\n');

/** What the spreadsheet shows in a cell. Error values are texts there. */
export const fromUniverValue = (cell: Nullable<ICellData>): CellContent => {
  if (cell === null || cell === undefined) return null;
  const value = cell.v ?? richText(cell);
  if (value === null || value === undefined || value === '') return null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === '1' || value === 'TRUE';
  if (typeof value === 'string' && cell.t === CellValueType.NUMBER && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  if (typeof value === 'string' && ERRORS.has(value) && cell.t !== CellValueType.FORCE_STRING) return cellError(value);
  return value;
};

/** Excel keeps 15 digits of what is typed; the spreadsheet makes 0.9500000000000001 of 95%. */
const asTyped = (value: CellContent): CellContent => (typeof value === 'number' ? Number(value.toPrecision(15)) : value);

/** A cell of the spreadsheet as the book keeps it. */
export const fromUniverCell = (cell: Nullable<ICellData>, formula: string | undefined): CellEntry => {
  const value = fromUniverValue(cell);
  return formula === undefined ? { value: asTyped(value) } : { value, formula };
};
