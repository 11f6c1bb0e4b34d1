import { judge } from '../../core';
import { valueAt } from '../../standards';
import type { LimitPart, Part, Rule } from '../../standards/schema';
import type { SchoolType, Stage, Verdict } from '../../standards/terms';
import { FunctionFailure } from '../failure';
import type { Scope } from '../scope';

/** What limits depend on: the stage of a class, the type of a school. */
export type Category = Stage | SchoolType;

/** The rule of a standard that limits the size of classes or schools. */
export interface SizeLimit {
  readonly rule: Rule;
  readonly part: LimitPart;
  /** Limits in force by category; with more than one where a relief that is switched on may apply. */
  readonly limits: ReadonlyMap<Category, readonly number[]>;
}

const isLimitOf = (of: LimitPart['of']) => (part: Part): part is LimitPart => part.kind === 'limit' && part.of === of;

const activeProfiles = ({ pack, context }: Scope): ReadonlySet<string> =>
  new Set(context.profiles ?? pack.profiles.filter((profile) => profile.default).map(({ id }) => id));

const limitsOf = (part: LimitPart, scope: Scope): ReadonlyMap<Category, readonly number[]> => {
  const values: Readonly<Partial<Record<Category, number>>> = valueAt(part.limit.values, scope.context.date)?.value ?? {};
  const active = activeProfiles(scope);
  const reliefs = (part.reliefs ?? []).filter(({ profile }) => active.has(profile)).map((relief): Readonly<Partial<Record<Category, number>>> => relief.values);
  return new Map(
    (Object.entries(values) as [Category, number][]).map(([category, plain]) => [category, [plain, ...reliefs.flatMap((relief) => relief[category] ?? [])]]),
  );
};

/** The limit of a part of a rule. Fails where none is in force on the date. */
export const limitOf = (rule: Rule, part: LimitPart, scope: Scope): SizeLimit => {
  const limits = limitsOf(part, scope);
  if (limits.size === 0) throw new FunctionFailure('#N/A', { reason: { code: 'notInForce', date: scope.context.date } });
  return { rule, part, limits };
};

/** Finds the limit in the scope's standard. Fails where there is none, or none in force on the date. */
export const sizeLimit = (of: LimitPart['of'], scope: Scope): SizeLimit => {
  for (const rule of scope.pack.rules) {
    const part = rule.parts.find(isLimitOf(of));
    if (part !== undefined) return limitOf(rule, part, scope);
  }
  throw new FunctionFailure('#N/A', { key: 'notInStandard', data: { standard: scope.pack.label } });
};

/**
 * One size against the limits that may apply to it: met or not met only if all of them say so. An unknown category may
 * be any. A category without a limit is not applicable.
 */
export const judgeSize = (size: number, category: Category | undefined, { part, limits }: SizeLimit): Verdict => {
  const applicable = category === undefined ? [...limits.values()].flat() : (limits.get(category) ?? []);
  if (applicable.length === 0) return 'notApplicable';
  const holding = applicable.filter((limit) => judge(size, part.comparator, limit)).length;
  return holding === applicable.length ? 'met' : holding === 0 ? 'notMet' : 'unknown';
};
