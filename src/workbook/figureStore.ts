import { STATE, type CellStateName, type Column } from '../core/column';
import type { CellRef } from '../core/cellRef';
import type { Figures } from '../core/dataset';

/** A cell as one number, so that a column of places is a plain array: sheet × 2^34 + row × 2^14 + column. */
export type Place = number;

const ROW = 2 ** 14;
const SHEET = 2 ** 34;
const NOWHERE: Place = -1;

export const placeOf = (sheet: number, row: number, column: number): Place => sheet * SHEET + row * ROW + column;

export const sheetOf = (place: Place): number => Math.floor(place / SHEET);
export const rowOf = (place: Place): number => Math.floor((place % SHEET) / ROW);
export const columnOf = (place: Place): number => place % ROW;


type WrittenState = Exclude<CellStateName, 'absent'>;

/** A number that stands against a different one. */
export interface Standing {
  readonly value: number;
  readonly place: Place;
}

/** A column under construction: grows with its records and keeps where each value stands. */
class GrowingColumn {
  private values = new Float64Array(16);
  private states = new Uint8Array(16).fill(STATE.absent);
  private places = new Float64Array(16).fill(NOWHERE);
  private readonly originals = new Map<number, string>();
  /** Records whose rows contradict each other; whatever else is given for them, they stay without this figure. */
  private readonly distrusted = new Set<number>();

  /**
   * Writes an entry. The first number stays: a blank never replaces anything, a number replaces only what is no number.
   * Returns the number and place that stand against a different one.
   */
  write(record: number, state: WrittenState, value: number, place: Place, original: string | undefined): Standing | undefined {
    if (this.distrusted.has(record)) return undefined;
    if (record >= this.values.length) this.grow(record + 1);
    const standing = this.states[record];
    if (standing === STATE.value) {
      const held = this.values[record] ?? 0;
      return state === 'value' && held !== value ? { value: held, place: this.places[record] ?? NOWHERE } : undefined;
    }
    if (standing !== STATE.absent && standing !== STATE.blank && state !== 'value') return undefined;
    if (standing === STATE.blank && state === 'blank') return undefined;
    this.values[record] = value;
    this.states[record] = STATE[state];
    this.places[record] = place;
    if (original === undefined) this.originals.delete(record);
    else this.originals.set(record, original);
    return undefined;
  }

  /** Takes the figure away from a record for good. */
  distrust(record: number): void {
    this.distrusted.add(record);
    if (record >= this.values.length) return;
    this.states[record] = STATE.absent;
    this.places[record] = NOWHERE;
    this.originals.delete(record);
  }

  finish(length: number, refOf: (place: Place) => CellRef): Column {
    if (length > this.values.length) this.grow(length);
    const { places, originals } = this;
    return {
      values: this.values.subarray(0, length),
      states: this.states.subarray(0, length),
      cellAt: (record) => {
        const place = places[record] ?? NOWHERE;
        return place === NOWHERE ? undefined : refOf(place);
      },
      originalAt: (record) => originals.get(record),
    };
  }

  private grow(atLeast: number): void {
    const size = Math.max(atLeast, this.values.length * 2);
    const values = new Float64Array(size);
    values.set(this.values);
    const states = new Uint8Array(size).fill(STATE.absent);
    states.set(this.states);
    const places = new Float64Array(size).fill(NOWHERE);
    places.set(this.places);
    [this.values, this.states, this.places] = [values, states, places];
  }
}

/** The figures of one kind of record (units, schools) under construction. */
export class FigureStore {
  private readonly columns = new Map<string, GrowingColumn>();

  write(field: string, record: number, state: WrittenState, value: number, place: Place, original?: string): Standing | undefined {
    let column = this.columns.get(field);
    if (column === undefined) {
      column = new GrowingColumn();
      this.columns.set(field, column);
    }
    return column.write(record, state, value, place, original);
  }

  /** Takes a figure away from a record for good. */
  distrust(field: string, record: number): void {
    this.columns.get(field)?.distrust(record);
  }

  finish(length: number, refOf: (place: Place) => CellRef): Figures {
    return new Map([...this.columns].map(([field, column]) => [field, column.finish(length, refOf)]));
  }
}
