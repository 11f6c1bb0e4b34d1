import type { SheetModel } from '../../report/sheetModel';
import { turnTaker } from '../../workbook/merging/takeTurns';
import { LISTED_LOOKS, listedRowWriter, stylesFrom } from './listedRows';
import { damaged } from './refuse';
import type { PackedPart } from './replaceParts';
import { replaceParts } from './replaceParts';
import { unpackPart } from './unpackPart';
import { viewOf } from './viewOf';
import { readZipDirectory } from './zipDirectory';

/** Characters that are packed at a time. Longer texts would be kept as large objects, which are cleared away late: a country's sheets stood in memory then. */
const PIECE = 1 << 14;
const MOST_BYTES = 256 * 1024 * 1024;

/** A sheet whose last row shows all looks, in place of which come the listed rows. */
export interface OpenSheet {
  /** The sheet's number within the file, from 1. */
  readonly number: number;
  /** The row of looks. */
  readonly at: number;
  readonly more: NonNullable<SheetModel['more']>;
}

/** What stands before and after the row of looks, and the numbers of its styles. */
const openedAt = (xml: string): { readonly before: string; readonly after: string; readonly styles: readonly number[] } => {
  const [from, to] = [xml.lastIndexOf('<row '), xml.lastIndexOf('</sheetData>')];
  if (from < 0 || to < from) return damaged('a written sheet has no rows');
  const styles = [...xml.slice(from, to).matchAll(/<c [^>]*?\bs="(\d+)"/gu)].map(([, number]) => Number(number));
  if (styles.length !== LISTED_LOOKS.length) return damaged('a written sheet has other looks');
  // How far the sheet reaches is known only when all is written; nobody needs it.
  return { before: xml.slice(0, from).replace(/<dimension [^>]*\/>/u, ''), after: xml.slice(to), styles };
};

function* textsOf(xml: string, { at, more }: OpenSheet): Generator<string> {
  const { before, after, styles } = openedAt(xml);
  const written = listedRowWriter(stylesFrom(styles));
  let text = before;
  let row = at;
  for (const cells of more) {
    text += written(cells, row);
    row += 1;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text + after;
}

const joined = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> => new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

const HEAD_BYTES = 10;
const TAIL_BYTES = 8;

/** Packs texts piece by piece, so that they never stand in memory together. What gzip puts behind them tells their checksum. */
const packed = async (texts: Iterable<string>, turn: () => Promise<void>): Promise<PackedPart> => {
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const gzip = joined(stream.readable);
  const encoder = new TextEncoder();
  for (const text of texts) {
    await writer.write(encoder.encode(text));
    await turn();
  }
  await writer.close();
  const bytes = await gzip;
  const view = viewOf(bytes);
  const end = bytes.length - TAIL_BYTES;
  return { bytes: bytes.subarray(HEAD_BYTES, end), sum: view.getUint32(end, true), unpacked: view.getUint32(end + 4, true) };
};

/** Puts listed rows into the sheets of a written file. Others have their turn meanwhile. */
export const appendRows = async (file: Uint8Array, sheets: readonly OpenSheet[]): Promise<Uint8Array> => {
  if (sheets.length === 0) return file;
  const entries = new Map(readZipDirectory(file).map((entry) => [entry.name, entry]));
  const contents = new Map<string, PackedPart>();
  const turn = turnTaker();
  for (const sheet of sheets) {
    const name = `xl/worksheets/sheet${sheet.number}.xml`;
    const entry = entries.get(name);
    if (entry === undefined) return damaged(`a written file lacks ${name}`);
    contents.set(name, await packed(textsOf(new TextDecoder().decode(await unpackPart(file, entry, MOST_BYTES)), sheet), turn));
  }
  return replaceParts(file, contents);
};
