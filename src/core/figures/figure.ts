import type { Field, Unit } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { UnknownReason } from '../assessment';
import type { CellRef } from '../cellRef';
import { STATE } from '../column';
import type { Operand, Step } from '../explanation';

/** States of a figure: those of a cell, and `failed`: the numbers are there but the figure cannot be made of them. */
export const FIGURE_STATE = { ...STATE, failed: 6 } as const;

/** Where a number comes from: the figure itself and the arithmetic that led to it, outermost last. */
export interface Trace {
  readonly operand: Operand;
  readonly steps: readonly Step[];
}

/**
 * One figure over all records of a table, given or computed. Numbers are columns; reasons, cells and traces are made only
 * when someone asks for a record.
 */
export interface Figure {
  readonly field: string;
  /** Counts only where `states` is FIGURE_STATE.value. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Why there is no number; call only where there is none. */
  readonly reasonAt: (record: number) => UnknownReason;
  readonly cellsAt: (record: number) => readonly CellRef[];
  /** Call only where there is a number. */
  readonly traceAt: (record: number) => Trace;
}

/** What figures need to know of the table they range over. */
export interface FigureTable {
  readonly length: number;
  readonly stageAt: (record: number) => Stage | undefined;
  readonly fields: ReadonlyMap<string, Field>;
}

export const unitOf = (fields: ReadonlyMap<string, Field>, field: string): Unit => fields.get(field)?.unit ?? 'none';

export const isKnown = (figure: Figure, record: number): boolean => figure.states[record] === FIGURE_STATE.value;

export const missing = (field: string, stage: Stage | undefined): UnknownReason => ({ code: 'missingField', field, ...(stage === undefined ? {} : { stage }) });

/** That a figure is missing, by record: one reason a stage, not one a record. */
export const missingAt = (table: FigureTable, field: string): ((record: number) => UnknownReason) => {
  const reasons = new Map<Stage | undefined, UnknownReason>();
  return (record) => {
    const stage = table.stageAt(record);
    const known = reasons.get(stage) ?? missing(field, stage);
    reasons.set(stage, known);
    return known;
  };
};

export const operandOf = (table: FigureTable, field: string, record: number, value: number, cells: readonly CellRef[]): Operand => {
  const stage = table.stageAt(record);
  return { name: field, value, unit: unitOf(table.fields, field), cells, ...(stage === undefined ? {} : { stage }) };
};
