import { cellKey } from '../../workbook/grid';
import type { CellValue } from '../../workbook/grid';
import { throwIfCancelled } from '../throwIfCancelled';
import type { CellArea, Extent, FormulaCell, ReadOptions } from '../workbookHost';
import { batchesOf, blocksOf, cellsIn, refuseTooMany } from './blocks';
import type { Block } from './blocks';
import { cellValueOf, isFormulaText } from './cells';
import { hostErrorOf } from './errors';
import { usedAreas } from './extent';
import { readInPieces } from './readBlocks';
import type { ReadBlock } from './readBlocks';
import { areaOfSpill, isSpilledInto } from './spill';

/** Areas of a selection may overlap: a cell counts once. */
const keyOf = (sheet: string, row: number, column: number): string => `${cellKey(row, column)}!${sheet}`;

const valuesOf = ({ values, types }: ReadBlock): readonly (readonly CellValue[])[] =>
  values.map((line, down) => line.map((value, right) => cellValueOf(value, types[down]?.[right] ?? 'Unknown')));

/** Reads blocks batch by batch and hands out each. */
const forEachBlock = async <T extends Block>(blocks: readonly T[], { signal, onProgress }: ReadOptions, visit: (read: ReadBlock<T>) => void): Promise<void> => {
  const total = blocks.reduce((sum, block) => sum + cellsIn(block), 0);
  refuseTooMany(total);
  let done = 0;
  for (const batch of batchesOf(blocks)) {
    throwIfCancelled(signal);
    onProgress?.(done, total, batch[0]?.sheet ?? '');
    for (const read of await readInPieces(batch)) {
      visit(read);
      done += cellsIn(read.block);
    }
  }
  throwIfCancelled(signal);
};

/** The wanted formulas with the value of their own cell. */
const findIn = async (areas: readonly Block[], isWanted: (formula: string) => boolean, options: ReadOptions): Promise<Map<string, FormulaCell>> => {
  const found = new Map<string, FormulaCell>();
  await forEachBlock(areas.flatMap((area) => blocksOf(area)), options, (read) => {
    const { sheet, row, column } = read.block;
    const values = valuesOf(read);
    read.formulas.forEach((line, down) =>
      line.forEach((formula, right) => {
        if (!isFormulaText(formula, read.values[down]?.[right]) || !isWanted(formula)) return;
        found.set(keyOf(sheet, row + down, column + right), { sheet, row: row + down, column: column + right, formula, values: [[values[down]?.[right] ?? null]] });
      }),
    );
  });
  return found;
};

/** Cells over which a formula spills, without its own. */
const spilledKeys = ({ sheet, row, column, rows, columns }: Block): readonly string[] =>
  Array.from({ length: rows * columns - 1 }, (_, index) => keyOf(sheet, row + Math.floor((index + 1) / columns), column + ((index + 1) % columns)));

/** Gives formulas that spill all their values, and leaves out cells that only repeat the formula that spills over them, should Excel tell it there. */
const withSpills = async (found: Map<string, FormulaCell>, { signal }: ReadOptions): Promise<readonly FormulaCell[]> => {
  const spills = (await areaOfSpill([...found.values()])).map((spill) => ({ ...spill, key: keyOf(spill.sheet, spill.row, spill.column) }));
  const lines = new Map(spills.map(({ key }): readonly [string, (readonly CellValue[])[]] => [key, []]));
  await forEachBlock(spills.flatMap((spill) => blocksOf(spill)), signal === undefined ? {} : { signal }, (read) => lines.get(read.block.key)?.push(...valuesOf(read)));
  for (const key of spills.flatMap(spilledKeys)) found.delete(key);
  const others = [...found].filter(([key]) => !lines.has(key));
  const repeats = await isSpilledInto(others.map(([, cell]) => cell));
  others.forEach(([key], index) => repeats[index] === true && found.delete(key));
  return [...found].map(([key, cell]) => ({ ...cell, values: lines.get(key) ?? cell.values }));
};

/**
 * The wanted formulas with what they show, spilled values included (ExcelApi 1.12). Reads in blocks and follows the order
 * of the sheets. Rejects with a HostError only (`cancelled` when the signal says so).
 */
export const readFormulas = async (where: Extent | readonly CellArea[], isWanted: (formula: string) => boolean, options: ReadOptions = {}): Promise<readonly FormulaCell[]> => {
  throwIfCancelled(options.signal);
  try {
    const areas = typeof where === 'string' ? await usedAreas(where) : where;
    return await withSpills(await findIn(areas, isWanted, options), options);
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
