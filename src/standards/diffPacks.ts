import type { Check, Pack, Parameter, Rule, Unmodelled } from './schema';

/** What two lists of things with ids have not in common. */
export interface ListDiff<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
}

/** What is different in a second pack, in its order; what was removed in the order of the first. */
export interface PackDiff {
  readonly sources: ListDiff<Pack['sources'][number]>;
  readonly departments: ListDiff<Pack['departments'][number]>;
  readonly parameters: ListDiff<Parameter>;
  readonly profiles: ListDiff<Pack['profiles'][number]>;
  readonly checks: ListDiff<Check>;
  readonly rules: ListDiff<Rule>;
  readonly unmodelled: ListDiff<Unmodelled>;
  /** Of what a pack has once: which of them are not the same. */
  readonly other: readonly ('scope' | 'split' | 'schoolRule' | 'classBands')[];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const diffOf = <T extends { readonly id: string }>(before: readonly T[] = [], after: readonly T[] = []): ListDiff<T> => {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !kept.has(id)),
    changed: after.flatMap((one) => {
      const own = old.get(one.id);
      return own === undefined || isSame(own, one) ? [] : [{ before: own, after: one }];
    }),
  };
};

/** What is different in `after`, of two validated packs: their keys stand in the same order. */
export const diffPacks = (before: Pack, after: Pack): PackDiff => ({
  sources: diffOf(before.sources, after.sources),
  departments: diffOf(before.departments, after.departments),
  parameters: diffOf<Parameter>(before.parameters, after.parameters),
  profiles: diffOf(before.profiles, after.profiles),
  checks: diffOf<Check>(before.checks, after.checks),
  rules: diffOf(before.rules, after.rules),
  unmodelled: diffOf(before.unmodelled, after.unmodelled),
  other: (['scope', 'split', 'schoolRule', 'classBands'] as const).filter((key) => !isSame(before[key], after[key])),
});
