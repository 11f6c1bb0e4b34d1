import type { CellContent } from '../../workbook/cellContent';
import { throwIfCancelled } from '../throwIfCancelled';
import type { CellArea, CellsRead, ReadOptions } from '../workbookHost';
import { batchesOf, blocksOf, cellsIn } from './blocks';
import type { Block } from './blocks';
import { contentOf } from './cells';
import { hostErrorOf } from './errors';
import { readInPieces } from './readBlocks';
import type { ReadBlock } from './readBlocks';
import { runExcel } from './run';
import { isSpilledInto } from './spill';

/** Which of the sheets are there. */
export const presentSheets = (names: readonly string[]): Promise<ReadonlySet<string>> =>
  runExcel(async (context) => {
    const sheets = [...new Set(names)].map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
    await context.sync();
    return new Set(sheets.filter(({ sheet }) => !sheet.isNullObject).map(({ name }) => name));
  });

/** An area while its blocks come in. */
interface Draft {
  readonly contents: CellContent[][];
  readonly formats: string[][];
}

/** A block, and which area it is cut from. */
interface Piece extends Block {
  readonly index: number;
}

const take = (draft: Draft, { values, types, formats, formulas }: ReadBlock): void => {
  values.forEach((line, down) => {
    draft.contents.push(line.map((value, right) => contentOf(formulas[down]?.[right], value, types[down]?.[right] ?? 'Unknown')));
    draft.formats.push(line.map((_, right) => String(formats[down]?.[right] ?? 'General')));
  });
};

const readInto = async (drafts: ReadonlyMap<number, Draft>, pieces: readonly Piece[], { signal, onProgress }: ReadOptions): Promise<void> => {
  const total = pieces.reduce((sum, piece) => sum + cellsIn(piece), 0);
  let done = 0;
  for (const batch of batchesOf(pieces)) {
    throwIfCancelled(signal);
    onProgress?.(done, total, batch[0]?.sheet ?? '');
    for (const read of await readInPieces(batch)) {
      const draft = drafts.get(read.block.index);
      if (draft !== undefined) take(draft, read);
      done += cellsIn(read.block);
    }
  }
};

/** Single cells that only show what spills into them hold nothing. */
const clearSpilledInto = async (areas: readonly CellArea[], drafts: ReadonlyMap<number, Draft>): Promise<void> => {
  const singles = [...drafts].flatMap(([index, { contents }]) => {
    const area = areas[index];
    return area !== undefined && area.rows * area.columns === 1 && contents[0]?.[0] !== null ? [{ area, contents }] : [];
  });
  const spilled = await isSpilledInto(singles.map(({ area }) => area));
  singles.forEach(({ contents }, index) => {
    if (spilled[index] === true) contents.splice(0, 1, [null]);
  });
};

/** What stands in the areas; undefined where the sheet is gone. Rejects with a HostError only. */
export const readContents = async (areas: readonly CellArea[], options: ReadOptions = {}): Promise<readonly (CellsRead | undefined)[]> => {
  try {
    const present = await presentSheets(areas.map(({ sheet }) => sheet));
    const readable = areas.flatMap((area, index) => (present.has(area.sheet) ? [{ ...area, index }] : []));
    const drafts = new Map(readable.map(({ index }): readonly [number, Draft] => [index, { contents: [], formats: [] }]));
    await readInto(drafts, readable.flatMap((area) => blocksOf(area)), options);
    await clearSpilledInto(areas, drafts);
    return areas.map((_, index) => drafts.get(index));
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
