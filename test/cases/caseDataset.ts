import { STATE, type CellStateName, type Column } from '../../src/core/column';
import type { ClassRow, Dataset, Datum, Evidence, Figures, RoomRow, School, UnitTable } from '../../src/core/dataset';
import { STAGES } from '../../src/standards/terms';
import type { Figure, Given } from './caseSchema';

type GivenSchool = NonNullable<Given['schools']>[number];
type Row = Readonly<Record<string, Figure>>;

const stateOf = (figure: Figure | undefined): CellStateName => {
  if (figure === undefined) return 'absent';
  if (figure === null) return 'blank';
  if (typeof figure === 'string') return figure.startsWith('#') ? 'error' : 'text';
  return figure < 0 ? 'negative' : 'value';
};

const datum = (figure: Figure | undefined): Datum => {
  const state = stateOf(figure);
  if (state === 'value') return { state, value: Number(figure) };
  return typeof figure === 'string' ? { state, original: figure } : { state };
};

const column = (rows: readonly Row[], field: string): Column => ({
  values: Float64Array.from(rows, (row) => Number(row[field] ?? Number.NaN)),
  states: Uint8Array.from(rows, (row) => STATE[stateOf(row[field])]),
  cellAt: () => undefined,
});

const figuresOf = (rows: readonly Row[]): Figures => {
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  return new Map([...fields].map((field) => [field, column(rows, field)]));
};

const schoolOf = ({ name, type, region, private: isPrivate, flags = {} }: GivenSchool): School => ({
  name,
  type,
  ...(region === undefined ? {} : { region }),
  ...(isPrivate === undefined ? {} : { private: isPrivate }),
  flags: new Map(Object.entries(flags)),
});

const unitsOf = (schools: readonly GivenSchool[]): UnitTable => {
  const units = schools.flatMap((school, index) => STAGES.flatMap((stage, code) => (school[stage] === undefined ? [] : [{ index, code, row: school[stage] }])));
  return {
    length: units.length,
    school: Int32Array.from(units, ({ index }) => index),
    stage: Uint8Array.from(units, ({ code }) => code),
    figures: figuresOf(units.map(({ row }) => row)),
  };
};

/** The dataset that a case describes. */
export const datasetOf = (given: Given): Dataset => {
  const schools = given.schools ?? [];
  const indexOf = (name: string): number | undefined => {
    const index = schools.findIndex((school) => school.name === name);
    return index < 0 ? undefined : index;
  };
  const classes = (given.classes ?? []).map((row): ClassRow => ({
    school: indexOf(row.school),
    schoolName: row.school,
    stage: row.stage,
    size: 'pupils' in row ? { kind: 'exact', pupils: datum(row.pupils) } : { kind: 'bin', low: row.low, high: row.high, classes: datum(row.classes) },
  }));
  const rooms = (given.rooms ?? []).map(({ school, purpose, area, below, count }): RoomRow => ({
    school: indexOf(school),
    schoolName: school,
    purpose,
    area: datum(area),
    count: datum(count === undefined ? 1 : count),
    ...(below === undefined ? {} : { areaBelow: below }),
  }));
  return {
    schools: schools.map(schoolOf),
    schoolFigures: figuresOf(schools.map((school) => school.whole ?? {})),
    units: unitsOf(schools),
    classes,
    rooms,
    county: new Map(Object.entries(given.county ?? {}).map(([key, figure]) => [key, datum(figure)])),
    evidence: new Map(Object.entries(given.evidence ?? {}).map(([field, answer]): [string, Evidence] => [field, { answer: answer ?? undefined }])),
  };
};
