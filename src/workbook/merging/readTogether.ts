import type { Field } from '../../standards/schema';
import type { ClaimValue, Dispute, Ruling, SchoolRef, SettledDispute, Settling } from '../dispute';
import type { Grid } from '../grid';
import { readingSteps, type ReadingOptions, type TracedReading } from '../readWorkbook';
import { disputeId, rulingOf, type Decisions } from './decision';
import type { KnownAs } from './joinedSchools';
import { SchoolFinder } from './sameSchool';

/** What says how a school's rows are to be read, so that it must be known before they are. */
const describesSchool = (field: Field | undefined): boolean => field?.type === 'schoolType' || field?.type === 'region' || field?.type === 'flag';

const valueOf = (ruling: Ruling): ClaimValue | undefined => (ruling.kind === 'claim' ? ruling.claim.value : ruling.kind === 'entered' ? ruling.value : undefined);

/** Rulings about schools, to be known from the start. */
const recalled = (ruled: readonly SettledDispute[]): NonNullable<Settling['factsOf']> => {
  const facts = new Map<SchoolRef, Map<string, ClaimValue>>();
  const keys = new Map<string, SchoolRef>();
  for (const { school, field, ruling } of ruled) {
    const value = valueOf(ruling);
    if (school === undefined || value === undefined) continue;
    const id = JSON.stringify(school);
    const known = keys.get(id) ?? school;
    keys.set(id, known);
    facts.set(known, (facts.get(known) ?? new Map<string, ClaimValue>()).set(field, value));
  }
  const finder = new SchoolFinder(facts.keys());
  return (school) => {
    const found = finder.find(school);
    return ('school' in found ? facts.get(found.school) : undefined) ?? new Map<string, ClaimValue>();
  };
};

/**
 * Reads all sheets into one dataset, by the decisions about what they say differently. Where it was decided what kind of
 * school one is, the sheets are read again knowing that: it decides whose figures its rows hold. `knownAs`: which names are one school's.
 */
export function* readTogether(grids: readonly Grid[], options: Omit<ReadingOptions, 'settling'>, decisions: Decisions, knownAs?: KnownAs): Generator<void, TracedReading> {
  const names = knownAs === undefined ? {} : { knownAs };
  const decide = (dispute: Dispute): Ruling => rulingOf(decisions.about(dispute), dispute.claims);
  const first = yield* readingSteps(grids, { ...options, settling: { rule: decide, ...names } });
  const facts = first.trace.disputes.filter(({ field }) => describesSchool(options.fields.get(field)));
  const ruled = facts.filter(({ ruling }) => ruling.kind !== 'open');
  if (ruled.length === 0) return first;
  const rulings = new Map(ruled.map((dispute) => [disputeId(dispute), dispute.ruling]));
  const rule = (dispute: Dispute): Ruling => rulings.get(disputeId(dispute)) ?? decide(dispute);
  const second = yield* readingSteps(grids, { ...options, settling: { rule, factsOf: recalled(ruled), ...names } });
  // A type that was only inferred is no longer claimed when it is known: the first reading knows all that was claimed.
  const others = second.trace.disputes.filter(({ field }) => !describesSchool(options.fields.get(field)));
  return { ...second, trace: { ...second.trace, disputes: [...facts, ...others] } };
}
