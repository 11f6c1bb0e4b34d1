import type { Severity } from '../../core/assessment';
import { eachInSteps } from '../../core/steps';
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

interface GrowingGroup {
  readonly key: string | undefined;
  readonly entries: Entry[];
  readonly counts: Record<Severity, number>;
}

const byErrors = (left: Group, right: Group): number => right.counts.error - left.counts.error || right.entries.length - left.entries.length;

/** Puts groups of one place with the same numbers together first: of a hundred thousand schools few numbers differ. */
function* inOrder(groups: Iterable<Group>, place: (group: Group) => number): Generator<void, readonly Group[]> {
  const alike = new Map<string, Group[]>();
  yield* eachInSteps(groups, (group) => {
    const key = `${place(group)} ${group.counts.error} ${group.entries.length}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [group]);
    else known.push(group);
  });
  const ranked = [...alike.values()].flatMap((same) => (same[0] === undefined ? [] : [{ same, first: same[0], place: place(same[0]) }]));
  ranked.sort((left, right) => (left.place === right.place ? byErrors(left.first, right.first) : left.place - right.place));
  return ranked.flatMap(({ same }) => same);
}

/** Groups in the order of `order` where a key is named there (items as in the standard), the others by the number of errors, most first; in steps. */
export function* groupSteps(entries: readonly Entry[], grouping: Grouping, order: readonly string[] = []): Generator<void, readonly Group[]> {
  const groups = new Map<string | undefined, GrowingGroup>();
  yield* eachInSteps(entries, (entry) => {
    for (const key of keysOf(entry, grouping)) {
      const group = groups.get(key) ?? { key, entries: [], counts: { error: 0, query: 0, hint: 0 } };
      if (group.entries.length === 0) groups.set(key, group);
      group.entries.push(entry);
      group.counts[entry.severity] += 1;
    }
  });
  const rank = new Map(order.map((key, index) => [key, index]));
  return yield* inOrder(groups.values(), ({ key }) => (key === undefined ? Infinity : (rank.get(key) ?? order.length)));
}
