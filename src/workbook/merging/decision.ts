import type { Stage } from '../../standards/terms';
import type { Claim, ClaimValue, Dispute, Ruling, SchoolRef } from '../dispute';
import { schoolKey, SchoolFinder } from './sameSchool';

/** What a candidate is known by when the file comes again: its rows may have moved. */
export interface CandidateKey {
  readonly value: ClaimValue;
  readonly file: string;
  readonly sheet: string;
}

/** What a person decided where files differ. It holds as long as the same candidates stand against each other. */
export interface Decision {
  /** undefined: the county's own figure. */
  readonly school?: SchoolRef;
  readonly stage?: Stage;
  readonly field: string;
  readonly candidates: readonly CandidateKey[];
  readonly choice:
    | { readonly kind: 'candidate'; readonly candidate: CandidateKey }
    | { readonly kind: 'entered'; readonly value: ClaimValue }
    /** Of lists: all of them together. */
    | { readonly kind: 'all' };
  readonly reason?: string;
  readonly by?: string;
}

export const candidateKey = ({ value, cell }: Claim): CandidateKey => ({ value, file: cell.file ?? '', sheet: cell.sheet });

const keyText = ({ value, file, sheet }: CandidateKey): string => JSON.stringify([value, file, sheet]);

/** The claims that differ in value, file or sheet. */
export const candidatesOf = (claims: readonly Claim[]): readonly Claim[] => {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const key = keyText(candidateKey(claim));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const printOf = (keys: readonly CandidateKey[]): string => [...new Set(keys.map(keyText))].sort().join('\n');

type Thing = Pick<Dispute, 'stage' | 'field'> | Pick<Decision, 'stage' | 'field'>;

const thingOf = ({ stage, field }: Thing): string => `${field}@${stage ?? ''}`;

/** A stable name of what is disputed. */
export const disputeId = ({ school, stage, field }: Pick<Dispute, 'school' | 'stage' | 'field'>): string =>
  ['conflict', field, school === undefined ? 'county' : schoolKey(school), ...(stage === undefined ? [] : [stage])].join('/');

/** What was decided about a dispute: still standing, or to be asked again because the candidates are others now. */
export interface Decided {
  readonly decision: Decision;
  readonly stands: boolean;
}

/** Decisions to be found by what they are about; a school is found again by its code, else its name. */
export class Decisions {
  private readonly ofCounty = new Map<string, Decision>();
  private readonly ofSchools = new Map<string, Map<SchoolRef, Decision>>();
  private readonly finders = new Map<string, SchoolFinder<SchoolRef>>();

  constructor(decisions: readonly Decision[]) {
    for (const decision of decisions) {
      const thing = thingOf(decision);
      if (decision.school === undefined) this.ofCounty.set(thing, decision);
      else this.ofSchools.set(thing, (this.ofSchools.get(thing) ?? new Map()).set(decision.school, decision));
    }
    for (const [thing, schools] of this.ofSchools) this.finders.set(thing, new SchoolFinder(schools.keys()));
  }

  about(dispute: Pick<Dispute, 'school' | 'stage' | 'field' | 'claims'>): Decided | undefined {
    const thing = thingOf(dispute);
    const decision = dispute.school === undefined ? this.ofCounty.get(thing) : this.ofSchool(thing, dispute.school);
    if (decision === undefined) return undefined;
    return { decision, stands: printOf(decision.candidates) === printOf(dispute.claims.map(candidateKey)) };
  }

  private ofSchool(thing: string, school: SchoolRef): Decision | undefined {
    const found = this.finders.get(thing)?.find(school);
    return found !== undefined && 'school' in found ? this.ofSchools.get(thing)?.get(found.school) : undefined;
  }
}

/** The ruling of a decision that stands. */
export const rulingOf = (decided: Decided | undefined, claims: readonly Claim[]): Ruling => {
  if (decided?.stands !== true) return { kind: 'open' };
  const { choice } = decided.decision;
  if (choice.kind !== 'candidate') return choice;
  const wanted = keyText(choice.candidate);
  const claim = claims.find((one) => keyText(candidateKey(one)) === wanted);
  return claim === undefined ? { kind: 'open' } : { kind: 'claim', claim };
};
