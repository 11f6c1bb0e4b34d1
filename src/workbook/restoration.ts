import type { CellRef } from '../core/cellRef';
import type { CellContent, CellContents, CellsRead } from './cellContent';
import { printAt, printOf } from './contentPrint';
import type { WriteOperation, WrittenArea } from './writeJournal';

/** An area that is left as it is: somebody changed a cell of it, or its sheet is gone or has another name. */
export type LeftAlone = { readonly area: WrittenArea } & ({ readonly why: 'sheetGone' } | { readonly why: 'changed'; readonly cell: CellRef });

/** What 还原 of an operation would do. */
export interface Restoration {
  readonly writes: readonly CellContents[];
  /** Areas that are put back. */
  readonly restored: readonly WrittenArea[];
  /** Areas that hold what they held before: nothing was written there, or it has been put back already. */
  readonly untouched: readonly WrittenArea[];
  readonly left: readonly LeftAlone[];
}

/** Text format that the writing gave to cells. */
const TEXT = '@';

/** The first cell that holds something else than was written. */
const firstChanged = ({ sheet, row, column, columns, after }: WrittenArea, contents: CellsRead['contents'], mayBeBlank: boolean): CellRef | undefined => {
  const blank = printOf(null);
  const cells = contents.flat();
  const position = cells.findIndex((content, index) => {
    const print = printOf(content);
    return print !== printAt(after, index) && !(mayBeBlank && print === blank);
  });
  return position < 0 ? undefined : { sheet, row: row + Math.floor(position / columns), column: column + (position % columns) };
};

/** The contents before, with the formats that gave way to the text format; other formats are the person's. */
const putBack = ({ sheet, row, column, rows, columns, before, formats }: WrittenArea, present: CellsRead['formats']): CellContents => {
  const former = new Map(formats);
  const line = <T>(down: number, cell: (down: number, right: number) => T): readonly T[] => Array.from({ length: columns }, (_, right) => cell(down, right));
  const content = (down: number, right: number): CellContent => (down + right === 0 ? before : null);
  const format = (down: number, right: number): string | null => (present[down]?.[right] === TEXT ? (former.get(down * columns + right) ?? null) : null);
  return {
    sheet,
    row,
    column,
    contents: Array.from({ length: rows }, (_, down) => line(down, content)),
    ...(formats.length === 0 ? {} : { formats: Array.from({ length: rows }, (_, down) => line(down, format)) }),
  };
};

/**
 * Decides what can be put back. An area is put back as a whole or not at all: a formula that spills needs all its cells.
 * @param read what stands in each area now; undefined: its sheet is gone
 */
export const restorationOf = ({ areas, state }: WriteOperation, read: readonly (CellsRead | undefined)[]): Restoration => {
  const writes: CellContents[] = [];
  const restored: WrittenArea[] = [];
  const untouched: WrittenArea[] = [];
  const left: LeftAlone[] = [];
  areas.forEach((area, index) => {
    const now = read[index];
    if (now === undefined) {
      left.push({ area, why: 'sheetGone' });
      return;
    }
    // Where the writing ended half way, cells it did not reach lost what had spilled into them.
    const cell = firstChanged(area, now.contents, state === 'writing');
    if (printOf(now.contents[0]?.[0] ?? null) === printOf(area.before)) untouched.push(area);
    else if (cell !== undefined) left.push({ area, why: 'changed', cell });
    else {
      restored.push(area);
      writes.push(putBack(area, now.formats));
    }
  });
  return { writes, restored, untouched, left };
};
