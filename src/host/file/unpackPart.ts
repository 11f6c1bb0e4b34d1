import { throwIfCancelled } from '../throwIfCancelled';
import { damaged, within } from './refuse';
import { DEFLATED, packedBytes, STORED } from './zipDirectory';
import type { ZipEntry } from './zipDirectory';

const MARKUP = /\.(?:xml|rels)$/i;
const isUtf16 = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0x3c && second === 0) || (first === 0 && second === 0x3c);

/**
 * Unpacks one part, never to more than it announced: a ZIP that lies about its sizes is cut off, not believed.
 * Throws FileRefused.
 */
export const unpackPart = async (file: Uint8Array, entry: ZipEntry, limit: number, signal?: AbortSignal): Promise<Uint8Array> => {
  within('bytes', entry.unpacked, limit);
  const packed = packedBytes(file, entry);
  if (entry.method !== STORED && entry.method !== DEFLATED) return damaged(`part ${entry.name} is packed in an unknown way`);
  if (entry.unpacked === 0) return new Uint8Array(0);
  const bytes = entry.method === STORED ? packed : await inflate(packed, entry, signal);
  // The parser behind takes every part for UTF-8 and would find a UTF-16 sheet empty.
  return MARKUP.test(entry.name) && isUtf16(bytes) ? damaged(`part ${entry.name} is written in UTF-16`) : bytes;
};

const inflate = async (packed: Uint8Array, entry: ZipEntry, signal: AbortSignal | undefined): Promise<Uint8Array> => {
  const unpacked = new Uint8Array(entry.unpacked);
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What goes wrong in writing comes out of reading, once.
  void writer.write(packed as Uint8Array<ArrayBuffer>).catch(() => undefined);
  void writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  let length = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      throwIfCancelled(signal);
      if (length + chunk.value.length > entry.unpacked) return damaged(`part ${entry.name} is larger than it announces`);
      unpacked.set(chunk.value, length);
      length += chunk.value.length;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (length < entry.unpacked) return damaged(`part ${entry.name} is shorter than it announces`);
  return unpacked;
};
