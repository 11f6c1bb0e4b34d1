import type { SchoolRef } from '../dispute';
import { SchoolFinder } from './sameSchool';
import type { SchoolRuling } from './schoolRuling';

/** The school as whose a school is read. */
export type KnownAs = (school: SchoolRef) => SchoolRef;

/**
 * Of schools that a person said are one, all are read as the first that has a code, else the first. undefined: nobody said so
 * of any two of these schools. Two with codes of their own are never joined.
 */
export const joinedSchools = (schools: readonly SchoolRef[], rulings: readonly SchoolRuling[]): KnownAs | undefined => {
  if (!rulings.some(({ same }) => same)) return undefined;
  const finder = new SchoolFinder(schools);
  const groups = new Map<SchoolRef, Set<SchoolRef>>();
  for (const { one, other, same } of rulings) {
    const [left, right] = [finder.find(one), finder.find(other)];
    if (!same || !('school' in left) || !('school' in right) || left.school === right.school) continue;
    const joined = new Set([...(groups.get(left.school) ?? [left.school]), ...(groups.get(right.school) ?? [right.school])]);
    if ([...joined].filter(({ code }) => code !== undefined).length > 1) continue;
    for (const school of joined) groups.set(school, joined);
  }
  if (groups.size === 0) return undefined;
  const order = new Map(schools.map((school, at) => [school, at]));
  const first = (group: ReadonlySet<SchoolRef>): SchoolRef | undefined =>
    [...group].sort((a, b) => Number(b.code !== undefined) - Number(a.code !== undefined) || (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
  return (school) => {
    const found = finder.find(school);
    const group = 'school' in found ? groups.get(found.school) : undefined;
    return (group && first(group)) ?? school;
  };
};
