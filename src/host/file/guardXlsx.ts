import type { OnProgress } from '../workbookHost';
import { countTags } from './countTags';
import type { FileLimits } from './limits';
import { RATIO_FREE_BYTES } from './limits';
import { percentStyles } from './percentStyles';
import { refuse, within } from './refuse';
import { scanSheet } from './scanSheet';
import type { SheetExtent } from './scanSheet';
import { unpackPart } from './unpackPart';
import { readWorkbookParts } from './workbookParts';
import type { WorkbookParts } from './workbookParts';
import { announcedEntries, readZipDirectory, withForwardSlashes } from './zipDirectory';
import type { ZipEntry } from './zipDirectory';

/** A package that has passed the guard: safe to hand to the parser. */
export interface GuardedPackage {
  readonly bytes: Uint8Array;
  /** Sheets with cells, in the workbook's order. */
  readonly sheets: readonly { readonly name: string; readonly extent: SheetExtent }[];
}

const directoryOf = (bytes: Uint8Array, limits: FileLimits): readonly ZipEntry[] => {
  within('entries', announcedEntries(bytes), limits.entries);
  const entries = readZipDirectory(bytes);
  let total = 0;
  for (const entry of entries) {
    within('bytes', entry.unpacked, limits.partBytes);
    if (entry.unpacked > RATIO_FREE_BYTES) within('ratio', Math.round(entry.unpacked / entry.packed), limits.ratio);
    total += entry.unpacked;
  }
  within('bytes', total, limits.unpackedBytes);
  return entries;
};

const isMarkup = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);

/** Parts that are read as a small text to find the sheets. */
const OUTLINE_BYTES = 32 * 1024 * 1024;

/**
 * Looks an .xlsx package over before anything is parsed: sizes as announced and as they are, number of sheets,
 * extent of every sheet, no document types. Throws FileRefused.
 */
export const guardXlsx = async (given: Uint8Array, limits: FileLimits, onProgress?: OnProgress, signal?: AbortSignal): Promise<GuardedPackage> => {
  const bytes = withForwardSlashes(given, directoryOf(given, limits));
  const entries = new Map(readZipDirectory(bytes).map((entry) => [entry.name, entry]));
  const readText = async (path: string): Promise<string | undefined> => {
    const entry = entries.get(path);
    return entry === undefined ? undefined : new TextDecoder().decode(await unpackPart(bytes, entry, OUTLINE_BYTES, signal));
  };
  const parts = await readWorkbookParts(readText);
  within('sheets', parts.sheets.length, limits.sheets);
  const styles = parts.stylesPath === undefined ? undefined : await readText(parts.stylesPath);
  const percent = percentStyles(styles ?? '');
  await guardTrees(bytes, entries, parts, limits, signal);
  const sheets: { name: string; extent: SheetExtent }[] = [];
  for (const sheet of parts.sheets) {
    if (sheet.path === undefined) continue;
    onProgress?.(sheets.length, parts.sheets.length + 1, sheet.name);
    const entry = entries.get(sheet.path) ?? refuse({ code: 'damaged', detail: `part ${sheet.path} is missing` });
    sheets.push({ name: sheet.name, extent: scanSheet(await unpackPart(bytes, entry, limits.partBytes, signal), percent) });
  }
  if (sheets.length === 0) return refuse({ code: 'noSheets' });
  return { bytes, sheets };
};

/** Every part that the parser holds as a tree, unpacked once to prove its announced size and to count its tags. */
const guardTrees = async (
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  parts: WorkbookParts,
  limits: FileLimits,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const worksheets = new Set(parts.sheets.map((sheet) => sheet.path));
  let tags = 0;
  for (const entry of entries.values()) {
    if (!isMarkup(entry.name) || worksheets.has(entry.name)) continue;
    tags += countTags(await unpackPart(bytes, entry, limits.partBytes, signal));
    within('entries', tags, limits.tags);
  }
};
