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

/** A number given for a figure, and where. */
export interface GivenNumber extends Standing {
  readonly original?: string | undefined;
}

/** A column under construction: grows with its records and keeps where each value stands. */
class GrowingColumn {
  private values = new Float64Array(16);
  private states = new Uint8Array(16).fill(STATE.absent);
  private places = new Float64Array(16).fill(NOWHERE);
  private readonly originals = new Map<number, string>();
  /** Records whose rows contradict each other; whatever else is given for them, they stay without this figure. */
  private readonly distrusted = new Set<number>();
  /** Numbers given for records that had one already, whether they agree or not. */
  private readonly others = new Map<number, GivenNumber[]>();

  constructor(private readonly keepsAll: boolean) {}

  /**
   * Writes an entry. The first number stays: a blank never replaces anything, a number replaces only what is no number.
   * Returns the number and place that stand against a different one.
   */
  write(record: number, state: WrittenState, value: number, place: Place, original: string | undefined): Standing | undefined {
    if (this.distrusted.has(record)) return undefined;
    if (record >= this.values.length) this.grow(record + 1);
    const standing = this.states[record];
    if (standing === STATE.value) {
      if (state !== 'value') return undefined;
      if (this.keepsAll) this.keep(record, { value, place, original });
      const held = this.values[record] ?? 0;
      return held === value ? undefined : { value: held, place: this.places[record] ?? NOWHERE };
    }
    if (standing !== STATE.absent && standing !== STATE.blank && state !== 'value') return undefined;
    if (standing === STATE.blank && state === 'blank') return undefined;
    this.rule(record, state, value, place, original);
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

  /** Every record that has a number. */
  *numbers(): Iterable<Standing & { readonly record: number }> {
    for (let record = 0; record < this.states.length; record += 1) {
      if (this.states[record] === STATE.value) yield { record, value: this.values[record] ?? 0, place: this.places[record] ?? NOWHERE };
    }
  }

  numberOf(record: number): number | undefined {
    return this.states[record] === STATE.value ? this.values[record] : undefined;
  }

  /** Every number given for each record that was given several. */
  *repeated(): Iterable<readonly [number, readonly GivenNumber[]]> {
    for (const [record, others] of this.others) {
      if (this.distrusted.has(record)) continue;
      yield [record, [{ value: this.values[record] ?? 0, place: this.places[record] ?? NOWHERE, original: this.originals.get(record) }, ...others]];
    }
  }

  /** Puts an entry in the place of what was given; without a place it stands in no cell. */
  rule(record: number, state: WrittenState, value: number, place: Place = NOWHERE, original?: string): void {
    this.values[record] = value;
    this.states[record] = STATE[state];
    this.places[record] = place;
    if (original === undefined) this.originals.delete(record);
    else this.originals.set(record, original);
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

  private keep(record: number, given: GivenNumber): void {
    const others = this.others.get(record);
    if (others === undefined) this.others.set(record, [given]);
    else others.push(given);
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

  /** `keepsAll`: numbers given for a figure that has one are kept too, for somebody to choose. */
  constructor(private readonly keepsAll = false) {}

  write(field: string, record: number, state: WrittenState, value: number, place: Place, original?: string): Standing | undefined {
    let column = this.columns.get(field);
    if (column === undefined) {
      column = new GrowingColumn(this.keepsAll);
      this.columns.set(field, column);
    }
    return column.write(record, state, value, place, original);
  }

  /** Takes a figure away from a record for good. */
  distrust(field: string, record: number): void {
    this.columns.get(field)?.distrust(record);
  }

  /** The columns in which a record was given several numbers. */
  *repeated(): Iterable<{ readonly field: string; readonly record: number; readonly given: readonly GivenNumber[] }> {
    for (const [field, column] of this.columns) {
      for (const [record, given] of column.repeated()) yield { field, record, given };
    }
  }

  /** The records that have a number for the figure. */
  numbers(field: string): Iterable<Standing & { readonly record: number }> {
    return this.columns.get(field)?.numbers() ?? [];
  }

  numberOf(field: string, record: number): number | undefined {
    return this.columns.get(field)?.numberOf(record);
  }

  /** Puts an entry in the place of what was given. */
  rule(field: string, ...entry: Parameters<GrowingColumn['rule']>): void {
    this.columns.get(field)?.rule(...entry);
  }

  finish(length: number, refOf: (place: Place) => CellRef): Figures {
    return new Map([...this.columns].map(([field, column]) => [field, column.finish(length, refOf)]));
  }
}
