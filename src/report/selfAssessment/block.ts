import type { CellRef } from '../../core/cellRef';
import type { Piece } from '../handIn/computedCell';

/** What a sentence rests on: rules by their ids, and the cells of the data. */
export interface Source {
  readonly rules: readonly string[];
  readonly cells: readonly CellRef[];
}

/** A sentence with its figures, and where they come from. */
export interface Sentence {
  readonly pieces: readonly Piece[];
  readonly source: Source;
}

/** A block of the 自查自评: its words are a reader's, its layout the renderer's. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'sentence'; readonly sentence: Sentence }
  /** Each in a line of its own: schools, coefficients, items. */
  | { readonly kind: 'list'; readonly items: readonly Sentence[] };

export const NO_SOURCE: Source = { rules: [], cells: [] };

/** Sources as one. */
export const joinSources = (...sources: readonly Source[]): Source => ({
  rules: [...new Set(sources.flatMap(({ rules }) => rules))],
  cells: sources.flatMap(({ cells }) => cells),
});
