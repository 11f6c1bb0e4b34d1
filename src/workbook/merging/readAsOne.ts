import type { Grid } from '../grid';
import type { ReadingIssue } from '../reading';
import type { ReadingOptions, TracedReading } from '../readWorkbook';
import type { Decisions } from './decision';
import { joinedSchools } from './joinedSchools';
import type { NameReader } from './nameShape';
import { readTogether } from './readTogether';
import { openPairs, schoolsAlike, sentSchools, type SchoolPair } from './schoolsAlike';
import type { SchoolRuling } from './schoolRuling';

/** A reading with the schools that may be one under two names. */
export interface ReadAsOne extends TracedReading {
  readonly alike: readonly SchoolPair[];
}

/** The question about two schools, as it stands among the doubts about the data. */
const questionOf = ({ one, other, likeness }: SchoolPair): ReadingIssue => ({
  severity: 'query',
  cell: other.cell ?? { file: other.files[0] ?? '', sheet: '', row: 0, column: 0 },
  code: 'maybeSameSchool',
  school: other.name,
  other: one.name,
  otherFile: one.files.join(' / '),
  likeness,
});

/**
 * Reads all sheets into one dataset. Schools that a person said are one are read as one: then the sheets are read again,
 * because only once all are read it is known which schools there are. What nobody has ruled on is asked, never taken.
 */
export function* readAsOne(grids: readonly Grid[], options: Omit<ReadingOptions, 'settling'>, decisions: Decisions, rulings: readonly SchoolRuling[], reader: NameReader): Generator<void, ReadAsOne> {
  const first = yield* readTogether(grids, options, decisions);
  const sent = yield* sentSchools(first.dataset, first.trace);
  const knownAs = joinedSchools(sent, rulings);
  yield;
  const reading = knownAs === undefined ? first : yield* readTogether(grids, options, decisions, knownAs);
  const pairs = yield* schoolsAlike(reading === first ? sent : yield* sentSchools(reading.dataset, reading.trace), reader);
  const alike = openPairs(pairs, rulings);
  return { ...reading, issues: [...reading.issues, ...alike.map(questionOf)], alike };
}
