import type { SchoolRef } from '../dispute';
import { plain } from '../plainText';
import { readSchoolName } from '../schoolName';
import { codeKey } from '../schoolRegister';

const nameKey = ({ name }: SchoolRef): string => readSchoolName(name).key;

const townKey = ({ town }: SchoolRef): string | undefined => (town === undefined || town === '' ? undefined : plain(town));

/** What a school is known by from run to run: its code, else its town and name; never a row. */
export const schoolKey = (school: SchoolRef): string => {
  if (school.code !== undefined) return school.code;
  const town = townKey(school);
  return town === undefined ? nameKey(school) : `${town}·${nameKey(school)}`;
};

/** What a school may be looked up by: its code, and its name. */
export const refKeys = (school: SchoolRef): readonly string[] => [...(school.code === undefined ? [] : [`code ${codeKey(school.code)}`]), `name ${nameKey(school)}`];

/** Whether two descriptions are of one school: by their codes, else by name, and by town where both tell it. */
export const isSameRef = (left: SchoolRef, right: SchoolRef): boolean => {
  if (left.code !== undefined && right.code !== undefined) return codeKey(left.code) === codeKey(right.code);
  const [town, other] = [townKey(left), townKey(right)];
  return nameKey(left) === nameKey(right) && (town === undefined || other === undefined || town === other);
};

/** What is found of a school among others. */
export type SchoolMatch<T> = { readonly kind: 'code' | 'name'; readonly school: T } | { readonly kind: 'ambiguous' } | { readonly kind: 'none' };

/** Schools to be found by code, else by name; where several bear the name, by the town. */
export class SchoolFinder<T extends SchoolRef> {
  private readonly byCode = new Map<string, T>();
  private readonly byName = new Map<string, T[]>();

  constructor(schools: Iterable<T> = []) {
    for (const school of schools) this.add(school);
  }

  add(school: T): void {
    if (school.code !== undefined && !this.byCode.has(codeKey(school.code))) this.byCode.set(codeKey(school.code), school);
    const key = nameKey(school);
    const known = this.byName.get(key);
    if (known === undefined) this.byName.set(key, [school]);
    else known.push(school);
  }

  find(wanted: SchoolRef): SchoolMatch<T> {
    const coded = wanted.code === undefined ? undefined : this.byCode.get(codeKey(wanted.code));
    if (coded !== undefined) return { kind: 'code', school: coded };
    const town = townKey(wanted);
    const named = (this.byName.get(nameKey(wanted)) ?? []).filter((school) => {
      const otherCode = wanted.code !== undefined && school.code !== undefined;
      const otherTown = town !== undefined && townKey(school) !== undefined && townKey(school) !== town;
      return !otherCode && !otherTown;
    });
    const [only] = named;
    if (only === undefined) return { kind: 'none' };
    return named.length > 1 ? { kind: 'ambiguous' } : { kind: 'name', school: only };
  }
}
