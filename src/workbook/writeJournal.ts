import type { CellArea, CellContent, CellsRead } from './cellContent';
import { isFormula, isReadAnew } from './cellContent';
import { printOf, printsOf, shapeOf } from './contentPrint';

/** What was written: a formula put into a cell, formulas converted, a report, a merged table. Words: locale `conversion:kind.<kind>`. */
export const WRITE_KINDS = ['insert', 'native', 'values', 'report', 'merged'] as const;
export type WriteKind = (typeof WRITE_KINDS)[number];

/** A rectangle, and the prints of what was written there. */
export interface WrittenCells extends CellArea {
  /** Prints of what was written, row by row. */
  readonly after: string;
  /** The same without addresses, for formulas in the place of results; else empty. */
  readonly shapes: string;
}

/** A rectangle that was written, with what it takes to put back what was there. */
export interface WrittenArea extends WrittenCells {
  /** What stood in the top left cell; the others were empty or showed what it spilled. */
  readonly before: CellContent;
  /** The number formats that the writing replaced, by the position of the cell. */
  readonly formats: readonly (readonly [position: number, format: string])[];
  /** Whether what stood there were results of the add-in, which are no data in whatever form. */
  readonly areResults: boolean;
}

/** A whole sheet of the add-in's own, and its print (sheetPrint) as it was written; empty until then. */
export interface WrittenSheet {
  readonly name: string;
  readonly print: string;
}

/** A sheet that made way: it is hidden under another name. */
export interface ReplacedSheet extends WrittenSheet {
  readonly keptAs: string;
  /** Its place among the sheets. */
  readonly position: number;
}

/** Sheets that came, and those that made way for them. */
export interface SheetChanges {
  readonly added: readonly WrittenSheet[];
  readonly replaced: readonly ReplacedSheet[];
  /** Rows that a sheet grew by: they had no look before. */
  readonly grown: readonly CellArea[];
}

/** One writing on a person's command. It is kept before anything is written, and is `done` after. */
export interface WriteOperation {
  readonly id: string;
  /** ISO time. */
  readonly when: string;
  readonly kind: WriteKind;
  readonly state: 'writing' | 'done';
  readonly areas: readonly WrittenArea[];
  /** Absent where only cells were written. */
  readonly sheets?: SheetChanges;
}

/** What was written into a workbook and can be taken back, newest last. */
export interface WriteJournal {
  readonly operations: readonly WriteOperation[];
  /** Converted results whose operations are no longer kept. */
  readonly results: readonly WrittenCells[];
  /** Sheets of the add-in's own as they were last written: one that is so still was edited by nobody. */
  readonly sheets?: readonly WrittenSheet[];
}

export const EMPTY_JOURNAL: WriteJournal = { operations: [], results: [] };

/** What is about to be written into a rectangle. */
export interface PlannedArea {
  readonly area: CellArea;
  readonly before: CellContent;
  readonly contents: readonly (readonly CellContent[])[];
  /** Number formats that the cells get; null, or none at all: whatever they have. */
  readonly formats?: readonly (readonly (string | null)[])[];
  readonly areResults: boolean;
}

const shapesOf = (contents: readonly (readonly CellContent[])[], areResults: boolean): string =>
  !areResults || !contents.some((line) => line.some(isFormula)) ? '' : printsOf(contents, shapeOf);

/** A text that Excel would read anew is written into a cell of the text format. */
const isText = (content: CellContent): boolean => typeof content === 'string' && isReadAnew(content);

/** The entry for a rectangle. `present` are the number formats before the writing. */
export const writtenArea = ({ area, before, contents, areResults }: PlannedArea, present: CellsRead['formats']): WrittenArea => ({
  sheet: area.sheet,
  row: area.row,
  column: area.column,
  rows: area.rows,
  columns: area.columns,
  before,
  formats: contents.flatMap((line, down) =>
    line.flatMap((content, right): readonly (readonly [number, string])[] => (isText(content) ? [[down * area.columns + right, present[down]?.[right] ?? 'General']] : [])),
  ),
  after: printsOf(contents, printOf),
  shapes: shapesOf(contents, areResults),
  areResults,
});

/** The operation once all is written: Excel may spell a formula in its own way. A sheet that is gone meanwhile changes nothing. */
export const doneWith = (operation: WriteOperation, read: readonly (CellsRead | undefined)[]): WriteOperation => ({
  ...operation,
  state: 'done',
  areas: operation.areas.map((area, index) => {
    const contents = read[index]?.contents;
    return contents === undefined ? area : { ...area, after: printsOf(contents, printOf), shapes: shapesOf(contents, area.areResults) };
  }),
});
