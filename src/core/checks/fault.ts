import type { Check } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { Relation } from '../assessment';
import type { CellRef } from '../cellRef';
import type { Trace } from '../figures/figure';

/** Whose figures do not go together. */
export type Place =
  | { readonly kind: 'unit'; readonly unit: number }
  | { readonly kind: 'school'; readonly school: number }
  | { readonly kind: 'county'; readonly stage: Stage | undefined };

/** A consistency check that does not hold. Cells and traces are made when someone asks. */
export interface Fault {
  readonly check: Check;
  readonly place: Place;
  readonly relation: Relation;
  /** Of both sides. */
  readonly cells: () => readonly CellRef[];
  /** Where the two sides come from, the left one first. */
  readonly traces: () => readonly Trace[];
}
