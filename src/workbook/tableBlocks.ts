import { runThrough } from '../core/steps';
import { clippedView } from './clippedView';
import { bareForm } from './formLanes';
import { guessHeader, headerAt, isCodeRow } from './headerRows';
import type { Header } from './headingLevels';
import type { HeadingRecogniser } from './headingRecogniser';
import { isNote } from './layoutWords';
import { plain } from './plainText';
import type { SheetView } from './sheetView';
import { tableStarts } from './sideBySide';
import type { FormLayout } from './tableTemplate';
import { titleOf, titlesOfAll, titleTop } from './titleLines';

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
  /** The columns of a form without headings. */
  readonly lanes?: readonly FormLayout[];
}

const firstText = (view: SheetView, row: number): string => {
  const cells = view.grid.rows[row] ?? [];
  for (let column = 0; column < cells.length; column += 1) {
    if (!view.isBlank(row, column)) return view.text(row, column);
  }
  return '';
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

/** Rows that are passed in one step. */
const STEP = 2_000;

/** Whether rows of numbers go on below a note: then it stands amid the table. */
const goesOn = (view: SheetView, header: Header, note: number): boolean => {
  const { columns } = header;
  for (let row = note + 1; row < Math.min(view.rowCount, note + 4); row += 1) {
    const numbers = columns.filter(({ column }) => typeof view.cell(row, column) === 'number').length;
    const texts = columns.filter(({ column }) => typeof view.cell(row, column) === 'string').length;
    if (numbers >= 1 && texts >= 1 && numbers + texts >= Math.min(3, columns.length)) return true;
  }
  return false;
};

/** The rows under a heading, up to a note, another heading with its title, or the end of the sheet. A heading printed again on the next page is passed over. */
function* bodyOf(view: SheetView, header: Header, recogniser: HeadingRecogniser, title: string): Generator<void, Body> {
  const rows: number[] = [];
  let row = header.bottom + 1;
  while (row < view.rowCount && isCodeRow(view, row)) row += 1;
  while (row < view.rowCount) {
    if (row % STEP === STEP - 1) yield;
    if (view.isBlankRow(row)) {
      row += 1;
      continue;
    }
    const first = firstText(view, row);
    if (first.length >= 1 && isNote(plain(first.slice(0, 16)))) {
      if (!goesOn(view, header, row)) return { rows, end: row + 1 };
      row += 1;
      continue;
    }
    const next = mayBeHeading(view, row) ? headerAt(view, row, row, recogniser) : undefined;
    if (next === undefined) {
      rows.push(row);
      row += 1;
      continue;
    }
    const top = titleTop(view, row, header.bottom);
    const before = rows.filter((one) => one < top);
    const again = sameHeadings(next, header) && (top === row || titleOf(view, top, row) === title);
    if (!again) return { rows: before, end: top };
    rows.splice(before.length);
    row = next.bottom + 1;
    while (row < view.rowCount && isCodeRow(view, row)) row += 1;
  }
  return { rows, end: row };
}

/** The tables under one heading row: one, or several that stand side by side. */
function* blocksUnder(view: SheetView, header: Header, from: number, recogniser: HeadingRecogniser): Generator<void, { readonly blocks: readonly TableBlock[]; readonly end: number }> {
  const title = titleOf(view, from, header.top);
  const { rows, end } = yield* bodyOf(view, header, recogniser, title);
  const starts = tableStarts(view, header, rows, recogniser);
  if (starts.length === 1) return { blocks: [{ view, title, header, rows, recognised: true }], end };
  const shared = titlesOfAll(view, from, header.top);
  const blocks: TableBlock[] = [];
  for (const [nth, start] of starts.entries()) {
    const left = nth === 0 ? 0 : (header.columns[start]?.column ?? 0);
    const right = (header.columns[starts[nth + 1] ?? header.columns.length]?.column ?? view.columnCount) - 1;
    const part = clippedView(view, { top: from, left, bottom: end - 1, right });
    for (const block of yield* blocksOf(part, recogniser)) blocks.push({ ...block, title: `${shared} ${block.title}`.trim() });
  }
  return { blocks, end };
}

function* blocksOf(view: SheetView, recogniser: HeadingRecogniser): Generator<void, readonly TableBlock[]> {
  const blocks: TableBlock[] = [];
  let from = 0;
  let row = 0;
  while (row < view.rowCount) {
    const header = mayBeHeading(view, row) ? headerAt(view, row, from, recogniser) : undefined;
    if (header === undefined) {
      row += 1;
      continue;
    }
    const found = yield* blocksUnder(view, header, from, recogniser);
    blocks.push(...found.blocks);
    from = found.end;
    // A heading is passed whatever comes of it.
    row = Math.max(found.end, header.bottom + 1);
  }
  return blocks;
}

/** Finds the tables of a sheet from top to bottom, and from left to right, step by step. */
export function* blockSteps(view: SheetView, recogniser: HeadingRecogniser): Generator<void, readonly TableBlock[]> {
  const blocks = yield* blocksOf(view, recogniser);
  if (blocks.length > 0) return blocks;
  const bare = bareForm(view, recogniser);
  if (bare !== undefined) {
    const { lanes, top, rows } = bare;
    // Its first row stands for the heading that it does not have.
    return [{ view, title: titleOf(view, 0, top), header: { top, bottom: top, columns: [] }, rows, recognised: true, lanes }];
  }
  const guess = guessHeader(view, recogniser);
  return guess === undefined ? [] : [{ view, title: titleOf(view, 0, guess.top), header: guess, rows: (yield* bodyOf(view, guess, recogniser, '')).rows, recognised: false }];
}

/** The same at once. */
export const tableBlocks = (view: SheetView, recogniser: HeadingRecogniser): readonly TableBlock[] => runThrough(blockSteps(view, recogniser));
