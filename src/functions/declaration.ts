/** How a function of the catalogue is declared; metadata, help, argument checks and registrations come from it. */
export interface Localised {
  readonly zh: string;
  readonly en: string;
}

export type ArgumentKind = 'numbers' | 'cells' | 'number' | 'text' | 'any';

export interface ArgumentDeclaration {
  readonly name: Localised;
  readonly description: Localised;
  /** numbers/cells are ranges, the others single values. */
  readonly kind: ArgumentKind;
  readonly optional: boolean;
}

export interface FunctionDeclaration {
  /** The full dotted name, e.g. BALANCE.CV: id and name at once, the same in every language. */
  readonly name: string;
  readonly description: Localised;
  readonly arguments: readonly ArgumentDeclaration[];
  readonly result: 'number' | 'text' | 'any' | 'matrix';
  /** A formula that works on the sample workbook. */
  readonly example: string;
  /** Where the formula comes from. */
  readonly source: Localised;
}
