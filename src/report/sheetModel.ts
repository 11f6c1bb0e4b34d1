import type { CellContent } from '../workbook/cellContent';

/** What a cell is, not how it looks: the host gives each its look. */
export const CELL_ROLES = ['plain', 'title', 'heading', 'required', 'label', 'mark', 'input', 'text', 'note', 'good', 'bad', 'doubt', 'total'] as const;
export type CellRole = (typeof CELL_ROLES)[number];

/** The number formats of rows that are made as they are written. */
export const LISTED_FORMATS = ['0%', '0.00%'] as const;

/** A cell of a model. A bare content is a plain cell. */
export interface ModelCell {
  readonly content: CellContent;
  readonly role?: CellRole;
  /** Number format, e.g. 0.00% */
  readonly format?: string;
  /** What a person reads when resting on the cell. */
  readonly comment?: string;
  /** What a formula shows until it is calculated. */
  readonly shown?: string | number | boolean;
  /** A click goes to that cell of the same workbook. */
  readonly link?: CellPlace;
  /** A colour that a person gave the cell, as RRGGBB. */
  readonly fill?: string;
}

/** A cell of a workbook's model; row and column count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of a model; rows and columns count from 0, ends included. */
export interface ModelArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What may be typed into cells. `message` is shown for anything else; `hint` while the cell is selected. */
export type InputCheck = { readonly area: ModelArea; readonly hint?: string; readonly message?: string } & (
  | { readonly kind: 'list'; readonly options: readonly string[] }
  | { readonly kind: 'whole' | 'decimal'; readonly least?: number; readonly most?: number }
  /** A formula about the area's first cell, written as for that cell. */
  | { readonly kind: 'formula'; readonly formula: string }
);

/** Cells of a workbook's model. */
export interface SheetArea extends ModelArea {
  readonly sheet: string;
}

/** A chart of the program's own over cells of the workbook, which it follows. */
export interface ChartModel {
  readonly kind: 'column' | 'bar' | 'line';
  readonly title: string;
  /** What a person hears who does not see it. */
  readonly description: string;
  /** Where it stands, over empty cells of its sheet. */
  readonly at: ModelArea;
  readonly categories: SheetArea;
  /** `limit`: a value of the standard, drawn as a broken line over lines, as a paler bar beside bars and columns. */
  readonly series: readonly { readonly name: string; readonly values: SheetArea; readonly role: 'figure' | 'limit' | 'floor' }[];
  /** Number format of the value axis. */
  readonly format?: string;
  /** What the value axis counts. */
  readonly axis?: string;
  /** Figures of one category stand on each other; their series are from the best to the worst. */
  readonly stacked?: true;
}

/** A sheet as a report makes it: contents and what they are, nothing of a program or a file. */
export interface SheetModel {
  readonly name: string;
  /** From A1; null is an empty cell. */
  readonly rows: readonly (readonly (ModelCell | CellContent)[])[];
  /** Rows below these, made one by one as they are written: a list may be too long to be held. No formulas, comments, links, colours; formats of LISTED_FORMATS. */
  readonly more?: Iterable<readonly (ModelCell | CellContent)[]>;
  /** Widths of the columns in characters. */
  readonly widths?: readonly number[];
  /** Heights of rows in points, where they cannot be left to the program: it does not see the text of merged cells. */
  readonly heights?: ReadonlyMap<number, number>;
  readonly merges?: readonly ModelArea[];
  /** Rows and columns that stay in sight, and rows repeated on every page. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly checks?: readonly InputCheck[];
  readonly charts?: readonly ChartModel[];
  /** Rows after which a printed page ends. */
  readonly pageEnds?: readonly number[];
  /** A table with a button to filter at each of its headings, the top row of the area. */
  readonly filter?: ModelArea;
  /** Rows and columns that are there for us and not shown. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: true;
  readonly landscape?: true;
  /** Pages side by side in print; 1 unless the sheet is too wide to be read on one. Frozen columns are repeated on each. */
  readonly pagesAcross?: number;
  /** Per cent, in print, in place of fitting the width: where pages are fitted Excel passes over their ends. */
  readonly printScale?: number;
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
}

const isCell = (cell: ModelCell | CellContent): cell is ModelCell => typeof cell === 'object' && cell !== null && 'content' in cell;

/** Every cell in its full form. */
export const modelCell = (cell: ModelCell | CellContent): ModelCell => (isCell(cell) ? cell : { content: cell });

/** All rows of a sheet, the listed ones too. */
export const allRows = ({ rows, more = [] }: SheetModel): SheetModel['rows'] => [...rows, ...more];

/** The longest name of a sheet. */
const MOST = 31;

/** What Excel takes for the name of a sheet: 31 characters, none of []:*?/\ and no quote at either end. Names already taken get a number. */
export const sheetName = (wanted: string, taken: ReadonlySet<string> = new Set()): string => {
  const plain = wanted.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^'+|'+$/gu, '').trim() || 'Sheet';
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    // Not through the middle of a character that takes two places.
    const name = `${plain.slice(0, MOST - ending.length).replace(/[\ud800-\udbff]$/u, '').trimEnd()}${ending}`;
    if (!used.has(name.toLowerCase())) return name;
  }
};
