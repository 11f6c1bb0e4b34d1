import { isSubtotal } from './layoutWords';
import { plain } from './plainText';
import type { TableBlock } from './tableBlocks';

/** Columns in which a row of results says what it is: 小学 | 达标学校总数. */
const LABELS = 2;

/** A table of results (表Ⅱ-1, 表Ⅲ): every row is labelled with a sum, a mean, a share of those that reach the standard. It holds no data. */
export const isSummary = ({ view, rows, recognised }: TableBlock): boolean =>
  recognised && rows.length > 0 && rows.every((row) => Array.from({ length: LABELS }, (_, column) => plain(view.text(row, column))).some((label) => label !== '' && isSubtotal(label)));
