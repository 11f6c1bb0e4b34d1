import { checksum } from './checksum';
import { DEFLATED, packedBytes, readZipDirectory, STORED } from './zipDirectory';
import type { ZipEntry } from './zipDirectory';
import { viewOf } from './viewOf';

const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;

/** A part that is packed already. */
export interface PackedPart {
  readonly bytes: Uint8Array;
  readonly sum: number;
  readonly unpacked: number;
}

interface Written {
  readonly name: Uint8Array;
  readonly method: number;
  readonly sum: number;
  readonly bytes: Uint8Array;
  readonly unpacked: number;
}

/** The checksum that the directory has of a part. */
const keptSum = (file: Uint8Array, { nameAt }: ZipEntry): number => viewOf(file).getUint32(nameAt[0] - ENTRY_BYTES + 16, true);

/** What local header and directory say alike about a part, from the version needed to the length of its name. */
const describe = (view: DataView, at: number, { name, method, sum, bytes, unpacked }: Written): void => {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, method, true);
  // 1 January 1980, the earliest date there is: the same content is the same file.
  view.setUint16(at + 8, 0x21, true);
  view.setUint32(at + 10, sum, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, unpacked, true);
  view.setUint16(at + 22, name.length, true);
};

const zipped = (parts: readonly Written[]): Uint8Array => {
  const bodies = parts.reduce((sum, { name, bytes }) => sum + LOCAL_BYTES + name.length + bytes.length, 0);
  const directory = parts.reduce((sum, { name }) => sum + ENTRY_BYTES + name.length, 0);
  const file = new Uint8Array(bodies + directory + END_BYTES);
  const view = viewOf(file);
  let at = 0;
  let entryAt = bodies;
  for (const part of parts) {
    view.setUint32(entryAt, 0x02014b50, true);
    view.setUint16(entryAt + 4, VERSION, true);
    describe(view, entryAt + 6, part);
    view.setUint32(entryAt + 42, at, true);
    file.set(part.name, entryAt + ENTRY_BYTES);
    entryAt += ENTRY_BYTES + part.name.length;
    view.setUint32(at, 0x04034b50, true);
    describe(view, at + 4, part);
    file.set(part.name, at + LOCAL_BYTES);
    file.set(part.bytes, at + LOCAL_BYTES + part.name.length);
    at += LOCAL_BYTES + part.name.length + part.bytes.length;
  }
  view.setUint32(entryAt, 0x06054b50, true);
  view.setUint16(entryAt + 8, parts.length, true);
  view.setUint16(entryAt + 10, parts.length, true);
  view.setUint32(entryAt + 12, directory, true);
  view.setUint32(entryAt + 16, bodies, true);
  return file;
};

/** The ZIP with other contents for the parts of those names, plain or packed; all others stay as they are packed. */
export const replaceParts = (file: Uint8Array, contents: ReadonlyMap<string, Uint8Array | PackedPart>): Uint8Array =>
  zipped(
    readZipDirectory(file).map((entry): Written => {
      const content = contents.get(entry.name);
      const name = file.slice(...entry.nameAt);
      if (content !== undefined && 'sum' in content) return { name, method: DEFLATED, ...content };
      if (content !== undefined) return { name, method: STORED, sum: checksum(content), bytes: content, unpacked: content.length };
      return { name, method: entry.method, sum: keptSum(file, entry), bytes: packedBytes(file, entry), unpacked: entry.unpacked };
    }),
  );
