import type { CellRef } from '../core/cellRef';
import type { BandSource, Resolution, Source } from './fieldResolution';
import type { Report } from './figureCell';
import type { FieldMatch } from './reading';
import type { StatedUnit } from './statedUnit';
import type { TableBlock } from './tableBlocks';
import { doubtfulUnits } from './unitDoubt';
import { earlierHeadings, reportEarlier } from './earlierHeadings';
import { headingYears } from './years/headingYears';
import type { YearsOfTable } from './years/yearSources';

/** A heading's decision with the places its figures are read from. */
export interface MappedHeading {
  readonly resolution: Resolution;
  readonly sources: readonly Source[];
  readonly bands: readonly BandSource[];
  readonly unit: StatedUnit;
  /** The year that the heading names beside its figure. */
  readonly year: number | undefined;
}

/** A figure whose unit is not clear is not used: a wrong scale would decide falsely. */
const unclear = ({ match }: Resolution): Resolution => ({
  match: { ...match, field: undefined },
  ...(match.field === undefined ? {} : { issue: { severity: 'query', cell: match.at, code: 'unitUnclear', heading: match.heading, field: match.field } }),
});

/** Keeps the first heading of each field and reports the others; numbers only, for remarks may well stand twice. */
class MatchCollector {
  readonly matches: FieldMatch[] = [];
  readonly sources: Source[] = [];
  readonly bands: BandSource[] = [];
  private readonly first = new Map<string, CellRef>();

  constructor(
    private readonly used: boolean,
    private readonly report: Report,
  ) {}

  /** Leaves a heading unused about which all is said. */
  pass({ match }: Resolution): void {
    this.matches.push({ ...match, field: undefined });
  }

  take(resolution: Resolution, sources: readonly Source[], bands: readonly BandSource[]): void {
    const { match, field, issue } = resolution;
    if (issue !== undefined && this.used) this.report(issue);
    const key = `${match.field ?? ''}@${match.stage ?? ''}`;
    const first = field === undefined ? undefined : this.first.get(key);
    if (field !== undefined && first !== undefined) {
      if (this.used && field.type !== 'text') this.report({ severity: 'query', cell: match.at, code: 'duplicateHeading', heading: match.heading, field: field.id, first });
      this.matches.push({ ...match, field: undefined });
      return;
    }
    if (field !== undefined) this.first.set(key, match.at);
    this.matches.push(match);
    if (!this.used) return;
    this.sources.push(...sources);
    this.bands.push(...bands);
  }
}

interface CollectedMatches extends Pick<MatchCollector, 'matches' | 'sources' | 'bands'> {
  readonly years: YearsOfTable | undefined;
}

/** Takes a table's headings together: units that do not go with the figures, and headings that stand twice, are reported. */
export const collectMatches = (block: TableBlock, headings: readonly MappedHeading[], used: boolean, report: Report): CollectedMatches => {
  const collector = new MatchCollector(used, report);
  const doubtful = doubtfulUnits(
    block.view,
    block.rows,
    headings.flatMap(({ sources, unit }) => sources.map((source) => ({ source, unit }))),
  );
  const earlier = earlierHeadings(headings);
  if (used) reportEarlier(headings, earlier, report);
  for (const one of headings) {
    const { resolution, sources, bands } = one;
    if (earlier.has(one)) collector.pass(resolution);
    else if (sources.some((source) => doubtful.has(source))) collector.take(unclear(resolution), [], []);
    else collector.take(resolution, sources, bands);
  }
  const { matches, sources, bands } = collector;
  return { matches, sources, bands, years: used ? headingYears(headings, earlier, doubtful, sources) : undefined };
};
