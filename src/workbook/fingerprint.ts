import { headingKey } from './headingText';

/**
 * A stable key of a layout: 64 bits of FNV-1a over the headings in their order, as 16 hexadecimal digits. Width, spaces
 * and punctuation do not matter, so that a copy retyped elsewhere is the same layout.
 */
export const fingerprintOf = (headings: readonly string[]): string => {
  const text = headings.map(headingKey).join('\u0000');
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193) >>> 0;
    low = Math.imul(low ^ unit ^ (high >>> 13), 0x85ebca6b) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
};
