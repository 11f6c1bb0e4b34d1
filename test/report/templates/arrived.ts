import type { CellRef } from '../../../src/core/cellRef';
import { STATE, type Column } from '../../../src/core/column';
import { fieldOfKey } from '../../../src/core/dataset';
import type { Dataset, Datum } from '../../../src/core/dataset';
import { STAGES } from '../../../src/standards/terms';
import { cellAddress } from '../../../src/workbook';

/** What a cell became: `field@stage = value`. */
export type Arrived = ReadonlyMap<string, string>;

/** A figure as the tests name it. */
export const figure = (field: string, stage: string | undefined, value: unknown): string => `${field}${stage === undefined ? '' : `@${stage}`} = ${String(value)}`;

/** Everything a dataset holds, by the cell it comes from. */
export const arrivedIn = ({ units, schoolFigures, county, classes, rooms, evidence }: Dataset): Arrived => {
  const found = new Map<string, string>();
  const note = (cell: CellRef | undefined, field: string, stage: string | undefined, value: unknown): void => {
    if (cell === undefined) return;
    const at = cellAddress({ sheet: cell.sheet, row: cell.row, column: cell.column });
    if (found.has(at)) throw new Error(`${at} was read twice: ${found.get(at) ?? ''}, ${field}`);
    found.set(at, figure(field, stage, value));
  };
  const noteDatum = (datum: Datum, field: string, stage: string | undefined): void => {
    if (datum.state === 'value') note(datum.cell, field, stage, datum.value);
  };
  const noteColumn = (field: string, column: Column, stageOf: (record: number) => string | undefined): void => {
    column.states.forEach((state, record) => {
      if (state === STATE.value) note(column.cellAt(record), field, stageOf(record), column.values[record]);
    });
  };
  for (const [field, column] of units.figures) noteColumn(field, column, (unit) => STAGES[units.stage[unit] ?? 0]);
  for (const [field, column] of schoolFigures) noteColumn(field, column, () => undefined);
  for (const [key, datum] of county) noteDatum(datum, fieldOfKey(key), key.split('@')[1]);
  for (const { size, stage } of classes) noteDatum(size.kind === 'exact' ? size.pupils : size.classes, size.kind === 'exact' ? 'classPupils' : 'classBin', stage);
  for (const { area, count } of rooms) {
    if (area.cell !== undefined) noteDatum(area, 'roomArea', undefined);
    else noteDatum(count, 'roomBand', undefined);
  }
  for (const [field, { answer, cell }] of evidence) if (answer !== undefined) note(cell, field, undefined, answer);
  return found;
};
