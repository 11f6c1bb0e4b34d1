import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import { cellKey } from '../../workbook/grid';
import { attributeAt, digitsAt, endsName, GREATER, LESS, LETTER_C, LETTER_O, LETTER_R, LETTER_S, LETTER_W, localNameAt, refuseDoctype, SLASH } from './markupBytes';
import { damaged } from './refuse';

/** What a sheet's markup spans, found without reading its values. */
export interface SheetExtent {
  /** Rows and columns up to the last cell, styled blanks included. */
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns up to the last cell that holds something. */
  readonly contentRows: number;
  readonly contentColumns: number;
  /** Cells shown as a percentage, by cellKey. */
  readonly percentCells: ReadonlySet<number>;
}

const LETTERS = 26;
/** Longer column names than any sheet has saturate here. */
const NO_SHEET = 1e9;

/** Where the walk through a sheet's tags stands, and how far it has come. Rows and columns count from 1. */
class SheetWalk {
  rows = 0;
  columns = 0;
  contentRows = 0;
  contentColumns = 0;
  readonly percentCells = new Set<number>();
  private row = 0;
  private column = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly percent: ReadonlySet<number>,
  ) {}

  /** A row tag between two places. Without a number it follows the last. */
  startRow(from: number, to: number): void {
    const number = attributeAt(this.bytes, from, to, LETTER_R);
    this.row = number === -1 ? this.row + 1 : digitsAt(this.bytes, number) || this.row + 1;
    this.column = 0;
  }

  /** A cell tag between two places. Without an address it follows the last. */
  addCell(from: number, to: number): void {
    this.moveTo(attributeAt(this.bytes, from, to, LETTER_R));
    const { row, column } = this;
    if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS) damaged('a cell lies outside the sheet');
    this.rows = Math.max(this.rows, row);
    this.columns = Math.max(this.columns, column);
    if (this.bytes[to - 1] === SLASH) return;
    this.contentRows = Math.max(this.contentRows, row);
    this.contentColumns = Math.max(this.contentColumns, column);
    if (this.percent.size === 0) return;
    const style = attributeAt(this.bytes, from, to, LETTER_S);
    if (style !== -1 && this.percent.has(digitsAt(this.bytes, style))) this.percentCells.add(cellKey(row - 1, column - 1));
  }

  private moveTo(address: number): void {
    if (address === -1) {
      this.column += 1;
      return;
    }
    let at = address;
    let column = 0;
    for (; ; at += 1) {
      const letter = ((this.bytes[at] ?? 0) & 0xdf) - 0x40;
      if (letter < 1 || letter > LETTERS) break;
      column = Math.min(column * LETTERS + letter, NO_SHEET);
    }
    this.column = column;
    this.row = digitsAt(this.bytes, at);
  }
}

/** Walks the rows and cells of a worksheet part. Throws FileRefused where a cell lies outside any sheet. */
export const scanSheet = (bytes: Uint8Array, percent: ReadonlySet<number>): SheetExtent => {
  const walk = new SheetWalk(bytes, percent);
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== LESS || bytes[at + 1] === SLASH) continue;
    refuseDoctype(bytes, at);
    const name = localNameAt(bytes, at + 1);
    const isCell = bytes[name] === LETTER_C && endsName(bytes[name + 1]);
    const isRow = !isCell && bytes[name] === LETTER_R && bytes[name + 1] === LETTER_O && bytes[name + 2] === LETTER_W && endsName(bytes[name + 3]);
    if (!isCell && !isRow) continue;
    let end = at;
    while (end < bytes.length && bytes[end] !== GREATER) end += 1;
    if (end === bytes.length) return damaged('a sheet is cut off');
    if (isCell) walk.addCell(name + 1, end);
    else walk.startRow(name + 3, end);
    at = end;
  }
  return walk;
};
