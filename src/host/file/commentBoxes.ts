import { replaceParts } from './replaceParts';
import { unpackPart } from './unpackPart';
import { readZipDirectory } from './zipDirectory';

const DRAWING = /\.vml$/u;
const MOST_BYTES = 64 * 1024 * 1024;
/** Wide enough for a sentence of a standard on a few lines. */
const WIDTH = 'width:280pt;height:150pt;';

/**
 * Makes the boxes of comments as large as their text: the library gives each the size of four rows and two columns, so
 * that longer comments are cut off, with columns as narrow as a form's most of all.
 */
export const fitCommentBoxes = async (file: Uint8Array): Promise<Uint8Array> => {
  const contents = new Map<string, Uint8Array>();
  for (const entry of readZipDirectory(file)) {
    if (!DRAWING.test(entry.name)) continue;
    const text = new TextDecoder().decode(await unpackPart(file, entry, MOST_BYTES));
    const fitted = text
      .replace(/width:108pt;height:59\.25pt;/gu, WIDTH)
      .replace(/mso-direction-alt:auto"/gu, 'mso-direction-alt:auto;mso-fit-shape-to-text:t"')
      .replace(/<x:Anchor>[^<]*<\/x:Anchor>/gu, (anchor) => widened(anchor));
    contents.set(entry.name, new TextEncoder().encode(fitted));
  }
  return contents.size === 0 ? file : replaceParts(file, contents);
};

/** Columns and rows that a box reaches over; programs that do not fit it to its text keep to these. */
const REACH = { columns: 5, rows: 10 };

/** An anchor names left column, offset, top row, offset, right column, offset, bottom row, offset. */
const widened = (anchor: string): string => {
  const [left = 0, leftOffset = 0, top = 0, topOffset = 0] = [...anchor.matchAll(/\d+/gu)].map(([number]) => Number(number));
  return `<x:Anchor>${left},${leftOffset},${top},${topOffset},${left + REACH.columns},0,${top + REACH.rows},0</x:Anchor>`;
};
