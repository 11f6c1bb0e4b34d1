import type { Report } from './figureCell';
import type { BandSource, Source } from './fieldResolution';
import type { Merge } from './grid';
import { plain } from './plainText';
import { describe, type RecordSources } from './recordSources';
import { readSchoolName } from './schoolName';

/**
 * Whose a figure is: its row's, or, where its cell is merged, that of the one school over whose rows or stages, or of nobody
 * who could be told: it lies over the rows of several schools, or under the headings of several things. `isFirst`: of all
 * cells of the merge this is the one to speak of it.
 */
export type FigureOwner = { readonly kind: 'row' } | { readonly kind: 'school' | 'schools' | 'columns'; readonly isFirst: boolean };

type Place = Source | BandSource;

const ROW: FigureOwner = { kind: 'row' };

const isOfField = (place: Place, field: Source['field'] | undefined): boolean => field !== undefined && 'field' in place && place.field === field;

/** The other figures under whose headings a merge lies, on the same row. */
const figuresUnder = ({ figures, bands }: RecordSources, { left, right }: Merge, place: Place): readonly Place[] =>
  [...figures, ...bands].filter((other) => other !== place && other.row === place.row && other.column >= left && other.column <= right && other.column !== place.column);

/** Whether a merge lies under another heading of a table that is neither read nor a text about the school. */
const isUnderUnknown = ({ headings, describing, flags, figures, bands }: RecordSources, { left, right }: Merge, place: Place): boolean => {
  if (place.row !== undefined) return false;
  const read = new Set([...describing.values(), ...flags, ...figures, ...bands].map(({ column }) => column));
  const own = headings.find(({ column }) => column === place.column)?.levels.join('\n');
  return headings.some(({ column, levels }) => column >= left && column <= right && !read.has(column) && levels.join('\n') !== own);
};

/** Tells whose the figure of a row is where its cell is merged with that of other columns. */
const overColumns = (sources: RecordSources, merge: Merge, place: Place, row: number): FigureOwner => {
  const others = figuresUnder(sources, merge, place);
  const isFirst = row === merge.top && others.every(({ column }) => column > place.column);
  if (isUnderUnknown(sources, merge, place)) return { kind: 'columns', isFirst };
  if (others.length === 0) return ROW;
  const field = 'field' in place ? place.field : undefined;
  return { kind: others.every((other) => isOfField(other, field)) ? 'school' : 'columns', isFirst };
};

/** Tells whose the figure of a row is, by the headings and by the names of the schools over which its cell is merged. */
export const ownerOf = (sources: RecordSources, place: Place, row: number, key: string): FigureOwner => {
  const { view } = sources;
  const merge = view.mergeAt(place.row ?? row, place.column);
  if (merge === undefined) return ROW;
  const across = merge.right > merge.left ? overColumns(sources, merge, place, place.row ?? row) : ROW;
  if (across.kind !== 'row' || place.row !== undefined || merge.bottom === merge.top) return across;
  const last = Math.min(merge.bottom, view.rowCount - 1);
  const names = Array.from({ length: last - merge.top + 1 }, (_, at) => readSchoolName(describe(sources, 'schoolName', merge.top + at)).key);
  const isFirst = row === merge.top;
  if (names.some((name) => plain(name) !== '' && name !== key)) return { kind: 'schools', isFirst };
  return names.at(-1) === key && names[0] === key ? { kind: 'school', isFirst } : ROW;
};

/** Whether a figure is nobody's who could be told, which is said where its number stands. */
export const isUnowned = (owner: FigureOwner, { view }: RecordSources, place: Place, row: number, field: string, report: Report): boolean => {
  const at = place.row ?? row;
  if (owner.kind === 'row' || owner.kind === 'school' || !owner.isFirst || view.text(at, place.column) === '') return false;
  const merge = view.mergeAt(at, place.column);
  report({ severity: 'error', cell: view.ref(merge?.top ?? at, merge?.left ?? place.column), code: owner.kind === 'schools' ? 'mergedOverSchools' : 'mergedOverColumns', field });
  return true;
};
