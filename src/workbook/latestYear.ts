import type { Report } from './figureCell';
import { describe, type RecordSources } from './recordSources';

/** The year that a text names first. */
export const yearIn = (text: string): number | undefined => {
  const match = /(?:19|20)\d{2}/u.exec(text.normalize('NFKC'));
  return match === null ? undefined : Number(match[0]);
};

/**
 * Of a table with several years, which rows are of the latest: a dataset is of one year. A row that names no year stays.
 * Says once how many others there are.
 */
export const latestYear = (sources: RecordSources, rows: readonly number[], report: Report): ((row: number) => boolean) => {
  const column = sources.describing.get('schoolYear')?.column;
  if (column === undefined) return () => true;
  const years = new Map(rows.map((row) => [row, yearIn(describe(sources, 'schoolYear', row))]));
  const given = [...years.values()].flatMap((year) => (year === undefined ? [] : [year]));
  const latest = given.reduce((last, year) => Math.max(last, year), 0);
  const isOther = (row: number): boolean => (years.get(row) ?? latest) !== latest;
  const [first] = rows.filter(isOther);
  if (first !== undefined) report({ severity: 'hint', cell: sources.view.ref(first, column), code: 'earlierYears', year: latest, rows: rows.filter(isOther).length });
  return (row) => !isOther(row);
};
