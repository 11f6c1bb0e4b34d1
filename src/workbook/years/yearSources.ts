import type { BandSource, Source } from '../fieldResolution';

/** What a table gives for a year before its latest, in cells of that year's own. */
export interface YearSources {
  readonly year: number;
  readonly sources: readonly Source[];
  readonly bands: readonly BandSource[];
}

/** A table whose headings or columns tell years: that of the figures which are read, and those before. */
export interface YearsOfTable {
  readonly year: number;
  readonly earlier: readonly YearSources[];
}

const keyOf = ({ field, stage }: Source): string => `${field.id}@${stage ?? ''}`;

const joined = (one: YearSources | undefined, other: YearSources): YearSources => {
  if (one === undefined) return other;
  const known = new Set(one.sources.map(keyOf));
  return { year: one.year, sources: [...one.sources, ...other.sources.filter((source) => !known.has(keyOf(source)))], bands: [...one.bands, ...other.bands] };
};

/** Two ways in which a table tells years together; undefined where they disagree about the year of what is read. */
export const bothYears = (one: YearsOfTable | undefined, other: YearsOfTable | undefined): YearsOfTable | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.year !== other.year) return undefined;
  const years = new Map(one.earlier.map((sources) => [sources.year, sources]));
  for (const sources of other.earlier) years.set(sources.year, joined(years.get(sources.year), sources));
  return { year: one.year, earlier: [...years.values()] };
};
