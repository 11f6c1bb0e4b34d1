import { refuse } from './refuse';
import { unmarkedUtf16 } from './unmarkedUtf16';

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

/** A few words of GBK may be valid UTF-8 (学校 is ѧУ): Greek, Cyrillic or Arabic in a file without a Chinese character is not meant. */
const isShortGbk = (utf8: string): boolean => /[\u0370-\u07ff]/u.test(utf8) && !/\p{Script=Han}/u.test(utf8);

/**
 * Bytes of a text file as text: a byte order mark decides, or the zero bytes of UTF-16; without them UTF-8 if the bytes are valid UTF-8
 * (GBK text practically never is), else GB 18030, which covers GBK and GB 2312.
 * Throws FileRefused where no encoding fits; nothing is replaced by �.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked !== undefined) return decode(bytes, marked) ?? refuse({ code: 'damaged', detail: `not valid ${marked}` });
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined && !isShortGbk(utf8)) return utf8;
  return decode(bytes, 'gb18030') ?? utf8 ?? refuse({ code: 'notAWorkbook', looksLike: 'binary' });
};
