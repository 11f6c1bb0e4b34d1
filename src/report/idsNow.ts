import { schoolKey, type SchoolFinder } from '../workbook/merging/sameSchool';
import type { SchoolRef } from '../workbook/dispute';
import { schoolRef } from '../workbook/settlement';

/** A part of an id is the subject itself, or the subject with its stage, grade and class behind it. */
const replaceSubject = (part: string, old: string, now: string): string => (part === old ? now : part.startsWith(`${old}:`) ? now + part.slice(old.length) : part);

/** The ids that what was known by an id may have now: its own, or, where the school got a code or another name since, with that in its place. */
export const idsNow = ({ id, school }: { readonly id: string; readonly school: SchoolRef | undefined }, finder: SchoolFinder<SchoolRef>): readonly string[] => {
  if (school === undefined) return [id];
  const found = finder.find(school);
  if (!('school' in found)) return [id];
  const parts = id.split('/');
  const renamed = [school.code, schoolKey(schoolRef({ name: school.name, code: undefined, town: school.town })), school.name].flatMap((old) =>
    old === undefined ? [] : [schoolKey(found.school), found.school.name].map((now) => parts.map((part) => replaceSubject(part, old, now)).join('/')),
  );
  return [id, ...renamed];
};
