import { SEVERITIES, type Severity } from '../../standards/terms';
import type { EntryDetails } from './entryDetails';

/** How many entries of each degree. */
export type Counts = Readonly<Record<Severity, number>>;

/** A name with what is found under it. */
export interface Total {
  readonly name: string;
  /** What tells namesakes apart. */
  readonly detail: string | undefined;
  readonly counts: Counts;
}

/** Where an entry counts: by a key of its own, with the name to show. undefined: the county, or nobody named. */
interface Heading {
  readonly key: string;
  readonly name: string;
  readonly detail?: string | undefined;
}

const NONE: Counts = { error: 0, query: 0, hint: 0 };

export const allOf = (counts: Counts): number => SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);

/** The gravest first: by errors, then queries, then hints. */
const graver = (left: Total, right: Total): number =>
  SEVERITIES.map((severity) => right.counts[severity] - left.counts[severity]).find((difference) => difference !== 0) ?? 0;

const totalsBy = (entries: readonly EntryDetails[], headingsOf: (entry: EntryDetails) => readonly Heading[]): readonly Total[] => {
  const totals = new Map<string, Total>();
  for (const entry of entries) {
    for (const { key, name, detail } of headingsOf(entry)) {
      const { counts } = totals.get(key) ?? { counts: NONE };
      totals.set(key, { name, detail, counts: { ...counts, [entry.severity]: counts[entry.severity] + 1 } });
    }
  }
  return [...totals.values()].sort(graver);
};

/** In what ways the entries are counted. An entry of several departments counts with each. */
export const TOTALS = ['item', 'department', 'town', 'school'] as const;
export type TotalKind = (typeof TOTALS)[number];

/** `words` name what has no name: the county, no town given, no department. */
export const totalsOf = (entries: readonly EntryDetails[], kind: TotalKind, words: Readonly<Record<'county' | 'noTown' | 'noDepartment', string>>): readonly Total[] => {
  switch (kind) {
    case 'item':
      return totalsBy(entries, ({ item }) => [{ key: item, name: item }]);
    case 'department':
      return totalsBy(entries, ({ departments }) => (departments.length === 0 ? [{ key: '', name: words.noDepartment }] : departments.map((name) => ({ key: `=${name}`, name }))));
    case 'town':
      return totalsBy(entries, ({ school }) => {
        if (school === undefined) return [{ key: 'county', name: words.county }];
        return [school.town === undefined ? { key: 'none', name: words.noTown } : { key: `=${school.town}`, name: school.town }];
      });
    case 'school':
      return totalsBy(entries, ({ school }) => {
        if (school === undefined) return [{ key: 'county', name: words.county }];
        const { name, code, town } = school;
        const key = code === undefined ? JSON.stringify([name, town ?? '']) : `=${code}`;
        return [{ key, name, detail: [code, town].filter((part) => part !== undefined).join(' · ') || undefined }];
      });
  }
};
