import { wordingInForce } from '../../core';
import { CLASSES, CLASS_PUPILS, PRIVATE, PUPILS, REGION, ROOM_AREA, ROOMS_OF, SCHOOL_TYPE, SENIOR_PUPILS } from '../../core/fieldIds';
import type { Clause, Expression, Field, Pack, Part, Rule, SchoolFilter } from '../../standards/schema';

/** Counts by size and by area, as forms ask for them. */
const CLASS_BIN = 'classBin';
const ROOM_BAND = 'roomBand';

/** What a field is asked for: a rule, or the pack's scope and split, and the wording. */
export interface FieldUse {
  readonly rule: Rule | undefined;
  readonly clause: Clause;
}

type Noted = readonly { readonly fields: readonly string[]; readonly clause: Clause | undefined }[];

const ofSum = ({ plus, minus = [] }: Expression): readonly string[] => [...plus, ...minus];

const ofFilter = (filter: SchoolFilter | undefined): readonly string[] =>
  filter === undefined
    ? []
    : [
        ...(filter.types === undefined && filter.excludeTypes === undefined ? [] : [SCHOOL_TYPE]),
        ...(filter.regions === undefined ? [] : [REGION]),
        ...Object.keys(filter.flagIs ?? {}),
        ...(filter.shareAbove === undefined ? [] : [filter.shareAbove.of, filter.shareAbove.in]),
      ];

/** The fields a part is computed of. */
const computedOf = (part: Part): readonly string[] => {
  switch (part.kind) {
    case 'indicator':
      return [...ofSum(part.numerator), PUPILS, part.direct];
    case 'dispersion':
    case 'composite':
      return [];
    case 'rate':
      return [part.numerator, part.denominator, ...Object.values(part.variants?.options ?? {}).flatMap(({ numerator, denominator }) => [numerator, denominator])].flatMap(ofSum).concat(part.direct ?? []);
    case 'limit':
      return part.of === 'class' ? [CLASS_PUPILS, CLASS_BIN] : [PUPILS];
    case 'rooms':
      return [CLASSES, ROOM_AREA, ROOM_BAND, ...Object.values(ROOMS_OF)];
    case 'headcount':
      return [part.pupils, part.funded];
    case 'evidence':
      return [part.field];
    case 'delivered':
      return part.subjects.flatMap(({ level, gap }) => [level, gap]);
  }
};

/** What the reliefs of a part ask for besides, with their own wording. */
const ofReliefs = (part: Part): Noted => {
  if (part.kind === 'indicator') return (part.reliefs ?? []).map(({ plus, when, clause }) => ({ fields: [...plus, ...when.flatMap(ofFilter)], clause }));
  return part.kind === 'limit' || part.kind === 'rooms' ? (part.reliefs ?? []).map(({ when, clause }) => ({ fields: when.flatMap(ofFilter), clause })) : [];
};

const ofPart = (part: Part, date: string): Noted => {
  const [own] = wordingInForce(part, date);
  return [{ fields: [...computedOf(part), ...('schools' in part ? ofFilter(part.schools) : [])], clause: own }, ...ofReliefs(part)];
};

/** The fields with whatever they can be computed from, down to the figures that schools fill in. */
const withSources = (ids: readonly string[], fields: ReadonlyMap<string, Field>): readonly string[] => {
  const reached = new Set<string>();
  const reach = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const { sum } of fields.get(id)?.from ?? []) ofSum(sum).forEach(reach);
  };
  ids.forEach(reach);
  return [...reached];
};

/** What every field is asked for by a pack on a day, rules in the pack's order; each rule once a field. */
export const fieldUses = (pack: Pack, fields: ReadonlyMap<string, Field>, date: string): ReadonlyMap<string, readonly FieldUse[]> => {
  const uses = new Map<string, FieldUse[]>();
  const add = (id: string, use: FieldUse): void => {
    const list = uses.get(id) ?? [];
    if (list.some(({ rule, clause }) => rule === use.rule && (rule !== undefined || clause.quote === use.clause.quote))) return;
    uses.set(id, [...list, use]);
  };
  for (const rule of pack.rules) {
    for (const { fields: ids, clause } of rule.parts.flatMap((part) => ofPart(part, date))) {
      const wording = clause ?? rule.clauses[0];
      if (wording !== undefined) for (const id of withSources(ids, fields)) add(id, { rule, clause: wording });
    }
  }
  for (const id of [SCHOOL_TYPE, PRIVATE]) add(id, { rule: undefined, clause: pack.scope.clause });
  for (const id of [SCHOOL_TYPE, SENIOR_PUPILS]) add(id, { rule: undefined, clause: pack.split.clause });
  return uses;
};
