import { CELL_STATES } from '../column';
import type { Column } from '../column';
import { FIGURE_STATE, missingAt, operandOf } from './figure';
import type { Figure, FigureTable } from './figure';
import type { UnknownReason } from '../assessment';

const badCell = (field: string, column: Column, record: number): UnknownReason | undefined => {
  const state = CELL_STATES[column.states[record] ?? FIGURE_STATE.absent];
  if (state === undefined || state === 'value' || state === 'absent') return undefined;
  const cell = column.cellAt(record);
  const original = column.originalAt?.(record);
  return { code: 'badCell', field, state, ...(cell === undefined ? {} : { cell }), ...(original === undefined ? {} : { original }) };
};

/** A figure as the sheets give it. */
export const givenFigure = (table: FigureTable, field: string, column: Column): Figure => {
  const missing = missingAt(table, field);
  const cellsAt = (record: number) => {
    const cell = column.cellAt(record);
    return cell === undefined ? [] : [cell];
  };
  return {
    field,
    values: column.values,
    states: column.states,
    reasonAt: (record) => badCell(field, column, record) ?? missing(record),
    cellsAt,
    traceAt: (record) => {
      const original = column.originalAt?.(record);
      const operand = operandOf(table, field, record, column.values[record] ?? Number.NaN, cellsAt(record));
      const complete = original === undefined ? operand : { ...operand, original };
      return { operand: complete, steps: [{ kind: 'given', operand: complete }] };
    },
  };
};

/** A figure that no sheet gives. */
export const absentFigure = (table: FigureTable, field: string): Figure => ({
  field,
  values: new Float64Array(table.length),
  states: new Uint8Array(table.length).fill(FIGURE_STATE.absent),
  reasonAt: missingAt(table, field),
  cellsAt: () => [],
  traceAt: (record) => ({ operand: operandOf(table, field, record, Number.NaN, []), steps: [] }),
});
