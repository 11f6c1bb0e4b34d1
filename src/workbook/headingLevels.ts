import type { SheetView } from './sheetView';

/** A column of a table under its heading, levels from the outermost in. */
export interface HeadingColumn {
  readonly column: number;
  readonly levels: readonly string[];
}

/** The heading rows of a table. Rows count from 0, ends included. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadingColumn[];
}

/** The text that groups an unmerged blank cell of a heading row: the nearest to its left that has headings beneath. */
export const groupTo = (view: SheetView, row: number, column: number, bottom: number): string => {
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = view.text(row, left);
    if (text === '') continue;
    const merge = view.mergeAt(row, left);
    if (merge !== undefined) return '';
    for (let below = row + 1; below <= bottom; below += 1) if (view.text(below, left) !== '') return text;
    return '';
  }
  return '';
};

/** The texts over a column, from the outermost in; a merged one once, a group's name over each of its columns. */
const levelsOf = (view: SheetView, column: number, top: number, bottom: number): string[] => {
  const levels: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const merge = view.mergeAt(row, column);
    if (merge !== undefined && merge.top < row && merge.top >= top) continue;
    let text = view.text(row, column);
    if (text === '' && merge === undefined && row < bottom && levels.length === 0) {
      const deeper = Array.from({ length: bottom - row }, (_, at) => view.text(row + 1 + at, column)).some((below) => below !== '');
      if (deeper) text = groupTo(view, row, column, bottom);
    }
    if (text !== '') levels.push(text);
  }
  return levels;
};

/** The columns of a heading that stands in these rows, each under its texts. */
export const headerOf = (view: SheetView, top: number, bottom: number): Header => {
  const columns: HeadingColumn[] = [];
  for (let column = 0; column < view.columnCount; column += 1) {
    const levels = levelsOf(view, column, top, bottom);
    if (levels.length > 0) columns.push({ column, levels });
  }
  return { top, bottom, columns };
};
