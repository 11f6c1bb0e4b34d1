import type { SchoolRef } from '../dispute';
import { schoolRef } from '../settlement';
import { isSameRef, refKeys } from './sameSchool';

/** What a person said of two schools whose names are alike: one under two names, or two. */
export interface SchoolRuling {
  readonly one: SchoolRef;
  readonly other: SchoolRef;
  readonly same: boolean;
}

/** Two schools with names alike, in any order. */
export type SchoolsAlike = Pick<SchoolRuling, 'one' | 'other'>;

/** Nothing but what a school is known by. */
const bare = (school: SchoolRef): SchoolRef => schoolRef({ code: undefined, town: undefined, ...school });

const isAbout = (ruling: SchoolRuling, { one, other }: SchoolsAlike): boolean =>
  (isSameRef(ruling.one, one) && isSameRef(ruling.other, other)) || (isSameRef(ruling.one, other) && isSameRef(ruling.other, one));

/** Rulings to be found by the schools they are about: by code, else by name, and town where both tell it. */
export const rulingsBySchool = (rulings: readonly SchoolRuling[]): ((pair: SchoolsAlike) => SchoolRuling | undefined) => {
  const known = new Map<string, SchoolRuling[]>();
  for (const ruling of rulings) for (const key of refKeys(ruling.one).concat(refKeys(ruling.other))) known.set(key, [...(known.get(key) ?? []), ruling]);
  return (pair) => refKeys(pair.one).flatMap((key) => known.get(key) ?? []).find((ruling) => isAbout(ruling, pair));
};

/** One more ruling; it takes the place of an earlier one about the same two. */
export const ruled = (rulings: readonly SchoolRuling[], ruling: SchoolRuling): readonly SchoolRuling[] => [
  ...rulings.filter((one) => !isAbout(one, ruling)),
  { one: bare(ruling.one), other: bare(ruling.other), same: ruling.same },
];

/** Rulings of several workbooks; of two about the same schools the first holds. */
export const joinRulings = (...lists: readonly (readonly SchoolRuling[])[]): readonly SchoolRuling[] => {
  const joined: SchoolRuling[] = [];
  const before = new Map<string, SchoolRuling[]>();
  for (const ruling of lists.flat()) {
    const keys = [...refKeys(ruling.one), ...refKeys(ruling.other)];
    if (keys.some((key) => before.get(key)?.some((one) => isAbout(one, ruling)))) continue;
    joined.push(ruling);
    for (const key of keys) before.set(key, [...(before.get(key) ?? []), ruling]);
  }
  return joined;
};
