import type { Source } from './fieldResolution';
import { plain } from './plainText';
import { describe, type RecordSources } from './recordSources';
import { readSchoolName } from './schoolName';

/** Whose a figure is: its row's, or, where its cell is merged over several rows, that of their one school or of nobody who could be told. */
export type FigureOwner = { readonly kind: 'row' } | { readonly kind: 'school' | 'schools'; readonly isTop: boolean };

/** Tells whose the figure of a row is, by the names of the schools over whose rows its cell is merged. */
export const ownerOf = (sources: RecordSources, { row: fixed, column }: Source, row: number, key: string): FigureOwner => {
  const { view } = sources;
  const merge = fixed === undefined ? view.mergeAt(row, column) : undefined;
  if (merge === undefined || merge.bottom === merge.top) return { kind: 'row' };
  const last = Math.min(merge.bottom, view.rowCount - 1);
  const names = Array.from({ length: last - merge.top + 1 }, (_, at) => readSchoolName(describe(sources, 'schoolName', merge.top + at)).key);
  const isTop = row === merge.top;
  if (names.some((name) => plain(name) !== '' && name !== key)) return { kind: 'schools', isTop };
  return names.at(-1) === key && names[0] === key ? { kind: 'school', isTop } : { kind: 'row' };
};
