import { guessHeader, headerAt, isCodeRow } from './headerRows';
import type { Header } from './headingLevels';
import type { HeadingRecogniser } from './headingRecogniser';
import { isNote } from './layoutWords';
import { oneLine, plain } from './plainText';
import type { SheetView } from './sheetView';

/** A table or form of a sheet: its heading and its rows of data. */
export interface TableBlock {
  readonly view: SheetView;
  /** The lines above the heading. */
  readonly title: string;
  readonly header: Header;
  /** Rows of data, blank ones and repeated headings left out. */
  readonly rows: readonly number[];
  /** Whether the heading was recognised, or only looks like one. */
  readonly recognised: boolean;
}

const firstText = (view: SheetView, row: number): string => {
  const cells = view.grid.rows[row] ?? [];
  for (let column = 0; column < cells.length; column += 1) {
    if (!view.isBlank(row, column)) return view.text(row, column);
  }
  return '';
};

const titleOf = (view: SheetView, from: number, to: number): string => {
  const lines: string[] = [];
  for (let row = from; row < to; row += 1) {
    const cells = view.grid.rows[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const value = view.cell(row, column);
      if (typeof value === 'string' && value.length <= 200) lines.push(oneLine(value));
    }
  }
  return lines.filter((line) => line !== '').join(' ');
};

const sameHeadings = (a: Header, b: Header): boolean =>
  a.columns.length === b.columns.length && a.columns.every((one, at) => one.column === b.columns[at]?.column && one.levels.join('/') === b.columns[at]?.levels.join('/'));

/** A row that may be a heading at all: no number in it and at least two texts. Cheap, for it is asked of every row. */
const mayBeHeading = (view: SheetView, row: number): boolean => {
  let texts = 0;
  for (const value of view.grid.rows[row] ?? []) {
    if (typeof value === 'number' || typeof value === 'boolean') return false;
    if (typeof value === 'string' && value !== '') texts += 1;
  }
  return texts >= 2;
};

interface Body {
  readonly rows: readonly number[];
  /** The first row after the table. */
  readonly end: number;
}

/** The rows under a heading, up to a note, another heading, or the end of the sheet. */
const bodyOf = (view: SheetView, header: Header, recogniser: HeadingRecogniser): Body => {
  const rows: number[] = [];
  let row = header.bottom + 1;
  while (row < view.rowCount && isCodeRow(view, row)) row += 1;
  while (row < view.rowCount) {
    if (view.isBlankRow(row)) {
      row += 1;
      continue;
    }
    const first = firstText(view, row);
    if (first.length >= 1 && isNote(plain(first.slice(0, 16)))) return { rows, end: row + 1 };
    if (mayBeHeading(view, row)) {
      const next = headerAt(view, row, row, recogniser);
      if (next !== undefined && !sameHeadings(next, header)) return { rows, end: row };
      if (next !== undefined) {
        row = next.bottom + 1;
        while (row < view.rowCount && isCodeRow(view, row)) row += 1;
        continue;
      }
    }
    rows.push(row);
    row += 1;
  }
  return { rows, end: row };
};

/** Finds the tables of a sheet from top to bottom. */
export const tableBlocks = (view: SheetView, recogniser: HeadingRecogniser): readonly TableBlock[] => {
  const blocks: TableBlock[] = [];
  let from = 0;
  let row = 0;
  while (row < view.rowCount) {
    const header = mayBeHeading(view, row) ? headerAt(view, row, from, recogniser) : undefined;
    if (header === undefined) {
      row += 1;
      continue;
    }
    const body = bodyOf(view, header, recogniser);
    blocks.push({ view, title: titleOf(view, from, header.top), header, rows: body.rows, recognised: true });
    from = body.end;
    row = body.end;
  }
  if (blocks.length > 0) return blocks;
  const guess = guessHeader(view, recogniser);
  return guess === undefined ? [] : [{ view, title: titleOf(view, 0, guess.top), header: guess, rows: bodyOf(view, guess, recogniser).rows, recognised: false }];
};
