import type { CellRef } from '../../src/core/cellRef';
import { STATE } from '../../src/core/column';
import type { CellStateName, Column } from '../../src/core/column';
import type { ClassRow, Dataset, Datum, Evidence, RoomRow, School } from '../../src/core/dataset';
import { STAGES } from '../../src/standards/terms';
import type { SchoolType, Stage } from '../../src/standards/terms';

/** A figure as a sheet might hold it: null is blank, a text is a text, #… an error, below 0 a negative; undefined is absent. */
export type Cell = number | string | null | undefined;
export type Row = Readonly<Record<string, Cell>>;

export interface SchoolSketch {
  readonly name: string;
  readonly code?: string;
  readonly town?: string;
  readonly type?: SchoolType;
  readonly region?: School['region'];
  readonly private?: boolean;
  readonly flags?: Readonly<Record<string, boolean>>;
  /** Whole-school figures. */
  readonly whole?: Row;
  readonly units?: Readonly<Partial<Record<Stage, Row>>>;
  /** Where it stands. */
  readonly cell?: CellRef;
}

export interface Sketch {
  readonly schools?: readonly SchoolSketch[];
  readonly classes?: readonly ClassRow[];
  readonly rooms?: readonly RoomRow[];
  readonly county?: Readonly<Record<string, Cell>>;
  readonly evidence?: Readonly<Record<string, Evidence>>;
}

const stateOf = (cell: Cell): CellStateName => {
  if (cell === undefined) return 'absent';
  if (cell === null) return 'blank';
  if (typeof cell === 'string') return cell.startsWith('#') ? 'error' : 'text';
  return cell < 0 ? 'negative' : 'value';
};

const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });

export const datum = (cell: Cell, where?: CellRef): Datum => {
  const state = stateOf(cell);
  const place = where === undefined ? {} : { cell: where };
  if (state === 'value') return { state, value: Number(cell), ...place };
  return { state, ...place, ...(typeof cell === 'string' ? { original: cell } : {}) };
};

const columnOf = (sheet: string, rows: readonly Row[], field: string, place: number): Column => ({
  values: Float64Array.from(rows, (row) => (typeof row[field] === 'number' ? row[field] : Number.NaN)),
  states: Uint8Array.from(rows, (row) => STATE[stateOf(row[field])]),
  cellAt: (record) => (rows[record]?.[field] === undefined ? undefined : at(sheet, record, place)),
  originalAt: (record) => {
    const cell = rows[record]?.[field];
    return typeof cell === 'string' ? cell : undefined;
  },
});

const figuresOf = (sheet: string, rows: readonly Row[]): Map<string, Column> => {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return new Map(fields.map((field, place) => [field, columnOf(sheet, rows, field, place)]));
};

const schoolOf = ({ name, code, town, type, region, private: isPrivate, flags = {}, cell }: SchoolSketch): School => ({
  name,
  type,
  flags: new Map(Object.entries(flags)),
  ...(code === undefined ? {} : { code }),
  ...(town === undefined ? {} : { town }),
  ...(region === undefined ? {} : { region }),
  ...(isPrivate === undefined ? {} : { private: isPrivate }),
  ...(cell === undefined ? {} : { cell }),
});

/** The dataset of a sketch; every figure has a cell on the sheet 学段 (units) or 学校 (schools), in sketch order. */
export const build = ({ schools = [], classes = [], rooms = [], county = {}, evidence = {} }: Sketch): Dataset => {
  const units = schools.flatMap(({ units: own = {} }, school) =>
    STAGES.flatMap((stage, code) => {
      const row = own[stage];
      return row === undefined ? [] : [{ school, code, row }];
    }),
  );
  return {
    schools: schools.map(schoolOf),
    schoolFigures: figuresOf('学校', schools.map(({ whole = {} }) => whole)),
    units: {
      length: units.length,
      school: Int32Array.from(units, ({ school }) => school),
      stage: Uint8Array.from(units, ({ code }) => code),
      figures: figuresOf('学段', units.map(({ row }) => row)),
    },
    classes,
    rooms,
    county: new Map(Object.entries(county).map(([key, cell], row) => [key, datum(cell, at('县级', row, 4))])),
    evidence: new Map(Object.entries(evidence)),
  };
};

/** A unit that meets every resource indicator of either stage exactly or better: figures for 1000 pupils. */
export const GOOD: Row = {
  pupils: 1000,
  qualifiedTeachers: 60,
  backboneTeachers: 12,
  peArtTeachers: 10,
  teachingArea: 6000,
  sportArea: 10500,
  equipmentValue: 2_600_000,
  multimediaRooms: 30,
};

export const primary = (name: string, row: Row = GOOD, more: Partial<SchoolSketch> = {}): SchoolSketch => ({ name, type: 'primary', units: { primary: row }, ...more });
export const junior = (name: string, row: Row = GOOD, more: Partial<SchoolSketch> = {}): SchoolSketch => ({ name, type: 'junior', units: { junior: row }, ...more });

/** Two good schools of each stage: resources met. */
export const GOOD_SCHOOLS: readonly SchoolSketch[] = [primary('一小'), primary('二小'), junior('一中'), junior('二中')];
