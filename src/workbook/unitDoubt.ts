import type { Source } from './fieldResolution';
import { readNumber } from './numberReading';
import { rowOf } from './recordStages';
import type { SheetView } from './sheetView';
import type { StatedUnit } from './statedUnit';

/** A source and what its unit rests on. */
export interface UnitSource {
  readonly source: Source;
  readonly unit: StatedUnit;
}

/** Where the table itself does not say for how many a sum is meant: a school of usual size. */
const USUAL_SIZE = 500;
/** A sum for fewer may honestly be large or small a head: a unit that is stated is not doubted for their sake. */
const LEAST_HEADS = 20;
/** Of one school alone the others tell. */
const LEAST_ROWS = 2;
/** So many rows, evenly chosen, tell what is typical. */
const MOST_ROWS = 1000;
/** 元 and 万元 are so far apart. */
const SCALE = 10_000;

const numberAt = (view: SheetView, source: Source, row: number, exponent: number): number | undefined => {
  const reading = readNumber(view.cell(rowOf(source, row), source.column), { unit: source.field.unit, exponent });
  return reading.state === 'value' && reading.value > 0 ? reading.value : undefined;
};

const sampled = (rows: readonly number[]): readonly number[] => {
  const step = Math.ceil(rows.length / MOST_ROWS);
  return step <= 1 ? rows : rows.filter((_, at) => at % step === 0);
};

/** The middle one of the source's values, each divided by the number of those it is for. */
const typical = (view: SheetView, rows: readonly number[], { source, unit }: UnitSource, heads: readonly Source[], leastHeads: number): number | undefined => {
  const perHead = source.field.least?.per === undefined;
  const values: number[] = [];
  for (const row of source.row === undefined ? sampled(rows) : [source.row]) {
    const value = numberAt(view, source, row, unit.exponent);
    if (value === undefined) continue;
    const size = heads.reduce((sum, head) => sum + (numberAt(view, head, row, head.exponent) ?? 0), 0);
    if (perHead) values.push(value);
    else if (heads.length === 0) values.push(value / USUAL_SIZE);
    else if (size >= leastHeads) values.push(value / size);
  }
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
};

const isDoubtful = (view: SheetView, rows: readonly number[], one: UnitSource, all: readonly UnitSource[]): boolean => {
  const { source, unit } = one;
  const { least } = source.field;
  if (unit.by === 'disputed') return true;
  if (least === undefined) return false;
  const heads = all.map((other) => other.source).filter(({ field, stage }) => field.id === least.per && (source.stage === undefined || stage === undefined || stage === source.stage));
  const isStated = unit.by === 'heading';
  if (isStated && view.grid.isSettled === true) return false;
  // What the heading itself says is doubted only for the county, or where many schools stand and it is known for how many the sums are.
  if (isStated && least.per !== undefined && (heads.length === 0 || source.row !== undefined || rows.length < LEAST_ROWS)) return false;
  const value = typical(view, rows, one, heads, isStated ? LEAST_HEADS : 1);
  if (value === undefined) return false;
  return value < least.value || (unit.by !== 'nobody' && value >= least.value * SCALE);
};

/** Sources whose figures do not go with the unit stated or assumed: 元 or 万元 is for a person to say. */
export const doubtfulUnits = (view: SheetView, rows: readonly number[], sources: readonly UnitSource[]): ReadonlySet<Source> =>
  new Set(sources.filter((one) => isDoubtful(view, rows, one, sources)).map(({ source }) => source));
