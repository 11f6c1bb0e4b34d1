import type { Area } from './area';
import type { CellContent } from './cell';
import type { Sheet } from './sheet';

/** Who changed the book. `load` fills it silently, `remote` is a co-author, `calculation` brings results of formulas. */
export type Origin = 'load' | 'user' | 'remote' | 'addin' | 'calculation';

/** What changed. The book already holds the new state: listeners read it from there. */
export type BookChange =
  /** `before` is given where one single cell was written. */
  | { readonly kind: 'cells'; readonly sheet: Sheet; readonly area: Area; readonly before: CellContent | undefined }
  | { readonly kind: 'styles'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'note'; readonly sheet: Sheet; readonly row: number; readonly column: number }
  | { readonly kind: 'merges'; readonly sheet: Sheet }
  /** Conditional formats over these areas. */
  | { readonly kind: 'rules'; readonly sheet: Sheet; readonly areas: readonly Area[] }
  /** Hidden rows and columns, and their widths and heights. */
  | { readonly kind: 'layout'; readonly sheet: Sheet }
  /** Visibility, tab colour, frozen panes, protection. */
  | { readonly kind: 'sheet'; readonly sheet: Sheet; readonly what: 'visibility' | 'tabColor' | 'freeze' | 'protection' }
  | { readonly kind: 'sheetAdded'; readonly sheet: Sheet }
  | { readonly kind: 'sheetRemoved'; readonly sheet: Sheet; readonly position: number }
  | { readonly kind: 'sheetRenamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'sheetMoved'; readonly sheet: Sheet; readonly from: number }
  | { readonly kind: 'activated'; readonly sheet: Sheet; readonly before: Sheet | undefined }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'settings' };
