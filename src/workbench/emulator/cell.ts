/** An error value such as #N/A; custom functions can give it a message. */
export interface CellError {
  readonly error: string;
  readonly message?: string;
}

/** What a cell shows. `null` is blank. */
export type CellContent = number | string | boolean | null | CellError;

export type Alignment = 'General' | 'Left' | 'Center' | 'Right';

export type CellEdge = 'top' | 'bottom' | 'left' | 'right';
/** Colours of the edges that are drawn. */
export type CellBorders = Readonly<Partial<Record<CellEdge, string>>>;

/** Only what differs from the default is present. Colours are `#RRGGBB`. */
export interface CellStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'None' | 'Single';
  readonly numberFormat?: string;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: Alignment;
  readonly verticalAlignment?: 'Top' | 'Center' | 'Bottom';
  readonly borders?: CellBorders;
  /** false: can be edited on a protected sheet. */
  readonly locked?: boolean;
}

/** A change of style; `undefined` goes back to the default. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };

/** What is put into a cell: a value, or a formula with the value it shows so far. */
export interface CellEntry {
  readonly value: CellContent;
  /** Begins with `=`. */
  readonly formula?: string;
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Cell extends CellEntry {
  readonly style?: CellStyle;
  /** Plain text of the note at the cell. */
  readonly note?: string;
  /** The formula's cell whose array flows over this one. */
  readonly spilledFrom?: Position;
}

export const BLANK: Cell = { value: null };

/** A cell of the parts that are there. */
export const makeCell = ({ value = null, formula, style, note, spilledFrom }: { readonly [K in keyof Cell]?: Cell[K] | undefined }): Cell => ({
  value,
  ...(formula !== undefined && { formula }),
  ...(style !== undefined && { style }),
  ...(note !== undefined && { note }),
  ...(spilledFrom !== undefined && { spilledFrom }),
});

export const isCellError = (value: unknown): value is CellError => typeof value === 'object' && value !== null && 'error' in value;

export const cellError = (error: string, message?: string): CellError => (message === undefined ? { error } : { error, message });
