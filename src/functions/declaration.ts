import type { Text } from '../standards/schema';

/** A text in both languages. */
export type Localised = Text;

/** numbers and cells are ranges of any size; the others are single values. */
type ArgumentKind = 'numbers' | 'cells' | 'number' | 'text' | 'any';

export interface ArgumentDeclaration {
  readonly name: Localised;
  readonly description: Localised;
  readonly kind: ArgumentKind;
  readonly optional: boolean;
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
  /** A formula that works on the sample workbook. */
  readonly example: string;
  /** Where the formula comes from. */
  readonly source: Localised;
}
