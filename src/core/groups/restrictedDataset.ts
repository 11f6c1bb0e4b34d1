import type { Column } from '../column';
import type { Dataset, Figures } from '../dataset';

const columnOf = ({ values, states, cellAt, originalAt }: Column, records: Int32Array): Column => {
  const from = (record: number): number => records[record] ?? -1;
  return {
    values: Float64Array.from(records, (record) => values[record] ?? Number.NaN),
    states: Uint8Array.from(records, (record) => states[record] ?? 0),
    cellAt: (record) => cellAt(from(record)),
    ...(originalAt === undefined ? {} : { originalAt: (record: number) => originalAt(from(record)) }),
  };
};

const figuresOf = (figures: Figures, records: Int32Array): Figures => new Map([...figures].map(([field, column]) => [field, columnOf(column, records)]));

/** Some schools of a county as a dataset, and where its units stood in the county's. */
export interface Restricted {
  readonly dataset: Dataset;
  /** The county's number of each unit. */
  readonly units: Int32Array;
}

/**
 * The dataset of some schools, by their indexes in ascending order: their figures, units, classes, rooms and persons. What the
 * county says of itself and earlier years are left out. `withUnplaced`: classes, rooms and persons of no known school come along.
 * Schools that could not be read in may belong to any group, and stay.
 */
export const restrictedDataset = (county: Dataset, schools: readonly number[], withUnplaced: boolean): Restricted => {
  const places = new Int32Array(county.schools.length).fill(-1);
  for (const [place, school] of schools.entries()) places[school] = place;
  const placeOf = (school: number): number => places[school] ?? -1;
  const units = Int32Array.from({ length: county.units.length }, (_, unit) => unit).filter((unit) => placeOf(county.units.school[unit] ?? -1) >= 0);
  const rowsOf = <Row extends { readonly school: number | undefined }>(rows: readonly Row[]): readonly Row[] =>
    rows.flatMap((row) => {
      if (row.school === undefined) return withUnplaced ? [row] : [];
      const school = placeOf(row.school);
      return school < 0 ? [] : [{ ...row, school }];
    });
  const { leftOut, people, year } = county;
  const dataset: Dataset = {
    schools: schools.flatMap((school) => county.schools[school] ?? []),
    schoolFigures: figuresOf(county.schoolFigures, Int32Array.from(schools)),
    units: {
      length: units.length,
      school: Int32Array.from(units, (unit) => placeOf(county.units.school[unit] ?? -1)),
      stage: Uint8Array.from(units, (unit) => county.units.stage[unit] ?? 0),
      figures: figuresOf(county.units.figures, units),
    },
    classes: rowsOf(county.classes),
    rooms: rowsOf(county.rooms),
    county: new Map(),
    evidence: new Map(),
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(people === undefined ? {} : { people: rowsOf(people) }),
    ...(year === undefined ? {} : { year }),
  };
  return { dataset, units };
};
