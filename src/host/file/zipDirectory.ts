import { damaged } from './refuse';
import { viewOf } from './viewOf';

/** A part as the ZIP's central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** STORED or DEFLATED; spreadsheet programs use no other. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where the local header stands. */
  readonly offset: number;
  /** Where the name stands in the directory (from, to), for normalising it. */
  readonly nameAt: readonly [number, number];
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
/** A field that holds this has its value in the ZIP64 extension: only archives over 4 GB need it. */
const ZIP64 = 0xffffffff;
export const STORED = 0;
export const DEFLATED = 8;

const findEnd = (bytes: Uint8Array, view: DataView): number => {
  const lowest = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return damaged('the ZIP directory is missing (the file is cut off)');
};

/** How many entries the directory announces, before any is read. */
export const announcedEntries = (bytes: Uint8Array): number => {
  if (bytes.length < END_BYTES) return damaged('the ZIP directory is missing (the file is cut off)');
  const view = viewOf(bytes);
  return view.getUint16(findEnd(bytes, view) + 10, true);
};

/** Reads the central directory. Nothing is unpacked. Throws FileRefused (damaged) on contradictions. */
export const readZipDirectory = (bytes: Uint8Array): readonly ZipEntry[] => {
  const count = announcedEntries(bytes);
  const view = viewOf(bytes);
  const end = findEnd(bytes, view);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return damaged('the ZIP directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    if (packed === ZIP64 || unpacked === ZIP64) return damaged('a part announces more than 4 GB');
    const nameAt = at + ENTRY_BYTES;
    const name = decoder.decode(bytes.subarray(nameAt, nameAt + nameLength));
    // A part announced as empty although bytes stand for it would be unpacked without a bound.
    if (packed > 2 && unpacked === 0) return damaged(`part ${name} announces no size`);
    const method = view.getUint16(at + 10, true);
    const sizesFollow = (view.getUint16(at + 8, true) & 8) !== 0;
    if (packed === 0 && (unpacked > 0 || (sizesFollow && method === DEFLATED))) return damaged(`part ${name} announces no bytes`);
    entries.push({ name, method, packed, unpacked, offset: view.getUint32(at + 42, true), nameAt: [nameAt, nameAt + nameLength] });
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** The packed bytes of a part. */
export const packedBytes = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = viewOf(bytes);
  if (entry.offset + LOCAL_BYTES > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) return damaged(`part ${entry.name} is missing`);
  const from = entry.offset + LOCAL_BYTES + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (from + entry.packed > bytes.length) return damaged(`part ${entry.name} is cut off`);
  return bytes.subarray(from, from + entry.packed);
};

const BACKSLASH = 0x5c;
const SLASH = 0x2f;

/** Some writers use `\\` in part names. A copy with `/`, or the same bytes where none does. */
export const withForwardSlashes = (bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array => {
  if (!entries.some((entry) => entry.name.includes('\\'))) return bytes;
  const copy = bytes.slice();
  for (const { nameAt } of entries) {
    for (let at = nameAt[0]; at < nameAt[1]; at += 1) {
      if (copy[at] === BACKSLASH) copy[at] = SLASH;
    }
  }
  return copy;
};
