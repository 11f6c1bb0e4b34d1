import type { CellRef } from '../../core/cellRef';
import type { Dataset } from '../../core/dataset';
import { eachInSteps } from '../../core/steps';
import type { SchoolRef, Trace } from '../dispute';
import { readSchoolName } from '../schoolName';
import { schoolRef } from '../settlement';
import { nameLikeness, SAME_SPELT_OTHERWISE } from './likeness';
import type { NameReader } from './nameShape';
import { schoolLikeness, schoolShape } from './schoolLikeness';
import { SchoolFinder } from './sameSchool';
import { sentSchools } from './schoolsAlike';

/** A school of the list of those that ought to send something. */
export interface RosterSchool extends SchoolRef {
  readonly cell?: CellRef;
}

/** A listed school and the one that was sent. */
export interface RosterPair {
  readonly listed: RosterSchool;
  readonly school: SchoolRef;
  /** Of the names, 0…1. */
  readonly likeness: number;
}

/** The list of schools against what was sent. */
export interface RosterReport {
  readonly listed: number;
  /** Those under another name but the same code are in `renamed` too. */
  readonly sent: readonly RosterPair[];
  readonly missing: readonly RosterSchool[];
  /** Same code, other name. */
  readonly renamed: readonly RosterPair[];
  /** Not the same by code, nor by name, but names alike (or the same, with another code): may be one school, for a person to say. Neither missing nor sent. */
  readonly likely: readonly RosterPair[];
  /** Several schools that were sent, or several of the list, bear the name, and nothing tells which is meant. */
  readonly ambiguous: readonly RosterSchool[];
  /** Two files for one school that are not the same file. */
  readonly twice: readonly { readonly school: SchoolRef; readonly files: readonly string[] }[];
  readonly unlisted: readonly SchoolRef[];
}

/** Names less alike than this are not worth a question. */
const WORTH_ASKING = 0.6;

/**
 * Files that repeat what another file says of the school. A bureau's table of many schools beside the school's own file is
 * no second sending.
 */
const sentTwice = ({ schools }: Dataset, { repeats, senders }: Trace): RosterReport['twice'] => {
  const breadth = new Map<string, number>();
  for (const files of senders.values()) for (const file of files) breadth.set(file, (breadth.get(file) ?? 0) + 1);
  return [...repeats].flatMap(([index, files]) => {
    const { name, code, town } = schools[index] ?? { name: '' };
    const own = [...files].filter((file) => breadth.get(file) === 1);
    const broad = [...files].filter((file) => breadth.get(file) !== 1);
    const group = own.length > 1 ? own : broad.length > 1 ? broad : [];
    return group.length === 0 ? [] : [{ school: schoolRef({ name, code, town }), files: group }];
  });
};

/** The best pairs of names among those left on both sides, each school once. */
function* likelyPairs(missing: readonly RosterSchool[], unlisted: readonly SchoolRef[], reader: NameReader): Generator<void, readonly RosterPair[]> {
  const shapes = unlisted.map((school) => ({ school, shape: schoolShape(school, reader) }));
  const pairs: RosterPair[] = [];
  for (const listed of missing) {
    const wanted = schoolShape(listed, reader);
    for (const { school, shape } of shapes) {
      const likeness = schoolLikeness(wanted, shape, reader);
      // Two codes are two schools, unless the names are the same: then one of the codes may be mistyped.
      const otherCode = listed.code !== undefined && school.code !== undefined;
      if (likeness >= (otherCode ? SAME_SPELT_OTHERWISE : WORTH_ASKING)) pairs.push({ listed, school, likeness });
    }
    yield;
  }
  const taken = new Set<SchoolRef>();
  return pairs
    .sort((a, b) => b.likeness - a.likeness)
    .filter(({ listed, school }) => {
      if (taken.has(listed) || taken.has(school)) return false;
      taken.add(listed).add(school);
      return true;
    });
}

interface Claim extends RosterPair {
  readonly certainty: 0 | 1 | 2;
}

/** How surely a listed school is the one found: by code, by name and town, by name alone. */
const certaintyOf = (listed: RosterSchool, school: SchoolRef, kind: 'code' | 'name'): Claim['certainty'] =>
  kind === 'code' ? 2 : listed.town !== undefined && school.town !== undefined ? 1 : 0;

/** Those of the list whose school another one claims as surely or more: one school is not two of the list, unless it bears the code of both. */
const contestedIn = (claims: readonly Claim[]): ReadonlySet<RosterSchool> => {
  const rivals = new Map<SchoolRef, Claim[]>();
  for (const claim of claims) rivals.set(claim.school, [...(rivals.get(claim.school) ?? []), claim]);
  const loses = (claim: Claim): boolean =>
    claim.certainty < 2 && (rivals.get(claim.school) ?? []).some((other) => other !== claim && other.certainty >= claim.certainty);
  return new Set(claims.filter(loses).map(({ listed }) => listed));
};

/** Matches by code, then by name and town; what is only alike is asked. */
export function* matchRoster(roster: readonly RosterSchool[], dataset: Dataset, trace: Trace, reader: NameReader): Generator<void, RosterReport> {
  const schools: SchoolRef[] = [];
  yield* eachInSteps(yield* sentSchools(dataset, trace), ({ name, code, town }) => void schools.push(schoolRef({ name, code, town })));
  const finder = new SchoolFinder(schools);
  const claims: Claim[] = [];
  const open: RosterSchool[] = [];
  const ambiguous: RosterSchool[] = [];
  for (const listed of roster) {
    const found = finder.find(listed);
    if ('school' in found) claims.push({ listed, school: found.school, likeness: nameLikeness(listed.name, found.school.name, reader), certainty: certaintyOf(listed, found.school, found.kind) });
    else (found.kind === 'ambiguous' ? ambiguous : open).push(listed);
  }
  const contested = contestedIn(claims);
  const sent = claims.filter(({ listed }) => !contested.has(listed)).map(({ listed, school, likeness }): RosterPair => ({ listed, school, likeness }));
  ambiguous.push(...contested);
  const matched = new Set(sent.map(({ school }) => school));
  const doubtful = new Set(ambiguous.map(({ name }) => readSchoolName(name).key));
  const unlisted = schools.filter((school) => !matched.has(school) && !doubtful.has(readSchoolName(school.name).key));
  const likely = yield* likelyPairs(open, unlisted, reader);
  const asked = new Set<SchoolRef>(likely.flatMap(({ listed, school }) => [listed, school]));
  return {
    listed: roster.length,
    sent,
    missing: open.filter((listed) => !asked.has(listed)),
    renamed: sent.filter(({ likeness }) => likeness < 1),
    likely,
    ambiguous,
    twice: sentTwice(dataset, trace),
    unlisted: unlisted.filter((school) => !asked.has(school)),
  };
}

/** Who has not sent anything, one a line, to be copied into a message. */
export const missingText = ({ missing }: RosterReport): string => missing.map(({ name, town }) => (town === undefined ? name : `${name}（${town}）`)).join('\n');
