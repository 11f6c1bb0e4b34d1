import type { Clause, Part, Rule } from '../../standards/schema';
import type { Verdict } from '../../standards/terms';
import type { Comparison, PartResult, Subject } from '../assessment';
import type { Basis } from '../basis';
import { judge } from '../compare';
import type { Remedy, Step } from '../explanation';
import type { PartInput } from '../parts/outcome';
import { fillFor } from './remedies';

/** What a part's why-card says of a subject. */
export interface Why {
  readonly verdict: Verdict;
  readonly steps: readonly Step[];
  readonly remedies: readonly Remedy[];
}

export interface WhyInput<P extends Part> extends PartInput<P> {
  readonly subject: Subject;
  /** What the assessment says of the part for the county. */
  readonly result: PartResult;
}

export const NOT_APPLICABLE: Why = { verdict: 'notApplicable', steps: [], remedies: [] };

export const compare = (comparison: Comparison): Step => ({ kind: 'compare', comparison, holds: judge(comparison.value, comparison.comparator, comparison.threshold) });

/** A card for what cannot be judged: the steps so far, the reason, and what to fill in. */
export const unknownWhy = (reason: Extract<Step, { kind: 'unknown' }>['reason'], before: readonly Step[] = []): Why => ({
  verdict: 'unknown',
  steps: [...before, { kind: 'unknown', reason }],
  remedies: fillFor(reason),
});

/** The county's card of a part judged over many: how many fail, and the figure that decides. */
export const countyWhy = ({ result }: { readonly result: PartResult }, failing: readonly string[]): Why => ({
  verdict: result.verdict,
  steps: [
    ...(result.tally === undefined ? [] : [{ kind: 'tally' as const, ...result.tally, schools: failing }]),
    ...(result.comparison === undefined ? [] : [compare(result.comparison)]),
    ...result.reasons.map((reason) => ({ kind: 'unknown' as const, reason })),
  ],
  remedies: result.reasons.flatMap(fillFor),
});

/** A card names no more schools than a person reads. */
export const MOST_SCHOOLS = 10;

type DatedWithClause = readonly { readonly from: string; readonly value: unknown; readonly clause: Clause }[];

const inForceClause = (dated: DatedWithClause, date: string): readonly Clause[] => {
  const begun = dated.filter(({ from }) => from <= date).sort((a, b) => (a.from < b.from ? 1 : -1));
  return begun.slice(0, 1).map(({ clause }) => clause);
};

const datedOf = (part: Part): readonly DatedWithClause[] => {
  switch (part.kind) {
    case 'indicator':
      return [part.threshold, part.floor];
    case 'dispersion':
    case 'composite':
      return [part.limit];
    case 'rate':
      return Array.isArray(part.threshold) ? [part.threshold] : [];
    case 'limit':
      return [part.limit.values];
    case 'rooms':
      return [part.classesPerRoom, part.minimumArea];
    case 'headcount':
      return [part.floor];
    case 'evidence':
      return [];
    case 'delivered':
      return [part.minimumLevel, part.gapLimit];
  }
};

/** The wordings that a part's own numbers rest on, as in force on a day; none for a part without numbers. */
export const wordingInForce = (part: Part, date: string): readonly Clause[] => datedOf(part).flatMap((dated) => inForceClause(dated, date));

const reliefsOf = (part: Part): readonly { readonly profile: string; readonly clause: Clause }[] => ('reliefs' in part ? (part.reliefs ?? []) : []);

/** The wordings a part rests on: the rule's own, those of the numbers in force, and of the reliefs switched on; each once. */
export const clausesOf = ({ date, profiles }: Basis, rule: Rule, part: Part): readonly Clause[] => {
  const all = [
    ...rule.clauses,
    ...wordingInForce(part, date),
    ...reliefsOf(part).filter(({ profile }) => profiles.has(profile)).map(({ clause }) => clause),
  ];
  return [...new Map(all.map((clause) => [`${clause.source}|${clause.item}|${clause.quote}`, clause])).values()];
};
