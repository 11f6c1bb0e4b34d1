import type { CellRef } from '../../core/cellRef';
import { STATE } from '../../core/column';
import type { Column } from '../../core/column';
import type { Dataset, Figures } from '../../core/dataset';
import type { Field } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { columnLetters } from '../../workbook/address';
import { COUNTY_FIRST_ROW, COUNTY_VALUE_COLUMN, countyKeys } from '../merged/countySheet';
import { stageWord } from '../merged/dataCells';
import { CLASS_PUPILS_COLUMN, CLASS_STAGE_COLUMN } from '../merged/listSheets';
import { SCHOOL_STAGE_COLUMN, schoolLayout } from '../merged/schoolSheet';
import type { DisputedFact } from '../merged/schoolSheet';

/** A cell with a number of the dataset in it, as formulas name it. */
export interface DataCell {
  readonly address: string;
  readonly place: CellRef;
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
  /** The pupils of the listed classes; undefined where classes are not listed one by one. */
  readonly classes: DataColumn | undefined;
}

/** What the sheets of data are called, and how many rows stand above what `dataSheets` lays out. */
export interface DataSheetNames {
  readonly schools: string;
  readonly classes: string;
  readonly county: string;
  readonly rowsAbove: number;
}

/** A sheet's name as formulas need it. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const dataCell = (sheet: string, row: number, column: number, value: number): DataCell => ({ address: `${quotedSheet(sheet)}!${columnLetters(column)}${row + 1}`, place: { sheet, row, column }, value });

const numberAt = (column: Column | undefined, record: number): number | undefined => (column !== undefined && column.states[record] === STATE.value ? column.values[record] : undefined);

const HEADINGS = 1;

/** Finds the numbers of a dataset in the sheets that `dataSheets` makes of it. */
export const dataAddresses = (dataset: Dataset, fields: ReadonlyMap<string, Field>, names: DataSheetNames, disputed?: DisputedFact): DataAddresses => {
  const { lines, figures, firstFigure } = schoolLayout(dataset, fields, disputed);
  const first = names.rowsAbove + HEADINGS;
  const columns = new Map(figures.map(({ id }, at) => [id, firstFigure + at]));
  const rowOf = { units: new Map<number, number>(), schools: new Map<number, number>() };
  lines.forEach(({ figures: own, record }, at) => (own === dataset.units.figures ? rowOf.units : rowOf.schools).set(record, first + at));
  const at = (given: Figures, rows: ReadonlyMap<number, number>, record: number, field: string): DataCell | undefined => {
    const value = numberAt(given.get(field), record);
    const row = rows.get(record);
    const column = columns.get(field);
    return value === undefined || row === undefined || column === undefined ? undefined : dataCell(names.schools, row, column, value);
  };
  const keys = new Map(countyKeys(dataset, fields).flatMap((key, line) => (key === undefined ? [] : [[key, names.rowsAbove + COUNTY_FIRST_ROW + line] as const])));
  const area = (of: string, column: number, records: number): string => `${quotedSheet(of)}!$${columnLetters(column)}$${first + 1}:$${columnLetters(column)}$${first + Math.max(1, records)}`;
  const ofSheet = (of: string, column: number, stages: number, records: number): DataColumn => ({ range: area(of, column, records), stages: area(of, stages, records), stageWord: (stage) => stageWord(stage) ?? '' });
  const { length: classes } = dataset.classes.filter(({ size }) => size.kind === 'exact');
  return {
    unit: (unit, field) => at(dataset.units.figures, rowOf.units, unit, field),
    school: (school, field) => at(dataset.schoolFigures, rowOf.schools, school, field),
    county: (key) => {
      const datum = dataset.county.get(key);
      const row = keys.get(key);
      return datum?.state !== 'value' || row === undefined ? undefined : dataCell(names.county, row, COUNTY_VALUE_COLUMN, datum.value);
    },
    column: (field) => {
      const column = columns.get(field);
      return column === undefined ? undefined : ofSheet(names.schools, column, SCHOOL_STAGE_COLUMN, lines.length);
    },
    classes: classes > 0 && classes === dataset.classes.length ? ofSheet(names.classes, CLASS_PUPILS_COLUMN, CLASS_STAGE_COLUMN, classes) : undefined,
  };
};
