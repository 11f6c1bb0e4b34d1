import type { RuleGroup, Stage } from '../../standards/terms';

/** A place of a template that takes a figure or a word of the vocabulary. */
export interface FieldPlace {
  readonly kind: 'field';
  readonly field: string;
  readonly stage?: Stage;
  /** The heading in practice, where it is not the field's label. */
  readonly as?: string;
  readonly required?: true;
  /** Printed without unit or stage: a heading above says them. */
  readonly bare?: true;
  /** Asked for in 万元 or 万人. */
  readonly tenThousands?: true;
  /** Asked for by code alone, as the printed form does, where the field has codes. */
  readonly byCode?: true;
  /** Width of its column in characters. */
  readonly width?: number;
}

/** Several columns under a common heading. */
export interface ColumnGroup {
  readonly kind: 'group';
  readonly heading: string;
  readonly columns: readonly Column[];
}

/** A column of a table. `indicators` stands for one column an indicator of the pack: its finished figure, or a result about it. */
export type Column = FieldPlace | ColumnGroup | { readonly kind: 'indicators'; readonly of: 'figure' | 'result'; readonly width?: number } | PrintedColumn;

/** A column without a place of the vocabulary. `result`: what it tells the results of, the field of an indicator, or all of them. */
export interface PrintedColumn {
  readonly kind: 'printed';
  readonly heading: string;
  readonly width?: number;
  readonly result?: string;
}

/** As the result of a column: all indicators together. */
export const ALL_INDICATORS = 'all';

/** A printed row of a table: what stands in its first columns, and in its last one. */
export interface PrintedRow {
  readonly labels: readonly string[];
  readonly last?: string;
  /** Number format of its results. */
  readonly format?: string;
  /** What its results are about: a stage, and which of them. */
  readonly stage?: Stage;
  readonly result?: string;
}

/** What stands under a table's headings. */
export type Body =
  | { readonly kind: 'blank'; readonly rows: number }
  | { readonly kind: 'sections'; readonly sections: readonly { readonly label: string; readonly rows: number }[] }
  | { readonly kind: 'printed'; readonly rows: readonly PrintedRow[] };

interface SheetBase {
  readonly name: string;
  readonly title: string;
  /** Notes printed under the table, as the official forms have them. */
  readonly notes?: readonly string[];
  /** A line for whoever filled it in and whoever checked it. */
  readonly signed?: true;
}

/** A table: one row a record. */
export interface TableSheet extends SheetBase {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** L1, L2 … under the headings, as the official forms number their columns; columns before the first field have none. */
  readonly numbered?: true;
  readonly frozenColumns: number;
  /** Printed on one page's width, however wide, as the official forms are. */
  readonly onePage?: true;
  readonly body: Body;
}

/** What a form asks for, row by row. */
export type FormItem =
  | FieldPlace
  /** Counts of classes by size; `bounds` are the last sizes of the bins. */
  | { readonly kind: 'classBins'; readonly stage: Stage; readonly bounds: readonly number[] }
  /** Counts of music and art rooms by the areas that the pack's rules and reliefs name. */
  | { readonly kind: 'roomBands' }
  /** Yes or no to the pack's items of evidence. */
  | { readonly kind: 'evidence'; readonly group: RuleGroup }
  /** Level and difference between schools for every subject of the national monitoring. */
  | { readonly kind: 'delivered' };

export interface FormSheet extends SheetBase {
  readonly kind: 'form';
  readonly groups: readonly { readonly category: string; readonly items: readonly FormItem[] }[];
  /** A column for the name of the proof. */
  readonly proofs?: true;
}

/** 表Ⅳ, 表Ⅴ: the pack's items of a group by their wording, with the sentence of the vocabulary to fill in. */
export interface ItemsSheet extends SheetBase {
  readonly kind: 'items';
  readonly headings: readonly [item: string, conclusion: string, answer: string];
  readonly group: RuleGroup;
}

export type SheetDeclaration = TableSheet | FormSheet | ItemsSheet;

/** A blank workbook as data. Its name and what it is for: locale `template.name.<id>`, `template.purpose.<id>`. */
export interface TemplateDeclaration {
  readonly id: string;
  /** Short names on the command line. */
  readonly aliases: readonly string[];
  /** Grows whenever fields or their places change. */
  readonly version: number;
  readonly sheets: readonly SheetDeclaration[];
}

type Details = Omit<FieldPlace, 'kind' | 'field'>;

/** A place for a field. */
export const field = (id: string, details: Details = {}): FieldPlace => ({ kind: 'field', field: id, ...details });

/** One place a stage. */
export const byStage = (id: string, details: Details = {}): readonly FieldPlace[] => (['primary', 'junior'] as const).map((stage) => field(id, { ...details, stage }));

/** Columns under a common heading. */
export const group = (heading: string, ...columns: readonly Column[]): ColumnGroup => ({ kind: 'group', heading, columns });
