import type { Severity } from '../../core/assessment';
import type { Entry } from '../../report/entry';

export const GROUPINGS = ['item', 'school', 'department'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** Rule id, school or department; undefined: the county as a whole, or nobody named. */
  readonly key: string | undefined;
  readonly entries: readonly Entry[];
  readonly counts: Readonly<Record<Severity, number>>;
}

const keysOf = (entry: Entry, grouping: Grouping): readonly (string | undefined)[] => {
  switch (grouping) {
    case 'item':
      return [entry.item];
    case 'school':
      return [entry.school];
    case 'department':
      return entry.departments.length === 0 ? [undefined] : entry.departments;
  }
};

const countSeverities = (entries: readonly Entry[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, query: 0, hint: 0 };
  for (const entry of entries) counts[entry.severity] += 1;
  return counts;
};

/** Groups in the order of `order` where a key is named there (items as in the standard), the others by the number of errors, most first. */
export const groupEntries = (entries: readonly Entry[], grouping: Grouping, order: readonly string[] = []): readonly Group[] => {
  const groups = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry, grouping)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  const rank = new Map(order.map((key, index) => [key, index]));
  const place = (group: Group): number => (group.key === undefined ? Infinity : (rank.get(group.key) ?? order.length));
  return [...groups]
    .map(([key, members]): Group => ({ key, entries: members, counts: countSeverities(members) }))
    .sort((left, right) => {
      const places = place(left) - place(right);
      // Infinity − Infinity: at most one group has no key, so this is the group itself.
      if (places !== 0 && !Number.isNaN(places)) return places;
      return right.counts.error - left.counts.error || right.entries.length - left.entries.length;
    });
};
