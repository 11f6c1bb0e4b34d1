import type { Merge } from './grid';
import { isPartWord } from './headingMatch';
import { headingKey } from './headingText';
import { readNumber } from './numberReading';
import type { TableBlock } from './tableBlocks';

/** Columns that share one heading and nothing else to tell them apart. */
export interface MergedColumns {
  /** Several of them hold data: which one the heading means is for a person to say. */
  readonly shared: ReadonlySet<number>;
  /** No data in them: the merge is only for looks. */
  readonly empty: ReadonlySet<number>;
}

/** The merge whose text is the lowest of the column's heading, if it spans several columns. */
const lowestMerge = ({ view, header }: TableBlock, column: number): Merge | undefined => {
  for (let row = header.bottom; row >= header.top; row -= 1) {
    if (view.text(row, column) === '') continue;
    const merge = view.mergeAt(row, column);
    return merge !== undefined && merge.right > merge.left ? merge : undefined;
  }
  return undefined;
};

const isFilled = ({ view, rows }: TableBlock, column: number): boolean => rows.some((row) => !view.isBlank(row, column));

/** Whether another column of the merge has a heading of its own that is no part of the whole (其中：女): a total beside 校本部 cannot be told. */
const hasNamedSibling = (block: TableBlock, { left, right }: Merge, group: readonly number[]): boolean =>
  block.header.columns.some(({ column, levels }) => {
    if (column < left || column > right || group.includes(column) || !isFilled(block, column)) return false;
    const key = headingKey(levels.at(-1) ?? '');
    return !key.startsWith('其中') && !isPartWord(key);
  });

/** Headings to the right of which a column without any holds numbers in most rows, before the next: a merge that the file has lost. */
const besideUnheaded = (block: TableBlock): readonly number[] => {
  const { view, rows, header } = block;
  const isOfNumbers = (column: number): boolean => rows.filter((row) => !view.isBlank(row, column) && readNumber(view.cell(row, column)).state === 'value').length * 2 > rows.length;
  return header.columns.flatMap(({ column }, at) => {
    const next = header.columns[at + 1]?.column ?? 0;
    return Array.from({ length: Math.max(0, next - column - 1) }, (_, gap) => column + 1 + gap).some(isOfNumbers) ? [column] : [];
  });
};

/** Finds the columns that stand undivided under one heading. */
export const mergedColumns = (block: TableBlock): MergedColumns => {
  const groups = new Map<Merge, number[]>();
  for (const { column } of block.header.columns) {
    const merge = lowestMerge(block, column);
    if (merge !== undefined) groups.set(merge, [...(groups.get(merge) ?? []), column]);
  }
  const shared = new Set<number>(besideUnheaded(block));
  const empty = new Set<number>();
  for (const [merge, columns] of groups) {
    const filled = columns.filter((column) => isFilled(block, column));
    if (filled.length > 1 || hasNamedSibling(block, merge, columns)) for (const column of filled) shared.add(column);
    if (filled.length > 0) for (const column of columns) if (!filled.includes(column)) empty.add(column);
  }
  return { shared, empty };
};
