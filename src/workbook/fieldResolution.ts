import type { CellRef } from '../core/cellRef';
import type { Field } from '../standards/schema';
import type { Stage } from '../standards/terms';
import { readClassBin, readClassColumn, readRoomBand, namesClasses, type Band } from './bands';
import type { HeadingRecogniser } from './headingRecogniser';
import { CERTAIN, type Candidate } from './headingMatch';
import type { Heading } from './headingText';
import { oneLine, plain } from './plainText';
import type { FieldMatch, MappingChoice, ReadingIssue } from './reading';
import type { StatedUnit } from './statedUnit';

/** From this score on a resemblance is worth a question. */
const WORTH_ASKING = 0.5;
/** How much a field of the less fitting kind of record must be better to win. */
const PER_SCOPE = 0.05;
const MOST_CANDIDATES = 3;

/** Where a record finds a figure: a column of its row, or (in a form) a fixed cell. */
export interface Source {
  readonly field: Field;
  readonly stage: Stage | undefined;
  /** Value in the figure's unit = shown × 10^exponent. */
  readonly exponent: number;
  readonly column: number;
  readonly row?: number;
}

/** Where a record finds the count of a class-size bin or an area band, or the pupils of a class. */
export interface BandSource {
  readonly band: Band;
  readonly column: number;
  readonly row?: number;
  /** It shares its heading with another column: its count is not known. */
  readonly isUnclear?: boolean;
}

/** A heading with all it may mean, before the kind of table is known. */
export interface OpenHeading {
  readonly at: CellRef;
  readonly levels: readonly string[];
  readonly heading: Heading;
  readonly candidates: readonly Candidate[];
  readonly band: Band | undefined;
  /** A bin whose heading does not speak of classes; it counts beside others of its kind. */
  readonly bareBin: boolean;
  /** The year it names beside a figure. */
  readonly year: number | undefined;
}

export const openHeading = (levels: readonly string[], at: CellRef, recogniser: HeadingRecogniser): OpenHeading => {
  const { heading, candidates, year } = recogniser.match(levels);
  const certain = (candidates[0]?.score ?? 0) >= CERTAIN;
  const plainLevels = levels.map(plain);
  const bin = certain ? undefined : readClassBin(plainLevels);
  const band = certain ? undefined : (readRoomBand(plainLevels) ?? bin ?? readClassColumn(plainLevels));
  return { at, levels, heading, candidates, band, bareBin: band?.kind === 'classBin' && !namesClasses(plainLevels), year };
};

/** The heading's decision: what it was taken for, and whether that is used. */
export interface Resolution {
  readonly match: FieldMatch;
  readonly field?: Field;
  readonly band?: Band;
  readonly issue?: ReadingIssue;
}

const factorOf = (exponent: number): number => (exponent < 0 ? 1 / 10 ** -exponent : 10 ** exponent);

/** Fields of the given kinds of record, the best fitting first. */
export const ranked = (candidates: readonly Candidate[], scopes: readonly Field['scope'][]): readonly Candidate[] => {
  const worth = (candidate: Candidate): number => candidate.score - PER_SCOPE * scopes.indexOf(candidate.field.scope);
  return candidates.filter(({ field }) => scopes.includes(field.scope)).sort((a, b) => worth(b) - worth(a));
};

const summary = ({ field, stage, score }: Candidate): FieldMatch['candidates'][number] =>
  stage === undefined ? { field: field.id, score } : { field: field.id, stage, score };

const choiceFor = (open: OpenHeading, choice: MappingChoice | undefined): MappingChoice['fields'][string] | undefined => {
  if (choice === undefined) return undefined;
  const key = open.heading.text;
  return Object.hasOwn(choice.fields, key) ? choice.fields[key] : undefined;
};

const unresolved = (open: OpenHeading, candidates: readonly Candidate[], chosen: boolean): Resolution => ({
  match: {
    at: open.at,
    heading: open.heading.text,
    field: undefined,
    score: chosen ? 1 : (candidates[0]?.score ?? 0),
    reason: chosen ? 'chosen' : undefined,
    factor: 1,
    candidates: candidates.slice(0, MOST_CANDIDATES).map(summary),
  },
});

/** The resolution with the multiplier of its unit. */
export const withUnit = (resolution: Resolution, { exponent }: StatedUnit): Resolution => ({ ...resolution, match: { ...resolution.match, factor: factorOf(exponent) } });

const resolved = (open: OpenHeading, field: Field, best: Pick<Candidate, 'stage' | 'score' | 'reason'>, others: readonly Candidate[]): Resolution => {
  const match: FieldMatch = {
    at: open.at,
    heading: open.heading.text,
    field: field.id,
    ...(best.stage === undefined ? {} : { stage: best.stage }),
    score: best.score,
    reason: best.reason,
    factor: 1,
    candidates: others.slice(0, MOST_CANDIDATES).map(summary),
  };
  if (best.score >= CERTAIN) return { match, field };
  return { match, issue: { severity: 'query', cell: open.at, code: 'uncertainHeading', heading: oneLine(open.heading.text), field: field.id, score: best.score } };
};

/**
 * Decides what a heading is, given the kinds of record its table holds. A person's choice outranks everything; a match
 * below CERTAIN is only asked about.
 */
export const resolveHeading = (
  open: OpenHeading,
  scopes: readonly Field['scope'][],
  fields: ReadonlyMap<string, Field>,
  choice: MappingChoice | undefined,
): Resolution => {
  const candidates = ranked(open.candidates, scopes);
  const chosen = choiceFor(open, choice);
  if (chosen === null) return unresolved(open, candidates, true);
  const chosenField = chosen === undefined ? undefined : fields.get(chosen.field);
  if (chosen !== undefined && chosenField !== undefined && open.band === undefined) {
    return resolved(open, chosenField, { stage: chosen.stage, score: 1, reason: 'chosen' }, candidates);
  }
  if (open.band !== undefined) {
    const field = open.band.kind === 'classColumn' ? 'classPupils' : open.band.kind;
    const stage = open.band.kind === 'classBin' ? (open.band.stage ?? open.heading.stage) : undefined;
    const match: FieldMatch = { at: open.at, heading: open.heading.text, field, ...(stage === undefined ? {} : { stage }), score: 1, reason: 'exact', factor: 1, candidates: [] };
    return { match, band: open.band.kind === 'classBin' && stage !== undefined ? { ...open.band, stage } : open.band };
  }
  const [best, ...others] = candidates;
  if (best === undefined || best.score < WORTH_ASKING) return unresolved(open, candidates, false);
  return resolved(open, best.field, best, others);
};
