import type { Report } from './figureCell';
import type { MappedTable } from './mappedTable';
import { plain } from './plainText';

/** An earlier year's table, and the one that is read in its place. */
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

const figuresOf = ({ sources, bands }: MappedTable): ReadonlySet<string> =>
  new Set([...sources.flatMap(({ field, stage }) => (field.type === 'number' ? [`${field.id}@${stage ?? ''}`] : [])), ...bands.map(({ band }) => JSON.stringify(band))]);

const namesOf = ({ block: { view, rows }, sources }: MappedTable): ReadonlySet<string> =>
  new Set(
    sources
      .filter(({ field }) => field.id === 'schoolName')
      .flatMap(({ row, column }) => (row === undefined ? rows : [row]).map((at) => plain(view.text(at, column))))
      .filter((name) => name !== ''),
  );

/** Whether the later table has all that the earlier one gives, and most of its schools: else the two stand beside each other. */
const replaces = (later: MappedTable, earlier: MappedTable): boolean => {
  if (later.template !== earlier.template) return false;
  const figures = figuresOf(later);
  if (![...figuresOf(earlier)].every((figure) => figures.has(figure))) return false;
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

/** The tables that are read: a file's earlier years beside a later one are asked about, for a school that has closed since is none. */
export const withoutEarlier = (tables: readonly MappedTable[], report: Report): readonly MappedTable[] => {
  const earlier = earlierTables(tables);
  for (const { table, year, later } of earlier) {
    const { view, header } = table.block;
    report({ severity: 'query', cell: view.ref(header.top, header.columns[0]?.column ?? 0), code: 'earlierTable', text: table.reading.sheet, year, used: later.reading.sheet });
  }
  const passed = new Set(earlier.map(({ table }) => table));
  return tables.filter((table) => !passed.has(table));
};
