import type { CellRef } from '../core/cellRef';
import { splitsSchools } from './layoutWords';
import type { ReadingIssue } from './reading';
import type { RecordSources } from './recordSources';

/** A column that names something smaller than a school (年级), if it tells the two rows apart. */
const splittingColumn = ({ view, headings }: RecordSources, row: number, first: number): string | undefined =>
  headings.find(({ column, levels }) => splitsSchools(levels.at(-1) ?? '') && view.text(row, column) !== view.text(first, column))?.levels.at(-1);

/** Whether the rows differ in anything but their number. */
const differ = ({ view, headings, describing }: RecordSources, row: number, first: number): boolean =>
  headings.some(({ column }) => column !== describing.get('serial')?.column && view.text(row, column) !== view.text(first, column));

/** What is wrong with a school's second row: it repeats the first, contradicts it, or the table is not one of schools but of grades. */
export const repeatedSchool = (sources: RecordSources, row: number, cell: CellRef, first: CellRef, school: string): ReadingIssue => {
  const at = { severity: 'error', cell, school, first } as const;
  const heading = splittingColumn(sources, row, first.row);
  if (heading !== undefined) return { ...at, code: 'schoolSplit', heading };
  return { ...at, code: differ(sources, row, first.row) ? 'schoolRowsDiffer' : 'duplicateSchool' };
};
