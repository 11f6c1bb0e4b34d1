import type { ReadingIssue } from '../../src/workbook';
import { FIELDS } from '../../src/standards';
import { cellAddress, cellKey, parseAddress, readWorkbook, type CellValue, type Grid, type MappingChoice, type Reading } from '../../src/workbook';

/** A sheet as a test writes it: rows of cells, merges and marked cells as addresses. */
interface SheetOptions {
  readonly name?: string;
  readonly file?: string;
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly percent?: readonly string[];
  readonly dates?: readonly string[];
  /** By address. */
  readonly formulas?: Readonly<Record<string, string>>;
}

const keys = (addresses: readonly string[]): ReadonlySet<number> =>
  new Set(
    addresses.map((text) => {
      const address = parseAddress(text);
      if (address === undefined) throw new Error(`no address: ${text}`);
      return cellKey(address.top, address.left);
    }),
  );

const formulaMap = (formulas: Readonly<Record<string, string>>): ReadonlyMap<number, string> =>
  new Map(Object.entries(formulas).flatMap(([address, formula]) => [...keys([address])].map((key) => [key, formula] as const)));

export const sheet = (rows: readonly (readonly CellValue[])[], options: SheetOptions = {}): Grid => ({
  ...(options.file === undefined ? {} : { file: options.file }),
  sheet: options.name ?? 'Sheet1',
  hidden: options.hidden ?? false,
  rows,
  columnCount: Math.max(0, ...rows.map((row) => row.length)),
  merges: (options.merges ?? []).map((text) => {
    const merge = parseAddress(text);
    if (merge === undefined) throw new Error(`no address: ${text}`);
    return merge;
  }),
  hiddenRows: new Set(options.hiddenRows ?? []),
  ...(options.percent === undefined ? {} : { percentCells: keys(options.percent) }),
  ...(options.dates === undefined ? {} : { dateCells: keys(options.dates) }),
  ...(options.formulas === undefined ? {} : { formulas: formulaMap(options.formulas) }),
});

export const read = (grids: readonly Grid[], choices: readonly MappingChoice[] = []): Reading => readWorkbook(grids, { fields: FIELDS, choices });

/** Issues as `code@Sheet1!A1`, so that a test sees what and where. */
export const issueList = (reading: Reading, ...codes: readonly ReadingIssue['code'][]): readonly string[] =>
  reading.issues.filter(({ code }) => codes.length === 0 || codes.includes(code)).map((issue) => `${issue.code}@${cellAddress(issue.cell)}`);

/** The figures of a unit: number, or the state's name index where there is none. */
export const unitFigure = (reading: Reading, school: string, stage: 'primary' | 'junior', field: string): number | string | undefined => {
  const { dataset } = reading;
  for (let unit = 0; unit < dataset.units.length; unit += 1) {
    const owner = dataset.schools[dataset.units.school[unit] ?? -1];
    if (owner?.name === school && (dataset.units.stage[unit] === 0 ? 'primary' : 'junior') === stage) return figureAt(dataset.units.figures.get(field), unit);
  }
  return undefined;
};

export const schoolFigure = (reading: Reading, school: string, field: string): number | string | undefined =>
  figureAt(
    reading.dataset.schoolFigures.get(field),
    reading.dataset.schools.findIndex(({ name }) => name === school),
  );

type Column = NonNullable<ReturnType<Reading['dataset']['schoolFigures']['get']>>;
const STATES = ['value', 'blank', 'text', 'error', 'negative', 'absent'];

const figureAt = (column: Column | undefined, record: number): number | string | undefined => {
  if (column === undefined || record < 0) return undefined;
  return column.states[record] === 0 ? column.values[record] : STATES[column.states[record] ?? 5];
};

/** Units as `school/stage`, in order. */
export const units = (reading: Reading): readonly string[] =>
  Array.from({ length: reading.dataset.units.length }, (_, unit) => {
    const { school, stage } = reading.dataset.units;
    return `${reading.dataset.schools[school[unit] ?? -1]?.name ?? '?'}/${stage[unit] === 0 ? 'primary' : 'junior'}`;
  });

/** Heading → field (with stage), as used. */
export const mapping = (reading: Reading, at = 0): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    (reading.sheets[at]?.matches ?? []).map(({ heading, field, stage, score }) => [heading, field === undefined ? undefined : `${field}${stage === undefined ? '' : `@${stage}`}${score < 0.8 ? '?' : ''}`]),
  );
