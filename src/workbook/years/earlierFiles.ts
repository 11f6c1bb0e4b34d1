import type { MappedTable } from '../mappedTable';
import { yearOfFile } from './yearOfText';
import { agreesWith, labelledYear, type DatedTable } from './yearTables';

/** Files of earlier years: their tables, each with one of a later file that gives the same. */
export interface EarlierFiles {
  readonly earlier: readonly DatedTable[];
  readonly pairs: readonly { readonly table: MappedTable; readonly year: number; readonly later: MappedTable }[];
  readonly labelled: ReadonlyMap<MappedTable, number>;
}

/** Every file with its one year, where all files are named by one and nothing in them says otherwise. */
const datedFiles = (tables: readonly MappedTable[]): ReadonlyMap<string, { readonly year: number; readonly tables: readonly MappedTable[] }> | undefined => {
  const files = new Map<string, { readonly year: number; readonly tables: MappedTable[] }>();
  for (const table of tables) {
    const { file } = table.reading;
    const year = file === undefined ? undefined : yearOfFile(file);
    if (file === undefined || year === undefined || !agreesWith(table, year) || (labelledYear(table) ?? year) !== year) return undefined;
    const known = files.get(file);
    if (known === undefined) files.set(file, { year, tables: [table] });
    else known.tables.push(table);
  }
  return files;
};

/**
 * Files named by their years (2022.xlsx, 2023.xlsx). One is of an earlier year only if each of its tables stands again in a file
 * of a later year; else nothing is parted, for money of the year before often comes in a file of its own.
 */
export const earlierFiles = (tables: readonly MappedTable[], replaces: (later: MappedTable, earlier: MappedTable) => boolean): EarlierFiles | undefined => {
  const files = datedFiles(tables);
  if (files === undefined || files.size < 2) return undefined;
  const all = [...files.values()];
  const last = Math.max(...all.map(({ year }) => year));
  const pairs = all
    .filter(({ year }) => year < last)
    .flatMap(({ year, tables: own }) =>
      own.map((table) => ({
        table,
        year,
        later: [...all]
          .sort((a, b) => b.year - a.year)
          .filter((one) => one.year > year)
          .flatMap((one) => one.tables)
          .find((one) => replaces(one, table)),
      })),
    );
  const found = pairs.flatMap(({ table, year, later }) => (later === undefined ? [] : [{ table, year, later }]));
  if (found.length === 0 || found.length < pairs.length) return undefined;
  return { earlier: found.map(({ table, year }) => ({ table, year })), pairs: found, labelled: new Map(all.filter(({ year }) => year === last).flatMap((one) => one.tables.map((table) => [table, last] as const))) };
};
