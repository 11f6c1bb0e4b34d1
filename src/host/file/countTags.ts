import { LESS, refuseDoctype } from './markupBytes';

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
