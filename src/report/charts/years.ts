import { assess } from '../../core';
import type { Assessment } from '../../core/assessment';
import type { Field, Pack } from '../../standards/schema';
import { readWorkbook } from '../../workbook';
import type { CellValue, Grid } from '../../workbook/grid';
import { yearIn } from '../../workbook/latestYear';
import type { MappingChoice, Reading, SheetReading } from '../../workbook/reading';

/** A year of a table of several years, judged by itself. */
export interface JudgedYear {
  readonly year: number;
  readonly assessment: Assessment;
}

/** A workbook as it was read and judged: of its latest year. */
export interface JudgedWorkbook {
  readonly grids: readonly Grid[];
  readonly reading: Reading;
  readonly assessment: Assessment;
  readonly pack: Pack;
  readonly fields: ReadonlyMap<string, Field>;
}

const YEAR = 'schoolYear';

const isOf = ({ sheet, file }: Grid, read: SheetReading): boolean => read.sheet === sheet && read.file === file;

const textOf = (value: CellValue | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A cell's text, or that of the merged cell it is part of. */
const textAt = ({ rows, merges }: Grid, row: number, column: number): string => {
  const merge = merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);
  return textOf(merge === undefined ? rows[row]?.[column] : rows[merge.top]?.[merge.left]);
};

/** The years of a grid's rows, by row, in tables that name one. */
const rowYears = (grid: Grid, sheets: readonly SheetReading[]): ReadonlyMap<number, number> =>
  new Map(
    sheets
      .filter((read) => isOf(grid, read))
      .flatMap(({ matches, dataRows: [first, last] }) => {
        const column = matches.find(({ field }) => field === YEAR)?.at.column;
        if (column === undefined) return [];
        return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((row): readonly (readonly [number, number])[] => {
          const year = yearIn(textAt(grid, row, column));
          return year === undefined ? [] : [[row, year]];
        });
      }),
  );

/** The years that a workbook has rows of, the earliest first. */
export const yearsOf = ({ grids, reading }: Pick<JudgedWorkbook, 'grids' | 'reading'>): readonly number[] => {
  const tables = reading.sheets.filter(({ matches }) => matches.some(({ field }) => field === YEAR));
  return [...new Set(grids.flatMap((grid) => [...rowYears(grid, tables).values()]))].sort((left, right) => left - right);
};

/** The grids with the rows of all other years left blank; every cell stays where it is. */
const ofYear = (grids: readonly Grid[], { sheets }: Reading, year: number): readonly Grid[] =>
  grids.map((grid) => {
    const years = rowYears(grid, sheets);
    return years.size === 0 ? grid : { ...grid, rows: grid.rows.map((row, at) => ((years.get(at) ?? year) === year ? row : [])) };
  });

/** What a person has said of headings, from what became of it. */
const choicesIn = ({ sheets }: Reading): readonly MappingChoice[] =>
  sheets.flatMap(({ fingerprint, matches }) => {
    const chosen = matches.filter(({ reason }) => reason === 'chosen');
    if (chosen.length === 0) return [];
    return [{ fingerprint, fields: Object.fromEntries(chosen.map(({ heading, field, stage }) => [heading, field === undefined ? null : { field, ...(stage === undefined ? {} : { stage }) }])) }];
  });

/** Judges every year of a workbook by the same standard and choices, the earliest first; the latest has been. One year a step. */
export function* judgedYears(workbook: JudgedWorkbook): Generator<void, readonly JudgedYear[]> {
  const { grids, reading, assessment, pack, fields } = workbook;
  const years = yearsOf(workbook);
  const judged: JudgedYear[] = [];
  for (const year of years.slice(0, -1)) {
    yield;
    const { dataset } = readWorkbook(ofYear(grids, reading, year), { fields, choices: choicesIn(reading) });
    const { date, parameters, profiles } = assessment;
    judged.push({ year, assessment: assess(dataset, pack, { date, fields, parameters, profiles }) });
  }
  const latest = years.at(-1);
  return latest === undefined ? [] : [...judged, { year: latest, assessment }];
}

/** All years at once, where nobody waits for a turn. */
export const allYears = (workbook: JudgedWorkbook): readonly JudgedYear[] => {
  const steps = judgedYears(workbook);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
