import type { Stage } from '../../standards/terms';
import type { SchoolRef } from '../dispute';
import { readSchoolName } from '../schoolName';
import type { MergedValue } from './mergedValues';
import { SchoolFinder } from './sameSchool';

/** A value that is another one now, is new, or is gone. */
export interface ValueChange {
  /** undefined: the county's own. */
  readonly school: SchoolRef | undefined;
  readonly stage: Stage | undefined;
  readonly field: string;
  readonly detail?: string;
  readonly before: MergedValue | undefined;
  readonly after: MergedValue | undefined;
}

/** What a merge changed against an earlier one. */
export interface Differences {
  readonly added: readonly SchoolRef[];
  readonly removed: readonly SchoolRef[];
  readonly renamed: readonly { readonly before: SchoolRef; readonly after: SchoolRef }[];
  /** By the file that changed it: that of the value now, else of the one before; '' for what a person entered. Not of added and removed schools. */
  readonly byFile: ReadonlyMap<string, readonly ValueChange[]>;
}

const schoolsOf = (values: readonly MergedValue[]): readonly SchoolRef[] => {
  const schools = new Map<string, SchoolRef>();
  for (const { school } of values) if (school !== undefined) schools.set(JSON.stringify([school.code, school.town, school.name]), school);
  return [...schools.values()];
};

/** Finds an earlier school among those of now: the same object for the same school, so that keys agree. */
const identities = (before: readonly SchoolRef[], after: readonly SchoolRef[]): { readonly of: (school: SchoolRef) => SchoolRef; readonly pairs: readonly (readonly [SchoolRef, SchoolRef])[] } => {
  const finder = new SchoolFinder(after);
  const pairs = before.flatMap((school): readonly (readonly [SchoolRef, SchoolRef])[] => {
    const found = finder.find(school);
    return 'school' in found ? [[school, found.school]] : [];
  });
  const known = new Map(pairs.map(([old, now]) => [JSON.stringify(old), now]));
  return { of: (school) => known.get(JSON.stringify(school)) ?? school, pairs };
};

const keyOf = ({ stage, field, detail }: MergedValue, school: SchoolRef | undefined): string => JSON.stringify([school?.code, school?.town, school?.name, stage, field, detail]);

const isSame = (before: MergedValue | undefined, after: MergedValue | undefined): boolean =>
  before !== undefined && after !== undefined && before.state === after.state && before.value === after.value && (before.state === 'value' || before.original === after.original);

const placeKey = ({ source }: MergedValue): string => source?.file ?? '';

/** Compares two merges value by value. Where a value stands makes no difference; what it is does. */
export const differencesBetween = (before: readonly MergedValue[], after: readonly MergedValue[]): Differences => {
  const [earlier, now] = [schoolsOf(before), schoolsOf(after)];
  const { of, pairs } = identities(earlier, now);
  const kept = new Set(pairs.map(([, school]) => school));
  const found = new Set(pairs.map(([school]) => JSON.stringify(school)));
  const added = now.filter((school) => !kept.has(school));
  const removed = earlier.filter((school) => !found.has(JSON.stringify(school)));
  const whole = new Set([...added, ...removed].map((school) => JSON.stringify(school)));
  const isWhole = ({ school }: MergedValue): boolean => school !== undefined && whole.has(JSON.stringify(school));
  const old = new Map(before.filter((value) => !isWhole(value)).map((value) => [keyOf(value, value.school && of(value.school)), value]));
  const byFile = new Map<string, ValueChange[]>();
  const note = (place: MergedValue, was: MergedValue | undefined, is: MergedValue | undefined): void => {
    if (isSame(was, is)) return;
    const { school, stage, field, detail } = place;
    const file = placeKey(is ?? place);
    const change = { school: school && of(school), stage, field, before: was, after: is, ...(detail === undefined ? {} : { detail }) };
    const known = byFile.get(file);
    if (known === undefined) byFile.set(file, [change]);
    else known.push(change);
  };
  for (const value of after) {
    if (isWhole(value)) continue;
    const key = keyOf(value, value.school);
    note(value, old.get(key), value);
    old.delete(key);
  }
  for (const value of old.values()) note(value, value, undefined);
  const renamed = pairs.filter(([was, is]) => readSchoolName(was.name).key !== readSchoolName(is.name).key).map(([was, is]) => ({ before: was, after: is }));
  return { added, removed, renamed, byFile };
};

/** How many values are others, new or gone. */
export const changeCount = ({ byFile }: Differences): number => [...byFile.values()].reduce((sum, changes) => sum + changes.length, 0);
