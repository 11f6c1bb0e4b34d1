import type { ModelArea } from '../sheetModel';
import type { Column, FieldPlace } from './declaration';

/** A column that holds something, under all its headings. */
export interface Leaf {
  readonly column: number;
  /** What it takes; undefined for a column that is only printed or holds results. */
  readonly place: FieldPlace | undefined;
  readonly heading: string;
  readonly width: number | undefined;
  /** What it tells the results of (PrintedColumn). */
  readonly result: string | undefined;
}

/** A heading where it stands; rows count from the first heading row. */
export interface PlacedHeading {
  readonly text: string;
  readonly area: ModelArea;
  readonly leaf: Leaf | undefined;
}

export interface HeadingTree {
  readonly rows: number;
  readonly leaves: readonly Leaf[];
  readonly headings: readonly PlacedHeading[];
}

/** Columns that already stand for one column each, and groups of them. */
export type OpenColumn = Exclude<Column, { readonly kind: 'indicators' }>;

const depthOf = (columns: readonly Column[]): number => Math.max(0, ...columns.map((column) => (column.kind === 'group' ? 1 + depthOf(column.columns) : 1)));

/** Lays headings out in as many rows as the deepest needs; one without parts reaches down to the last. */
export const headingTree = (columns: readonly Column[], open: (column: Column) => readonly OpenColumn[], nameOf: (place: FieldPlace) => string): HeadingTree => {
  const opened = (list: readonly Column[]): readonly OpenColumn[] => list.flatMap(open);
  const rows = depthOf(columns);
  const leaves: Leaf[] = [];
  const headings: PlacedHeading[] = [];
  const lay = (list: readonly OpenColumn[], top: number): void => {
    for (const column of list) {
      const left = leaves.length;
      if (column.kind === 'group') {
        lay(opened(column.columns), top + 1);
        headings.push({ text: column.heading, area: { top, left, bottom: top, right: leaves.length - 1 }, leaf: undefined });
        continue;
      }
      const heading = column.kind === 'field' ? nameOf(column) : column.heading;
      const leaf: Leaf = { column: left, place: column.kind === 'field' ? column : undefined, heading, width: column.width, result: column.kind === 'printed' ? column.result : undefined };
      leaves.push(leaf);
      headings.push({ text: heading, area: { top, left, bottom: rows - 1, right: left }, leaf });
    }
  };
  lay(opened(columns), 0);
  return { rows, leaves, headings };
};
