import { REGIONS, SCHOOL_TYPES } from '../../standards/terms';
import type { Dataset, School } from '../dataset';

/** What schools are grouped by without a column being picked. Words: locale `groups:key.<key>`. */
export const GROUP_KEYS = ['town', 'region', 'schoolType'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

/** How the schools of a county are grouped. */
export type Grouping = {
  /** The group of each school, by its index in the dataset; undefined where it is not filled in. Regions and school types by their ids. */
  readonly labels: readonly (string | undefined)[];
} & (
  | { readonly key: GroupKey }
  /** A column of the person's own tables, by its heading. */
  | { readonly key: 'column'; readonly heading: string }
);

const labelOf: Readonly<Record<GroupKey, (school: School) => string | undefined>> = {
  town: ({ town }) => (town === '' ? undefined : town),
  region: ({ region }) => region,
  schoolType: ({ type }) => type,
};

/** The schools by their town, region (城区, 镇区, 乡村) or type. */
export const groupingBy = ({ schools }: Pick<Dataset, 'schools'>, key: GroupKey): Grouping => ({ key, labels: schools.map(labelOf[key]) });

/** Whether the grouping tells any school from another, or from those that are not filled in. */
export const isFilledIn = ({ labels }: Grouping): boolean => labels.some((label) => label !== undefined);

/** The groupings without a picked column for which the data say anything, in their order. */
export const candidates = (dataset: Pick<Dataset, 'schools'>): readonly Grouping[] => GROUP_KEYS.map((key) => groupingBy(dataset, key)).filter(isFilledIn);

/** A group and its schools, by their indexes. */
export interface Members {
  /** undefined: those not filled in. */
  readonly label: string | undefined;
  readonly schools: readonly number[];
}

/** Ids have an order of their own; other groups stand as they first appear. */
const ORDER: Readonly<Record<Grouping['key'], readonly string[]>> = { town: [], region: REGIONS, schoolType: SCHOOL_TYPES, column: [] };

/** The groups in their order, those not filled in last: every school is in just one. */
export const membersOf = ({ key, labels }: Grouping, schools: number): readonly Members[] => {
  const found = new Map<string | undefined, number[]>(ORDER[key].map((label) => [label, []]));
  for (let school = 0; school < schools; school++) {
    const label = labels[school];
    const members = found.get(label);
    if (members === undefined) found.set(label, [school]);
    else members.push(school);
  }
  const groups = [...found].map(([label, members]): Members => ({ label, schools: members })).filter((group) => group.schools.length > 0);
  return [...groups.filter(({ label }) => label !== undefined), ...groups.filter(({ label }) => label === undefined)];
};
