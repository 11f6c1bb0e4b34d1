import type { Merge } from './grid';
import type { TableBlock } from './tableBlocks';

/** Columns that share one merged heading and nothing else to tell them apart. */
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

/** Finds the columns that stand undivided under one merged heading. */
export const mergedColumns = (block: TableBlock): MergedColumns => {
  const groups = new Map<Merge, number[]>();
  for (const { column } of block.header.columns) {
    const merge = lowestMerge(block, column);
    if (merge !== undefined) groups.set(merge, [...(groups.get(merge) ?? []), column]);
  }
  const shared = new Set<number>();
  const empty = new Set<number>();
  for (const columns of groups.values()) {
    const filled = columns.filter((column) => block.rows.some((row) => !block.view.isBlank(row, column)));
    if (filled.length > 1) for (const column of filled) shared.add(column);
    if (filled.length > 0) for (const column of columns) if (!filled.includes(column)) empty.add(column);
  }
  return { shared, empty };
};
