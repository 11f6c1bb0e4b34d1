import type { Source } from '../fieldResolution';
import type { MappedHeading } from '../matchCollector';
import type { YearSources, YearsOfTable } from './yearSources';

/** A figure with the year that its heading names. */
interface DatedFigure {
  readonly heading: MappedHeading;
  readonly key: string;
  readonly year: number;
}

const isMoney = ({ resolution: { field } }: MappedHeading): boolean => field?.unit === 'yuan';

const isFigure = ({ field }: Source): boolean => field.type === 'number' || field.type === 'level';

/** The figures, each with its year; of one that a person chose the year does not count. */
const datedFigures = (headings: readonly MappedHeading[]): readonly DatedFigure[] =>
  headings.flatMap((heading) => {
    const { year, resolution: { match, field } } = heading;
    if (year === undefined || field === undefined || match.reason === 'chosen') return [];
    return [{ heading, key: `${field.id}@${match.stage ?? ''}`, year }];
  });

/** By how much the years of a figure lag behind the table's: money is often that of the year before. undefined: nobody knows. */
const lagOf = (latest: DatedFigure | undefined, year: number): number | undefined => {
  if (latest === undefined) return undefined;
  const lag = year - latest.year;
  return lag === 0 || (lag === 1 && isMoney(latest.heading)) ? lag : undefined;
};

/**
 * The year of a table whose headings name one, and the figures of years before, each where the table gives it once.
 * `read`: the sources that are used, of which those that describe a record hold for all years. A figure beside one that names no year, or whose latest is not of the table's year, is of no certain year.
 */
export const headingYears = (headings: readonly MappedHeading[], earlier: ReadonlySet<MappedHeading>, doubtful: ReadonlySet<Source>, read: readonly Source[]): YearsOfTable | undefined => {
  const dated = datedFigures(headings);
  const used = dated.filter(({ heading }) => !earlier.has(heading));
  const years = used.filter(({ heading }) => !isMoney(heading)).map(({ year }) => year);
  if (years.length === 0) return undefined;
  const year = Math.max(...years);
  const describing = read.filter((source) => !isFigure(source) && source.field.type !== 'evidence');
  const found = new Map<number, Map<string, DatedFigure[]>>();
  for (const one of dated.filter(({ heading }) => earlier.has(heading))) {
    const lag = lagOf(used.find(({ key }) => key === one.key), year);
    if (lag === undefined || one.heading.sources.some((source) => doubtful.has(source))) continue;
    const ofYear = found.get(one.year + lag) ?? new Map<string, DatedFigure[]>();
    ofYear.set(one.key, [...(ofYear.get(one.key) ?? []), one]);
    found.set(one.year + lag, ofYear);
  }
  const sourcesOf = (figures: ReadonlyMap<string, readonly DatedFigure[]>): readonly Source[] => [...figures.values()].filter(({ length }) => length === 1).flatMap((ones) => ones.flatMap(({ heading }) => heading.sources));
  const given = [...found].map(([of, figures]): YearSources => ({ year: of, sources: [...describing, ...sourcesOf(figures)], bands: [] }));
  return { year, earlier: given.filter(({ sources }) => sources.some(isFigure)) };
};
