import type { CellRef } from '../core/cellRef';
import type { BandSource, Resolution, Source } from './fieldResolution';
import type { Report } from './figureCell';
import type { FieldMatch } from './reading';

/** Keeps the first heading of each field and reports the others; numbers only, for remarks may well stand twice. */
export class MatchCollector {
  readonly matches: FieldMatch[] = [];
  readonly sources: Source[] = [];
  readonly bands: BandSource[] = [];
  private readonly first = new Map<string, CellRef>();

  constructor(
    private readonly used: boolean,
    private readonly report: Report,
  ) {}

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
