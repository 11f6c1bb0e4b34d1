import { refuse } from './refuse';

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The encoding a byte order mark names. */
const markedEncoding = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
};

/**
 * Bytes of a text file as text: a byte order mark decides; without one UTF-8 if the bytes are valid UTF-8
 * (GBK text practically never is), else GB 18030, which covers GBK and GB 2312.
 * Throws FileRefused where no encoding fits; nothing is replaced by �.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return decode(bytes, marked) ?? refuse({ code: 'damaged', detail: `not valid ${marked}` });
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030') ?? refuse({ code: 'notAWorkbook', looksLike: 'binary' });
};
