import type { Dataset } from '../../core/dataset';
import type { CellRef } from '../../core/cellRef';
import { eachInSteps } from '../../core/steps';
import type { SchoolRef, Trace } from '../dispute';
import { schoolRef } from '../settlement';
import type { NameReader } from './nameShape';
import { schoolLikeness, schoolShape, type SchoolShape } from './schoolLikeness';
import { rulingsBySchool, type SchoolRuling } from './schoolRuling';

/** A school as files sent it. */
export interface SentSchool extends SchoolRef {
  readonly files: readonly string[];
  readonly cell?: CellRef;
}

/** Two schools of different files that may be one under two names: a person has to say. */
export interface SchoolPair {
  readonly one: SentSchool;
  readonly other: SentSchool;
  /** Of the names, 0…1. */
  readonly likeness: number;
}

/** Names that differ by more than their spelling, by words they may lack, or by the place before them, are not worth a question. */
const WORTH_ASKING = 0.85;
/** A shorter name (小学) is of no school in particular. */
const SHORTEST = 3;
/** Schools looked at between two turns. */
const STRIDE = 1_000;

/** Schools that were sent: with records, or only named in a list of classes or rooms. */
export function* sentSchools({ schools, classes, rooms }: Dataset, { senders }: Pick<Trace, 'senders'>): Generator<void, readonly SentSchool[]> {
  const listed = new Map<string, { readonly files: Set<string>; readonly cell: CellRef | undefined }>();
  const note = (school: number | undefined, name: string, cell: CellRef | undefined): void => {
    if (school !== undefined || name === '') return;
    const known = listed.get(name) ?? { files: new Set<string>(), cell };
    listed.set(name, known);
    known.files.add(cell?.file ?? '');
  };
  yield* eachInSteps(classes, ({ school, schoolName, size }) => note(school, schoolName, (size.kind === 'exact' ? size.pupils : size.classes).cell));
  yield* eachInSteps(rooms, ({ school, schoolName, area, count }) => note(school, schoolName, area.cell ?? count.cell));
  const sent: SentSchool[] = [];
  yield* eachInSteps(schools, ({ name, code, town, cell }, at) => {
    sent.push({ ...schoolRef({ name, code, town }), files: [...(senders.get(at) ?? [])], ...(cell === undefined ? {} : { cell }) });
  });
  yield* eachInSteps(listed, ([name, { files, cell }]) => {
    sent.push({ name, files: [...files], ...(cell === undefined ? {} : { cell }) });
  });
  return sent;
}

interface Shaped {
  readonly at: number;
  readonly school: SentSchool;
  readonly shape: SchoolShape;
}

/** The names under which a school is looked up. */
const ownNames = ({ bare, towned }: SchoolShape): readonly string[] => [...new Set([bare.canonical, bare.reduced, towned?.reduced ?? ''])].filter(({ length }) => length >= SHORTEST);

/** The names under which another school may be meant: its own, and what follows on the places before it. */
const otherNames = (shape: SchoolShape, { endsInPlace }: NameReader): readonly string[] => {
  const ends = (text: string): readonly string[] => Array.from({ length: Math.max(0, text.length - SHORTEST) }, (_, at) => at + 1).flatMap((at) => (endsInPlace(text.slice(0, at)) ? [text.slice(at)] : []));
  return ownNames(shape).flatMap((name) => [name, ...ends(name)]);
};

/** Two codes are two schools; one file that names both means both; of one name they are told apart by code or town already. */
const mayBeOne = ({ school: one, shape }: Shaped, { school: other, shape: otherShape }: Shaped): boolean =>
  (one.code === undefined || other.code === undefined) && shape.bare.key !== otherShape.bare.key && !one.files.some((file) => other.files.includes(file));

/** Schools by the names under which they are looked up. */
function* byNameOf(schools: readonly SentSchool[], reader: NameReader): Generator<void, { readonly shaped: readonly Shaped[]; readonly byName: ReadonlyMap<string, readonly Shaped[]> }> {
  const shaped: Shaped[] = [];
  const byName = new Map<string, Shaped[]>();
  for (const [at, school] of schools.entries()) {
    const one = { at, school, shape: schoolShape(school, reader) };
    shaped.push(one);
    for (const name of ownNames(one.shape)) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [one]);
      else known.push(one);
    }
    if (at % STRIDE === STRIDE - 1) yield;
  }
  return { shaped, byName };
}

/** Schools of different files whose names say nearly the same, and that neither codes nor towns tell apart. */
export function* schoolsAlike(schools: readonly SentSchool[], reader: NameReader): Generator<void, readonly SchoolPair[]> {
  if (schools.every(({ code }) => code !== undefined)) return [];
  const files = new Set<string>();
  yield* eachInSteps(schools, (school) => school.files.forEach((file) => files.add(file)));
  if (files.size < 2) return [];
  const { shaped, byName } = yield* byNameOf(schools, reader);
  const pairs = new Map<string, SchoolPair>();
  let looked = 0;
  for (const one of shaped) {
    const others = new Set(otherNames(one.shape, reader).flatMap((name) => byName.get(name) ?? []));
    for (const other of others) {
      if (!mayBeOne(one, other)) continue;
      const likeness = schoolLikeness(one.shape, other.shape, reader);
      const [first, second] = one.at < other.at ? [one, other] : [other, one];
      if (likeness >= WORTH_ASKING) pairs.set(`${first.at}/${second.at}`, { one: first.school, other: second.school, likeness });
    }
    looked += 1 + others.size;
    if (looked >= STRIDE) {
      looked = 0;
      yield;
    }
  }
  return [...pairs.values()];
}

/** Pairs that nobody has ruled on. */
export const openPairs = (pairs: readonly SchoolPair[], rulings: readonly SchoolRuling[]): readonly SchoolPair[] => {
  const rulingAbout = rulingsBySchool(rulings);
  return pairs.filter((pair) => rulingAbout(pair) === undefined);
};
