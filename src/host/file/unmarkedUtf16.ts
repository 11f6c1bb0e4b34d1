/** Bytes looked at. */
const HEAD_BYTES = 4096;

/** How often the byte at every second place, from `first` on, is one of those. */
const share = (bytes: Uint8Array, first: number, isOne: (byte: number) => boolean): number => {
  let found = 0;
  let places = 0;
  for (let at = first; at < bytes.length; at += 2) {
    places += 1;
    if (isOne(bytes[at] ?? 0)) found += 1;
  }
  return places === 0 ? 0 : found / places;
};

/** Whether the letters beside zero bytes are those of a text: no control characters but tabs and line ends. */
const isTextBeside = (bytes: Uint8Array, high: number): boolean => {
  for (let at = high; at < bytes.length; at += 2) {
    const low = bytes[high === 1 ? at - 1 : at + 1] ?? 0;
    if (bytes[at] === 0 && low < 0x20 && low !== 0x09 && low !== 0x0a && low !== 0x0d) return false;
  }
  return true;
};

const LEAST_SHARE = 0.9;
/** The high bytes of text in Chinese and English: ASCII, punctuation, 4E00–9FFF, full-width forms. */
const isHighByte = (byte: number): boolean => byte === 0x00 || byte === 0x20 || byte === 0x21 || byte === 0x22 || byte === 0x30 || (byte >= 0x4e && byte <= 0x9f) || byte === 0xff;

/**
 * The order of UTF-16 text that has no mark, told by its line ends and separators: their zero bytes all stand at even or
 * all at odd places, and what stands beside other letters are the high bytes of Chinese. undefined: no such text.
 */
export const unmarkedUtf16 = (given: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (given.length < 4 || given.length % 2 !== 0) return undefined;
  const bytes = given.subarray(0, HEAD_BYTES);
  for (const [encoding, high] of [['utf-16le', 1], ['utf-16be', 0]] as const) {
    const zeroHigh = share(bytes, high, (byte) => byte === 0);
    const zeroLow = share(bytes, 1 - high, (byte) => byte === 0);
    if (zeroHigh > 0 && zeroLow <= 0.02 && share(bytes, high, isHighByte) >= LEAST_SHARE && isTextBeside(bytes, high)) return encoding;
  }
  return undefined;
};
