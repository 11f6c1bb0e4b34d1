import { damaged } from './refuse';

/** Reading tags straight from the bytes of a part: a guard must not cost as much as what it guards. */
export const LESS = 0x3c;
export const GREATER = 0x3e;
export const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BANG = 0x21;
export const LETTER_C = 0x63;
const LETTER_D = 0x44;
export const LETTER_O = 0x6f;
export const LETTER_R = 0x72;
export const LETTER_S = 0x73;
export const LETTER_W = 0x77;

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** A document type declaration has no place in a workbook: it is how entity bombs and outside references come in. */
export const refuseDoctype = (bytes: Uint8Array, at: number): void => {
  if (bytes[at + 1] === BANG && bytes[at + 2] === LETTER_D) damaged('a part declares a document type');
};

/** Start of the value of the one-letter attribute in a tag, or -1. */
export const attributeAt = (bytes: Uint8Array, from: number, to: number, letter: number): number => {
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
export const digitsAt = (bytes: Uint8Array, from: number): number => {
  let value = 0;
  for (let at = from; ; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE || byte === APOSTROPHE) return value;
    const digit = (byte ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return damaged('a cell address is malformed');
    value = Math.min(value * 10 + digit, 1e9);
  }
};

export const endsName = (byte: number | undefined): boolean => byte === GREATER || byte === SLASH || isSpace(byte);

/** Where the local name begins: after the prefix, if the tag has one. */
export const localNameAt = (bytes: Uint8Array, from: number): number => {
  for (let at = from; ; at += 1) {
    const byte = bytes[at];
    if (byte === COLON) return at + 1;
    if (byte === undefined || endsName(byte) || byte === EQUALS) return from;
  }
};
