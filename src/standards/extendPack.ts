import { DATED_VALUES, packSchema } from './schema';
import type { LocalPack, Pack, Parameter, Part, Rule, RuleChange } from './schema';
import { checkedValue } from './parameters';
import { StandardsError } from './standardsError';
import type { DuplicateKind } from './standardsError';

interface Identified {
  readonly id: string;
}

interface Entry {
  readonly from: string;
}

/** The dated entries of a part under a name, and the same with others in their place. */
interface Slot {
  readonly entries: readonly Entry[];
  readonly filled: (entries: readonly Entry[]) => unknown;
}

const idsOf = (all: readonly Identified[]): readonly string[] => all.map(({ id }) => id);

/** Refuses an id that is there twice. */
const unique = (pack: string, kind: DuplicateKind, ids: readonly string[]): void => {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new StandardsError({ code: 'duplicateId', id: twice, pack, kind });
};

/** The base's, and the local ones behind them. */
const joined = <T extends Identified>(pack: string, kind: DuplicateKind, base: readonly T[] = [], local: readonly T[] = []): readonly T[] => {
  const all = [...base, ...local];
  unique(pack, kind, idsOf(all));
  return all;
};

const isEntries = (value: unknown): value is readonly Entry[] => Array.isArray(value);

/** A part keeps its dated numbers under their name, a limit one step further down. */
const slotOf = (own: unknown): Slot | undefined => {
  if (isEntries(own)) return { entries: own, filled: (entries) => entries };
  if (typeof own !== 'object' || own === null || !('values' in own) || !isEntries(own.values)) return undefined;
  return { entries: own.values, filled: (values) => ({ ...own, values }) };
};

/** In the order of their days; a local entry takes the place of the base's of the same day. */
const merged = (base: readonly Entry[], local: readonly Entry[]): readonly Entry[] => {
  const days = new Set(local.map(({ from }) => from));
  return [...base.filter(({ from }) => !days.has(from)), ...local].sort((a, b) => (a.from < b.from ? -1 : 1));
};

type PartChange = NonNullable<RuleChange['parts']>[number];

/** Not a part yet: whether the entries have the part's shape is seen when the whole pack is checked. */
const changedPart = (pack: string, rule: string, part: Part, { values }: PartChange): unknown => {
  const changed = new Map<string, unknown>(Object.entries(part));
  for (const name of DATED_VALUES) {
    const local = values[name];
    if (local === undefined) continue;
    const slot = slotOf(changed.get(name));
    if (slot === undefined) {
      const known = DATED_VALUES.filter((candidate) => slotOf(changed.get(candidate)) !== undefined);
      throw new StandardsError({ code: 'unknownValue', id: name, pack, rule, part: part.id, known });
    }
    changed.set(name, slot.filled(merged(slot.entries, local)));
  }
  return Object.fromEntries(changed);
};

const changedRule = (pack: string, rule: Rule, change: RuleChange | undefined): unknown => {
  if (change === undefined) return rule;
  const parts = change.parts ?? [];
  unique(pack, 'change', parts.map(({ part }) => part));
  const missing = parts.find(({ part }) => !idsOf(rule.parts).includes(part));
  if (missing !== undefined) throw new StandardsError({ code: 'unknownPart', id: missing.part, pack, rule: rule.id, known: idsOf(rule.parts) });
  const unmodelled = [...(rule.unmodelled ?? []), ...(change.unmodelled ?? [])];
  return {
    ...rule,
    departments: change.departments ?? rule.departments,
    clauses: [...rule.clauses, ...(change.clauses ?? [])],
    parts: rule.parts.map((part) => {
      const own = parts.find((each) => each.part === part.id);
      return own === undefined ? part : changedPart(pack, rule.id, part, own);
    }),
    ...(unmodelled.length === 0 ? {} : { unmodelled }),
  };
};

const rulesOf = ({ rules }: Pack, { id, changes = [], rules: own }: LocalPack): readonly unknown[] => {
  unique(id, 'change', changes.map(({ rule }) => rule));
  const missing = changes.find(({ rule }) => !idsOf(rules).includes(rule));
  if (missing !== undefined) throw new StandardsError({ code: 'unknownRule', id: missing.rule, pack: id, known: idsOf(rules) });
  joined(id, 'rule', rules, own);
  return [...rules.map((rule) => changedRule(id, rule, changes.find((change) => change.rule === rule.id))), ...(own ?? [])];
};

const withDefault = (parameter: Parameter, change: NonNullable<LocalPack['defaults']>[number]): unknown => {
  // The base's wording says nothing of another default.
  const kept = Object.entries(parameter).filter(([key]) => key !== 'clause');
  return { ...Object.fromEntries(kept), default: checkedValue(parameter, change.value), reason: change.reason, ...(change.clause === undefined ? {} : { clause: change.clause }) };
};

const parametersOf = ({ parameters }: Pack, { id, defaults = [], parameters: own }: LocalPack): readonly unknown[] => {
  unique(id, 'change', defaults.map(({ parameter }) => parameter));
  const missing = defaults.find(({ parameter }) => !idsOf(parameters).includes(parameter));
  if (missing !== undefined) throw new StandardsError({ code: 'unknownParameter', id: missing.parameter, known: idsOf(parameters) });
  joined(id, 'parameter', parameters, own);
  const changed = parameters.map((parameter) => {
    const change = defaults.find((each) => each.parameter === parameter.id);
    return change === undefined ? parameter : withDefault(parameter, change);
  });
  return [...changed, ...(own ?? [])];
};

const profilesOf = ({ profiles }: Pack, { id, switches = [], profiles: own }: LocalPack): readonly unknown[] => {
  unique(id, 'change', switches.map(({ profile }) => profile));
  const missing = switches.find(({ profile }) => !idsOf(profiles).includes(profile));
  if (missing !== undefined) throw new StandardsError({ code: 'unknownProfile', id: missing.profile, pack: id, known: idsOf(profiles) });
  const switched = profiles.map((profile) => ({ ...profile, default: switches.find((each) => each.profile === profile.id)?.default ?? profile.default }));
  return joined(id, 'profile', switched, own);
};

/**
 * The pack that a base and the differences to it come to. Pure; neither is changed.
 * @throws StandardsError for another base, an unknown rule, part, number, parameter or profile to change, and ids that are there twice
 * @throws ZodError where an entry has not the shape of the number it is for
 */
export const extendPack = (base: Pack, local: LocalPack): Pack => {
  const { id } = local;
  if (local.extends !== base.id) throw new StandardsError({ code: 'otherBase', id, wanted: local.extends, given: base.id });
  const checks = joined(id, 'check', base.checks, local.checks);
  const unmodelled = joined(id, 'unmodelled', base.unmodelled, local.unmodelled);
  return packSchema.parse({
    ...base,
    id,
    label: local.label,
    version: local.version,
    inForce: local.inForce,
    extends: base.id,
    sources: joined(id, 'source', base.sources, local.sources),
    departments: joined(id, 'department', base.departments, local.departments),
    parameters: parametersOf(base, local),
    profiles: profilesOf(base, local),
    rules: rulesOf(base, local),
    ...(checks.length === 0 ? {} : { checks }),
    ...(unmodelled.length === 0 ? {} : { unmodelled }),
  });
};
