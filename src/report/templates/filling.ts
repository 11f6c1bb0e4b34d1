import type { Rule } from '../../standards/schema';
import type { ModelCell } from '../sheetModel';
import type { Body } from './declaration';
import type { HeadingTree, Leaf } from './headingTree';
import type { BodyRow } from './tableBody';

/** What stands in a table instead of blanks to fill in. */
export interface TableFilling {
  /** The rows under the headings, where they are other ones than a blank form has. */
  readonly body?: Body;
  /** The cell of a column in a row, by its number; undefined: as on the blank form. */
  readonly cell: (row: BodyRow, at: number, leaf: Leaf) => ModelCell | undefined;
  /** The notes under the table with their figures, where they have any; each in the place of the blank one. */
  readonly notes?: readonly ModelCell[];
}

/** Filling in a table needs to know how its columns are numbered. */
export type FillTable = (tree: HeadingTree) => TableFilling;

/** What stands in a form of items instead of blanks. */
export interface ItemsFilling {
  readonly conclusion: (rule: Rule) => ModelCell;
  readonly answer: (rule: Rule) => ModelCell;
}
