import { STATE } from '../../core/column';
import type { Column } from '../../core/column';
import { countyKey } from '../../core/dataset';
import type { Dataset, Datum, School } from '../../core/dataset';
import { STAGES } from '../../standards/terms';
import type { SchoolType, Stage } from '../../standards/terms';
import { cellsOf, isOmitted, sizeOf } from '../arguments/cells';
import { numberAt } from '../arguments/numberAt';
import { requireSameShape } from '../arguments/pairs';
import { cellRefOf, placeOf } from '../arguments/place';
import type { Supplied } from '../call';
import { placeWords } from '../failureWords';
import type { Scope } from '../scope';

/** A figure of the vocabulary, given as an argument. */
export interface GivenFigure {
  readonly field: string;
  readonly supplied: Supplied;
}

/** A county of which nothing is known. */
export const NOTHING_GIVEN: Dataset = {
  schools: [],
  schoolFigures: new Map(),
  units: { length: 0, school: new Int32Array(0), stage: new Uint8Array(0), figures: new Map() },
  classes: [],
  rooms: [],
  county: new Map(),
  evidence: new Map(),
};

/** What a figure given alone is; a blank is blank. Throws a FunctionFailure for anything that is no number. */
export const datumAt = (supplied: Supplied, row = 0, column = 0): Datum => {
  if (isOmitted(supplied)) return { state: 'absent' };
  const value = numberAt(supplied, row, column, cellsOf(supplied)[row]?.[column] ?? null);
  const cell = cellRefOf(supplied, row, column);
  const at = cell === undefined ? {} : { cell };
  return value === undefined ? { state: 'blank', ...at } : { state: 'value', value, ...at };
};

/** Whether any of the figures is given for several schools. */
export const isList = (figures: readonly GivenFigure[]): boolean =>
  figures.some(({ supplied }) => {
    const [rows, columns] = sizeOf(supplied);
    return rows * columns > 1;
  });

/** The county's own figures, of a stage or of all. */
export const countyGiven = (figures: readonly GivenFigure[], stage: Stage | undefined): Dataset => ({
  ...NOTHING_GIVEN,
  county: new Map(figures.filter(({ supplied }) => !isOmitted(supplied)).map(({ field, supplied }) => [countyKey(field, stage), datumAt(supplied)])),
});

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cells that stand for a school: those in which anything is given. */
const schoolCells = (given: readonly Supplied[]): readonly Cell[] => {
  const [first] = given;
  if (first === undefined) return [];
  given.slice(1).forEach((other) => requireSameShape(first, other));
  // Most cells of a whole column hold nothing.
  const isFilled = (supplied: Supplied, r: number, c: number): boolean => (cellsOf(supplied)[r]?.[c] ?? null) !== null && datumAt(supplied, r, c).state !== 'blank';
  const found: Cell[] = [];
  cellsOf(first).forEach((row, r) =>
    row.forEach((_, c) => {
      if (given.some((supplied) => isFilled(supplied, r, c))) found.push({ row: r, column: c });
    }),
  );
  return found;
};

const columnOf = (supplied: Supplied, cells: readonly Cell[]): Column => {
  const data = cells.map(({ row, column }) => datumAt(supplied, row, column));
  return {
    values: Float64Array.from(data, (datum) => (datum.state === 'value' ? datum.value : Number.NaN)),
    states: Uint8Array.from(data, ({ state }) => STATE[state]),
    cellAt: (record) => data[record]?.cell,
  };
};

/** Which school a cell stands for, beside its figures. */
export interface SchoolFacts {
  /** The type of the school at a place of the arguments. */
  readonly typeAt?: (row: number, column: number) => SchoolType | undefined;
  readonly stage?: Stage | undefined;
}

/** One school a cell, named by where it stands; with a stage, its figures are those of that stage. Throws where the shapes differ. */
export const schoolsGiven = (figures: readonly GivenFigure[], { typeAt, stage }: SchoolFacts, scope: Scope): Dataset => {
  const given = figures.filter(({ supplied }) => !isOmitted(supplied));
  const suppliedFigures = given.map(({ supplied }) => supplied);
  const cells = schoolCells(suppliedFigures);
  const [first] = suppliedFigures;
  const schools = cells.map(({ row, column }): School => {
    const cell = first === undefined ? undefined : cellRefOf(first, row, column);
    const name = first === undefined ? '' : placeWords(scope.context.translator, placeOf(first, row, column));
    return { name, type: typeAt?.(row, column), flags: new Map(), ...(cell === undefined ? {} : { cell }) };
  });
  const columns = new Map(given.map(({ field, supplied }) => [field, columnOf(supplied, cells)]));
  if (stage === undefined) return { ...NOTHING_GIVEN, schools, schoolFigures: columns };
  const units = { length: cells.length, school: Int32Array.from(cells.keys()), stage: new Uint8Array(cells.length).fill(STAGES.indexOf(stage)), figures: columns };
  return { ...NOTHING_GIVEN, schools, units };
};
