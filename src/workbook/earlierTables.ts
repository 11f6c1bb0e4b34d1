import type { Report } from './figureCell';
import type { MappedTable } from './mappedTable';
import { plain } from './plainText';
import { earlierFiles } from './years/earlierFiles';
import { agreesWith, labelledYear, type DatedTable } from './years/yearTables';

/** An earlier year's table, and the one that is judged in its place. */
interface EarlierTable {
  readonly table: MappedTable;
  readonly year: number;
  readonly later: MappedTable;
}

/** The last year that the sheet's name gives, else the lines above the table. A school year is known by its second half. */
const yearOf = ({ block: { view, title } }: MappedTable): number | undefined => {
  for (const text of [view.grid.sheet, title]) {
    const years = [...text.normalize('NFKC').matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => Number(year));
    if (years.length > 0) return Math.max(...years);
  }
  return undefined;
};

const figuresOf = ({ sources, bands, phrases = [], template }: MappedTable): ReadonlySet<string> =>
  new Set([
    ...[...sources, ...phrases].flatMap(({ field, stage }) => (field.type === 'number' || (template === 'countyForm' && field.type !== 'text') ? [`${field.id}@${stage ?? ''}`] : [])),
    ...bands.map(({ band }) => JSON.stringify(band)),
  ]);

const namesOf = ({ block: { view, rows }, sources }: MappedTable): ReadonlySet<string> =>
  new Set(
    sources
      .filter(({ field }) => field.id === 'schoolName')
      .flatMap(({ row, column }) => (row === undefined ? rows : [row]).map((at) => plain(view.text(at, column))))
      .filter((name) => name !== ''),
  );

/** Whether the later table has all that the earlier one gives, and most of its schools: else the two stand beside each other. A county has no schools to compare. */
export const replaces = (later: MappedTable, earlier: MappedTable): boolean => {
  if (later.template !== earlier.template) return false;
  const figures = figuresOf(later);
  const given = [...figuresOf(earlier)];
  if (!given.every((figure) => figures.has(figure))) return false;
  if (later.template === 'countyForm') return given.length > 0;
  const [names, namesLater] = [namesOf(earlier), namesOf(later)];
  return names.size > 0 && [...names].filter((name) => namesLater.has(name)).length * 2 >= names.size;
};

/** Tables of one file that give for an earlier year what another gives for a later one. */
const earlierTables = (tables: readonly MappedTable[]): readonly EarlierTable[] => {
  const dated = new Map<string, { readonly table: MappedTable; readonly year: number }[]>();
  for (const table of tables) {
    const year = yearOf(table);
    const { file = '' } = table.reading;
    if (year !== undefined) dated.set(file, [...(dated.get(file) ?? []), { table, year }]);
  }
  return [...dated.values()].flatMap((ofFile) => {
    const latestFirst = [...ofFile].sort((a, b) => b.year - a.year);
    return ofFile.flatMap(({ table, year }) => {
      const later = latestFirst.find((one) => one.year > year && replaces(one.table, table));
      return later === undefined ? [] : [{ table, year, later: later.table }];
    });
  });
};

/** The year of an earlier table, if nothing speaks against it: its labels and those of the later one agree, and no second table says what it says. */
const certainYear = ({ table, later }: EarlierTable, tables: readonly MappedTable[]): number | undefined => {
  const [year, yearLater] = [labelledYear(table), labelledYear(later)];
  if (year === undefined || yearLater === undefined || year >= yearLater || !agreesWith(table, year) || !agreesWith(later, yearLater)) return undefined;
  const isTwice = tables.some((one) => one !== table && one.reading.file === table.reading.file && labelledYear(one) === year && (replaces(one, table) || replaces(table, one)));
  return isTwice ? undefined : year;
};

/** The tables that are judged, with the years of those that earlier ones stand beside, and the tables of earlier years. */
export interface TablesByYear {
  readonly current: readonly MappedTable[];
  readonly labelled: ReadonlyMap<MappedTable, number>;
  readonly earlier: readonly DatedTable[];
}

const corner = ({ block: { view, header } }: MappedTable) => view.ref(header.top, header.columns[0]?.column ?? 0);

/**
 * Parts the tables that are judged from those of earlier years, which are never judged beside them: a school that has closed
 * since is none. Where a year is not certain, the earlier table is asked about and not read at all; that of a county is read
 * as before. `joinsFiles`: files that are named by their years are years of one county.
 */
export const tablesByYear = (tables: readonly MappedTable[], joinsFiles: boolean, report: Report): TablesByYear => {
  const files = joinsFiles ? earlierFiles(tables, replaces) : undefined;
  const labelled = new Map<MappedTable, number>(files?.labelled);
  const earlier: DatedTable[] = [...(files?.earlier ?? [])];
  const passed = new Set(earlier.map(({ table }) => table));
  for (const { table, year, later } of files?.pairs ?? []) report({ severity: 'hint', cell: corner(table), code: 'earlierTableRead', text: table.reading.sheet, year, used: later.reading.file ?? later.reading.sheet });
  const rest = tables.filter((table) => !passed.has(table));
  for (const one of earlierTables(rest)) {
    const { table, later } = one;
    const year = certainYear(one, rest);
    if (year === undefined && table.template === 'countyForm') continue;
    passed.add(table);
    if (year === undefined) report({ severity: 'query', cell: corner(table), code: 'earlierTable', text: table.reading.sheet, year: one.year, used: later.reading.sheet });
    else {
      report({ severity: 'hint', cell: corner(table), code: 'earlierTableRead', text: table.reading.sheet, year, used: later.reading.sheet });
      earlier.push({ table, year });
      const yearLater = labelledYear(later);
      if (yearLater !== undefined) labelled.set(later, yearLater);
    }
  }
  const current = tables.filter((table) => !passed.has(table));
  // Beside one that stands for an earlier table there may be another of a later year still.
  for (const table of current) {
    const year = labelledYear(table);
    const { file } = table.reading;
    if (year !== undefined && !labelled.has(table) && [...labelled.keys()].some((one) => one.template === table.template && one.reading.file === file)) labelled.set(table, year);
  }
  return { current, labelled, earlier };
};
