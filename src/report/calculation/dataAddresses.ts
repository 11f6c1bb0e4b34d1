import { STATE } from '../../core/column';
import type { Column } from '../../core/column';
import type { Dataset, Figures } from '../../core/dataset';
import type { Field } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import { columnLetters } from '../../workbook/address';
import { COUNTY_FIRST_ROW, COUNTY_VALUE_COLUMN, countyKeys } from '../merged/countySheet';
import { stageWord } from '../merged/dataCells';
import { SCHOOL_STAGE_COLUMN, schoolLayout } from '../merged/schoolSheet';
import type { DisputedFact } from '../merged/schoolSheet';

/** A cell with a number of the dataset in it, as formulas name it. */
export interface DataCell {
  readonly address: string;
  readonly value: number;
}

/** A column of the sheet of schools. */
export interface DataColumn {
  /** All its records, as formulas name them. */
  readonly range: string;
  /** The column that says the stage of each, over the same rows. */
  readonly stages: string;
  readonly stageWord: (stage: Stage) => string;
}

/** Where the numbers of a dataset stand in the sheets of data. Only known numbers have an address. */
export interface DataAddresses {
  readonly unit: (unit: number, field: string) => DataCell | undefined;
  /** A figure that a school's stages share. */
  readonly school: (school: number, field: string) => DataCell | undefined;
  readonly county: (key: string) => DataCell | undefined;
  readonly column: (field: string) => DataColumn | undefined;
}

/** What the sheets of data are called, and how many rows stand above what `dataSheets` lays out. */
export interface DataSheetNames {
  readonly schools: string;
  readonly county: string;
  readonly rowsAbove: number;
}

/** A sheet's name as formulas need it. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const numberAt = (column: Column | undefined, record: number): number | undefined => (column !== undefined && column.states[record] === STATE.value ? column.values[record] : undefined);

const HEADINGS = 1;

/** Finds the numbers of a dataset in the sheets that `dataSheets` makes of it. */
export const dataAddresses = (dataset: Dataset, fields: ReadonlyMap<string, Field>, names: DataSheetNames, disputed?: DisputedFact): DataAddresses => {
  const { lines, figures, firstFigure } = schoolLayout(dataset, fields, disputed);
  const first = names.rowsAbove + HEADINGS;
  const columns = new Map(figures.map(({ id }, at) => [id, firstFigure + at]));
  const rowOf = { units: new Map<number, number>(), schools: new Map<number, number>() };
  lines.forEach(({ figures: own, record }, at) => (own === dataset.units.figures ? rowOf.units : rowOf.schools).set(record, first + at));
  const sheet = quotedSheet(names.schools);
  const at = (given: Figures, rows: ReadonlyMap<number, number>, record: number, field: string): DataCell | undefined => {
    const value = numberAt(given.get(field), record);
    const row = rows.get(record);
    const column = columns.get(field);
    return value === undefined || row === undefined || column === undefined ? undefined : { address: `${sheet}!${columnLetters(column)}${row + 1}`, value };
  };
  const keys = new Map(countyKeys(dataset, fields).flatMap((key, line) => (key === undefined ? [] : [[key, names.rowsAbove + COUNTY_FIRST_ROW + line] as const])));
  const area = (column: number): string => `${sheet}!$${columnLetters(column)}$${first + 1}:$${columnLetters(column)}$${first + Math.max(1, lines.length)}`;
  return {
    unit: (unit, field) => at(dataset.units.figures, rowOf.units, unit, field),
    school: (school, field) => at(dataset.schoolFigures, rowOf.schools, school, field),
    county: (key) => {
      const datum = dataset.county.get(key);
      const row = keys.get(key);
      return datum?.state !== 'value' || row === undefined ? undefined : { address: `${quotedSheet(names.county)}!${columnLetters(COUNTY_VALUE_COLUMN)}${row + 1}`, value: datum.value };
    },
    column: (field) => {
      const column = columns.get(field);
      return column === undefined ? undefined : { range: area(column), stages: area(SCHOOL_STAGE_COLUMN), stageWord: (stage) => stageWord(STAGES.find((one) => one === stage)) ?? '' };
    },
  };
};
