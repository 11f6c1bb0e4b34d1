import type { Dataset, School } from '../dataset';

/** How names and codes are compared: two that come out alike are one. */
export interface SchoolKeys {
  readonly nameKey: (name: string) => string;
  readonly codeKey: (code: string) => string;
}

/** A school through the years: its index in each year's dataset, undefined where it is not in the data. */
export interface SchoolTrack {
  readonly schools: readonly (number | undefined)[];
}

/** What became of a school from the last year to this one. */
export type Turnover =
  /** In this year's data and not in last year's: new, or not reported then. */
  | { readonly kind: 'appeared'; readonly school: School }
  /** In last year's data and not in this year's: closed, or not reported now. */
  | { readonly kind: 'gone'; readonly school: School }
  /** One code, another name: compared as one school. */
  | { readonly kind: 'renamed'; readonly school: School; readonly before: School }
  /** One name, another code: perhaps one school, not compared. */
  | { readonly kind: 'recoded'; readonly school: School; readonly before: School };

interface Identity {
  readonly code: string | undefined;
  readonly name: string;
  readonly town: string | undefined;
}

const identityOf = ({ nameKey, codeKey }: SchoolKeys, { name, code, town }: School): Identity => ({
  code: code === undefined ? undefined : codeKey(code),
  name: nameKey(name),
  town: town === undefined ? undefined : nameKey(town),
});

const grouped = <K>(items: readonly Identity[], key: (item: Identity) => K | undefined): ReadonlyMap<K, readonly number[]> => {
  const groups = new Map<K, number[]>();
  for (const [at, item] of items.entries()) {
    const own = key(item);
    if (own === undefined) continue;
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [at]);
    else group.push(at);
  }
  return groups;
};

const fits = (one: Identity, other: Identity): boolean =>
  (one.code === undefined || other.code === undefined) && (one.town === undefined || other.town === undefined || one.town === other.town);

/**
 * Pairs the schools of two years: by a code that is one school's in both, else by name and town where that leaves no choice.
 * Where a code goes with a name that belongs to another code, codes were given anew: they tell nothing. Index in the later year by that in the earlier.
 */
const pairSchools = (earlier: readonly Identity[], later: readonly Identity[]): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const [namesBefore, names] = [grouped(earlier, ({ name }) => name), grouped(later, ({ name }) => name)];
  const isMoved = (before: number, now: number): boolean => {
    const [one, other] = [earlier[before]?.name ?? '', later[now]?.name ?? ''];
    return one !== other && (names.has(one) || namesBefore.has(other));
  };
  const codes = grouped(later, ({ code }) => code);
  for (const [code, before] of grouped(earlier, (one) => one.code)) {
    const now = codes.get(code) ?? [];
    const [school, same] = [before[0], now[0]];
    if (before.length !== 1 || now.length !== 1 || school === undefined || same === undefined || isMoved(school, same)) continue;
    pairs.set(school, same);
    taken.add(same);
  }
  for (const [name, all] of namesBefore) {
    const before = all.filter((at) => !pairs.has(at));
    const now = (names.get(name) ?? []).filter((at) => !taken.has(at));
    const candidates = (at: number): readonly number[] => now.filter((other) => isFitting(earlier[at], later[other]));
    for (const at of before) {
      const [only, ...others] = candidates(at);
      if (only === undefined || others.length > 0 || before.some((rival) => rival !== at && candidates(rival).includes(only))) continue;
      pairs.set(at, only);
    }
  }
  return pairs;
};

const isFitting = (one: Identity | undefined, other: Identity | undefined): boolean => one !== undefined && other !== undefined && fits(one, other);

/** Follows every school through the years (the earliest first): those of the latest year in its order, then those that are no more. */
export const schoolTracks = (years: readonly Dataset[], keys: SchoolKeys): readonly SchoolTrack[] => {
  const identities = years.map(({ schools }) => schools.map((school) => identityOf(keys, school)));
  let tracks: { readonly known: Identity; readonly schools: readonly (number | undefined)[] }[] = [];
  for (let year = years.length - 1; year >= 0; year -= 1) {
    const own = identities[year] ?? [];
    const pairs = pairSchools(own, tracks.map(({ known }) => known));
    const found = new Map([...pairs].map(([school, track]) => [track, school]));
    const blank = Array.from({ length: years.length - 1 - year }, () => undefined);
    tracks = [
      ...tracks.map(({ known, schools }, at) => {
        const school = found.get(at);
        return { known: (school === undefined ? undefined : own[school]) ?? known, schools: [school, ...schools] };
      }),
      ...own.flatMap((known, school) => (pairs.has(school) ? [] : [{ known, schools: [school, ...blank] }])),
    ];
  }
  return tracks.map(({ schools }) => ({ schools }));
};

/** Which schools came, went, or changed their name or code from the last year to this one. */
export const turnoverOf = (tracks: readonly SchoolTrack[], last: Dataset, now: Dataset, { nameKey }: SchoolKeys): readonly Turnover[] => {
  const at = tracks.map(({ schools }) => ({ before: last.schools[schools.at(-2) ?? -1], school: now.schools[schools.at(-1) ?? -1] }));
  const gone = new Map<string, School>();
  for (const { before, school } of at) if (before !== undefined && school === undefined) gone.set(nameKey(before.name), before);
  const recoded = new Set<School>();
  const turnover = at.flatMap(({ before, school }): readonly Turnover[] => {
    if (school === undefined) return [];
    if (before !== undefined) return nameKey(before.name) === nameKey(school.name) ? [] : [{ kind: 'renamed', school, before }];
    const namesake = gone.get(nameKey(school.name));
    if (namesake === undefined) return [{ kind: 'appeared', school }];
    recoded.add(namesake);
    return [{ kind: 'recoded', school, before: namesake }];
  });
  return [...turnover, ...at.flatMap(({ before, school }): readonly Turnover[] => (before === undefined || school !== undefined || recoded.has(before) ? [] : [{ kind: 'gone', school: before }]))];
};
