import type { CellRef } from '../../core/cellRef';
import type { Report } from '../figureCell';
import type { MappedTable } from '../mappedTable';
import { rowYears } from './rowYears';
import { yearOfFile, yearOfText, yearsOfText } from './yearOfText';

/** A whole table that gives the figures of one year. */
export interface DatedTable {
  readonly table: MappedTable;
  readonly year: number;
}

/** The tables of an earlier year, and rows that may be of it as of any other. */
export interface EarlierYear {
  readonly year: number;
  readonly tables: readonly MappedTable[];
  readonly undated: readonly CellRef[];
}

/** What a workbook says of years. */
export interface YearTables {
  /** Of the figures that are judged, where a table of several years or several tables tell it. */
  readonly year: number | undefined;
  /** What the current tables are labelled with, where nothing else tells their year. */
  readonly label: number | undefined;
  /** The earliest first. */
  readonly earlier: readonly EarlierYear[];
}

interface TableYears {
  readonly year: number;
  readonly earlier: readonly DatedTable[];
  readonly undated: readonly CellRef[];
}

const cornerOf = ({ block: { view, header } }: MappedTable): CellRef => view.ref(header.top, header.columns[0]?.column ?? 0);

/** The years that a table tells by a column of them, by its headings or by its columns of values. */
const yearsOf = (table: MappedTable): TableYears | undefined => {
  const { block } = table;
  const rows = rowYears(table);
  if (rows !== undefined) {
    return {
      year: rows.year,
      earlier: [...rows.earlier].map(([year, own]) => ({ year, table: { ...table, block: { ...block, rows: own } } })),
      undated: rows.undated.map((row) => block.view.ref(row, 0)),
    };
  }
  if (table.years === undefined) return undefined;
  // The year of a figure in a printed sentence nobody knows.
  const bare: MappedTable = { ...table, phrases: [] };
  return { year: table.years.year, earlier: table.years.earlier.map(({ year, sources, bands }) => ({ year, table: { ...bare, sources, bands } })), undated: [] };
};

/** The day on which something was filled in is not the year it is about. */
const DAY_OF_FILLING = /(?:填报|填表|制表|上报|报送|打印|导出)(?:日期|时间)?[:：]?\s*\d{4}[年./-]\d{1,2}(?:[月./-]\d{1,2}日?)?/gu;

/** The year in which a sheet's name and the lines above the table agree; undefined where they name several. */
export const labelledYear = ({ block: { view, title } }: MappedTable): number | undefined => {
  const named = [view.grid.sheet, title.normalize('NFKC').replace(DAY_OF_FILLING, '')].filter((text) => yearsOfText(text).size > 0).map(yearOfText);
  return new Set(named).size === 1 ? named[0] : undefined;
};

/** Whether nothing in a table contradicts that its figures are of the year. */
export const agreesWith = (table: MappedTable, year: number): boolean => [table.years?.year, rowYears(table)?.year].every((one) => one === undefined || one === year);

/** The year that single tables, or else files, are labelled with, if it is the same for all that are. */
const onlyLabel = (tables: readonly MappedTable[]): number | undefined => {
  for (const label of [labelledYear, ({ reading: { file } }: MappedTable) => (file === undefined ? undefined : yearOfFile(file))]) {
    const years = new Set(tables.flatMap((table) => label(table) ?? []));
    if (years.size > 0) return years.size === 1 ? [...years][0] : undefined;
  }
  return undefined;
};

const reportUndated = ({ block: { view } }: MappedTable, undated: readonly CellRef[], report: Report): void => {
  const [cell] = undated;
  if (cell !== undefined) report({ severity: 'query', cell: view.ref(cell.row, cell.column), code: 'yearMissing', rows: undated.length });
};

/**
 * Which tables give the figures of which year. `current`: the tables that are judged; `labelled`: the years of those that stand
 * for earlier ones; `whole`: tables of earlier years. A table whose latest year is not that of the others is asked about once.
 */
export const yearTables = (current: readonly MappedTable[], labelled: ReadonlyMap<MappedTable, number>, whole: readonly DatedTable[], report: Report): YearTables => {
  const own = current.map((table) => ({ table, years: yearsOf(table) }));
  const told = own.flatMap(({ table, years }) => {
    const year = years?.year ?? labelled.get(table);
    return year === undefined ? [] : [{ table, year }];
  });
  const year = told.reduce<number | undefined>((last, one) => Math.max(last ?? one.year, one.year), undefined);
  for (const one of told) {
    if (year !== undefined && one.year !== year) report({ severity: 'query', cell: cornerOf(one.table), code: 'tableYear', text: one.table.reading.sheet, year: one.year, used: year });
  }
  const years = [...own.flatMap(({ years: one }) => one ?? []), ...whole.flatMap(({ table }) => yearsOf(table) ?? [])];
  const tables = new Map<number, MappedTable[]>();
  for (const one of [...whole, ...years.flatMap(({ earlier }) => earlier)]) {
    if (year !== undefined && one.year >= year) continue;
    tables.set(one.year, [...(tables.get(one.year) ?? []), one.table]);
  }
  const undated = years.flatMap((one) => one.undated);
  const earlier = [...tables].sort(([a], [b]) => a - b).map(([of, ones]) => ({ year: of, tables: ones, undated }));
  if (earlier.length > 0) for (const { table, years: one } of own) reportUndated(table, one?.undated ?? [], report);
  return { year, label: onlyLabel(current), earlier };
};
