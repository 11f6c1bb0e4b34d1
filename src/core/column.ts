import type { CellRef } from './cellRef';

/** Why a place in a column holds a number, or does not. */
export const CELL_STATES = ['value', 'blank', 'text', 'error', 'negative', 'absent'] as const;
export type CellStateName = (typeof CELL_STATES)[number];

/** Codes of the states in `Column.states`: an index into CELL_STATES. */
export const STATE = { value: 0, blank: 1, text: 2, error: 3, negative: 4, absent: 5 } as const satisfies Record<CellStateName, number>;

/**
 * One figure over all records of a table. `values[i]` counts only where `states[i]` is STATE.value;
 * a column, not an object a cell, keeps 200,000 rows cheap.
 */
export interface Column {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Where the value stands, if it came from a sheet. */
  readonly cellAt: (record: number) => CellRef | undefined;
  /** The text as it stands there, if it differs from the number (units, full width, rejected text). */
  readonly originalAt?: (record: number) => string | undefined;
}
