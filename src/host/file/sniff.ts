import type { ForeignKind, UnreadFormat } from '../workbookHost';
import { unmarkedUtf16 } from './unmarkedUtf16';

/** What the bytes are, judged by content alone: extensions lie. */
export type ContentKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'compound' }
  | { readonly kind: 'text' }
  | { readonly kind: 'html' }
  | { readonly kind: 'xml2003' }
  | { readonly kind: 'foreign'; readonly looksLike: ForeignKind }
  | { readonly kind: 'unsupported'; readonly format: UnreadFormat };

const SIGNATURES: readonly (readonly [prefix: readonly number[], kind: ContentKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { kind: 'zip' }],
  [[0x50, 0x4b, 0x05, 0x06], { kind: 'zip' }],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], { kind: 'compound' }],
  // Workbook streams of Excel 2 to 5 that stand alone, without a container.
  [[0x09, 0x08, 0x08, 0x00], { kind: 'unsupported', format: 'oldXls' }],
  [[0x09, 0x08, 0x10, 0x00], { kind: 'unsupported', format: 'oldXls' }],
  [[0x09, 0x04, 0x06, 0x00], { kind: 'unsupported', format: 'oldXls' }],
  [[0x09, 0x02, 0x06, 0x00], { kind: 'unsupported', format: 'oldXls' }],
  [[0x09, 0x00, 0x04, 0x00], { kind: 'unsupported', format: 'oldXls' }],
  [[0x25, 0x50, 0x44, 0x46], { kind: 'foreign', looksLike: 'pdf' }],
  [[0x89, 0x50, 0x4e, 0x47], { kind: 'foreign', looksLike: 'image' }],
  [[0xff, 0xd8, 0xff], { kind: 'foreign', looksLike: 'image' }],
  [[0x47, 0x49, 0x46, 0x38], { kind: 'foreign', looksLike: 'image' }],
  [[0x52, 0x61, 0x72, 0x21], { kind: 'foreign', looksLike: 'archive' }],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], { kind: 'foreign', looksLike: 'archive' }],
  [[0x1f, 0x8b], { kind: 'foreign', looksLike: 'archive' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { kind: 'foreign', looksLike: 'word' }],
];

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean => prefix.every((byte, index) => bytes[index] === byte);

const HEAD_BYTES = 4096;

/** Control characters that no text file carries; tab, line ends and form feed are fine. */
const isBinaryByte = (byte: number): boolean => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;

const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** Sorts bytes by what they are. Text is looked at again, once decoded, by `sniffText`. */
export const sniff = (bytes: Uint8Array): ContentKind => {
  for (const [prefix, kind] of SIGNATURES) {
    if (startsWith(bytes, prefix)) return kind;
  }
  if (!hasUtf16Mark(bytes) && unmarkedUtf16(bytes) === undefined && bytes.subarray(0, HEAD_BYTES).some(isBinaryByte)) return { kind: 'foreign', looksLike: 'binary' };
  return { kind: 'text' };
};

/** Markup that pretends to be a table of text: web pages and XML spreadsheets saved as .xls. */
export const sniffText = (text: string): ContentKind => {
  const head = text.slice(0, HEAD_BYTES).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<table|<head|<meta|<style|<body|<div)/.test(head)) return { kind: 'html' };
  if (head.startsWith('<?xml') || head.startsWith('<workbook')) {
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') || head.includes('excel.sheet')) return { kind: 'xml2003' };
    return /<(html|table)\b/.test(head) ? { kind: 'html' } : { kind: 'foreign', looksLike: 'xml' };
  }
  if (head.startsWith('mime-version:')) return { kind: 'unsupported', format: 'mhtml' };
  return { kind: 'text' };
};
