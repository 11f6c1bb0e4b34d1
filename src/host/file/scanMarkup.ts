import { cellKey } from '../../workbook/grid';
import { SHEET_COLUMNS, SHEET_ROWS } from './limits';
import { damaged } from './refuse';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BANG = 0x21;
const LETTER_C = 0x63;
const LETTER_D = 0x44;
const LETTER_O = 0x6f;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_W = 0x77;

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** A document type declaration has no place in a workbook: it is how entity bombs and outside references come in. */
const refuseDoctype = (bytes: Uint8Array, at: number): void => {
  if (bytes[at + 1] === BANG && bytes[at + 2] === LETTER_D) damaged('a part declares a document type');
};

/** How many tags a part has: its cost as a tree. */
export const countTags = (bytes: Uint8Array): number => {
  let tags = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== LESS) continue;
    refuseDoctype(bytes, at);
    tags += 1;
  }
  return tags;
};

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

/** Start of the value of the one-letter attribute in a tag, or -1. */
const attributeAt = (bytes: Uint8Array, from: number, to: number, letter: number): number => {
  let quote = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === QUOTE || byte === APOSTROPHE) {
      quote = byte;
    } else if (byte === letter && isSpace(bytes[at - 1])) {
      let next = at + 1;
      while (isSpace(bytes[next])) next += 1;
      if (bytes[next] !== EQUALS) continue;
      next += 1;
      while (isSpace(bytes[next])) next += 1;
      return next + 1;
    }
  }
  return -1;
};

/**
 * Reads the digits that end an attribute; the result saturates, so that 30-digit row numbers stay numbers.
 * Anything but digits (1e6, 0x10, &#49;) is refused: the parser behind would read it as another number.
 */
const digitsAt = (bytes: Uint8Array, from: number): number => {
  let value = 0;
  for (let at = from; ; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE || byte === APOSTROPHE) return value;
    const digit = (byte ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return damaged('a cell address is malformed');
    value = Math.min(value * 10 + digit, 1e9);
  }
};

const LETTERS = 26;

/** Walks the rows and cells of a worksheet part. Throws FileRefused where a cell lies outside any sheet. */
export const scanSheet = (bytes: Uint8Array, percent: ReadonlySet<number>): SheetExtent => {
  let row = 0;
  let column = 0;
  let rows = 0;
  let columns = 0;
  let contentRows = 0;
  let contentColumns = 0;
  const percentCells = new Set<number>();

  const cell = (from: number, to: number): void => {
    column += 1;
    let at = attributeAt(bytes, from, to, LETTER_R);
    if (at !== -1) {
      let letters = 0;
      for (; ; at += 1) {
        const letter = ((bytes[at] ?? 0) & 0xdf) - 0x40;
        if (letter < 1 || letter > LETTERS) break;
        letters = Math.min(letters * LETTERS + letter, 1e9);
      }
      column = letters;
      row = digitsAt(bytes, at);
    }
    if (row < 1 || row > SHEET_ROWS || column < 1 || column > SHEET_COLUMNS) damaged('a cell lies outside the sheet');
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    if (bytes[to - 1] === SLASH) return;
    contentRows = Math.max(contentRows, row);
    contentColumns = Math.max(contentColumns, column);
    if (percent.size === 0) return;
    const style = attributeAt(bytes, from, to, LETTER_S);
    if (style !== -1 && percent.has(digitsAt(bytes, style))) percentCells.add(cellKey(row - 1, column - 1));
  };

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
    if (isCell) {
      cell(name + 1, end);
    } else {
      const number = attributeAt(bytes, name + 3, end, LETTER_R);
      row = number === -1 ? row + 1 : digitsAt(bytes, number) || row + 1;
      column = 0;
    }
    at = end;
  }
  return { rows, columns, contentRows, contentColumns, percentCells };
};

const endsName = (byte: number | undefined): boolean => byte === GREATER || byte === SLASH || isSpace(byte);

/** Where the local name begins: after the prefix, if the tag has one. */
const localNameAt = (bytes: Uint8Array, from: number): number => {
  for (let at = from; ; at += 1) {
    const byte = bytes[at];
    if (byte === COLON) return at + 1;
    if (byte === undefined || endsName(byte) || byte === EQUALS) return from;
  }
};
