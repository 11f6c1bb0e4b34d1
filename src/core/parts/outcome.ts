import type { Part, Rule } from '../../standards/schema';
import type { Comparison, DispersionResult, Finding, PartResult, UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import { margin } from '../compare';
import { cannotJudge, countySubject, placeOf } from '../findings';
import type { Resources } from '../resources/resources';

/** What judging one part of a rule gives. */
export interface PartOutcome {
  readonly result: PartResult;
  readonly findings: readonly Finding[];
  /** By stage, of dispersion parts only. */
  readonly dispersions?: readonly DispersionResult[];
}

export interface PartInput<P extends Part> {
  readonly basis: Basis;
  readonly rule: Rule;
  readonly part: P;
  /** The resource assessment, done once for all rules. */
  readonly resources: Resources;
}

export const marginOf = ({ value, comparator, threshold }: Comparison): number => margin(value, comparator, threshold);

/** The comparison that is furthest on the wrong side, or else nearest to its limit. */
export const decisive = (comparisons: Iterable<Comparison>): Comparison | undefined => {
  let worst: Comparison | undefined;
  let least = Infinity;
  for (const comparison of comparisons) {
    const own = marginOf(comparison);
    if (own < least) [worst, least] = [comparison, own];
  }
  return worst;
};

export const unknownPart = (part: string, reason: UnknownReason): PartResult => ({ part, verdict: 'unknown', reasons: [reason] });

/** On the date of the assessment the part has no value to judge by. */
export const notInForce = <P extends Part>({ basis, rule, part }: PartInput<P>): PartOutcome => {
  const reason = { code: 'notInForce', date: basis.date } as const;
  return { result: unknownPart(part.id, reason), findings: [cannotJudge(placeOf(rule, part.id), countySubject(), reason)] };
};
