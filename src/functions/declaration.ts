import type { RoomPurpose } from '../core/dataset';
import type { Text } from '../standards/schema';
import type { Stage } from '../standards/terms';

/** A text in both languages. */
export type Localised = Text;

/** numbers and cells are ranges of any size; the others are single values. */
type ArgumentKind = 'numbers' | 'cells' | 'number' | 'text' | 'any';

/** What an argument is given, so that cells or words can be proposed for it. */
export type ArgumentTakes =
  /**
   * Any figures of schools: a pupil's share of something, or totals. `forTotals`: the function that takes totals instead.
   * `inUnits`: they are held against a standard, so a column in 万元 will not do. `each`: every cell is computed by itself,
   * so that rows of both stages may stand in one range.
   */
  | { readonly of: 'figures'; readonly per: 'pupil' | 'school'; readonly forTotals?: string; readonly inUnits?: true; readonly each?: true }
  /** The first of these fields of the vocabulary that is there; of the school as a whole if `whole`, of another stage if `stage`. */
  | { readonly of: 'field'; readonly fields: readonly string[]; readonly whole?: true; readonly stage?: Stage }
  /** The figures of one school for all indicators of the standard side by side, in their order. */
  | { readonly of: 'indicators' }
  /** The areas of one school's rooms for a purpose, which a list gives one below the other. */
  | { readonly of: 'rooms'; readonly purpose: RoomPurpose }
  /** A table of schools with its headings. */
  | { readonly of: 'table' }
  /** A word of a closed vocabulary; of a range, the column that holds it. `rule` is any item of the standard, `indicator` one per pupil. */
  | { readonly of: 'stage' | 'schoolType' | 'indicator' | 'rule' | 'standard' | 'sheet' }
  | { readonly of: 'words'; readonly words: readonly Localised[] };

export interface ArgumentDeclaration {
  readonly name: Localised;
  readonly description: Localised;
  readonly kind: ArgumentKind;
  readonly optional: boolean;
  /** Absent where nothing can be proposed. */
  readonly takes?: ArgumentTakes;
}

/** How a function of the catalogue is declared; metadata, help, argument checks and registrations come from it. */
export interface FunctionDeclaration {
  /** The full dotted name, e.g. BALANCE.CV: id and name at once, the same in every language. */
  readonly name: string;
  readonly description: Localised;
  readonly arguments: readonly ArgumentDeclaration[];
  readonly result: 'number' | 'text' | 'any' | 'matrix';
  /** Reads the workbook when called without its range: it then follows every edit. */
  readonly readsWorkbook: boolean;
  /** The result is a figure of a school, which a sheet may carry as data; other results are never read back as data. */
  readonly isFigure?: true;
  /** Takes any rule of a standard: its help lists them all. */
  readonly takesRule?: true;
  /** A formula that works on the sample workbook. */
  readonly example: string;
  /** Where the formula comes from. */
  readonly source: Localised;
}
