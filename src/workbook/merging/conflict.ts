import type { Claim, SchoolRef, SettledDispute } from '../dispute';
import type { Stage } from '../../standards/terms';
import { candidatesOf, disputeId, rulingOf, type Decision, type Decisions } from './decision';

/** A thing for which files give different values, for a person to decide. */
export interface Conflict {
  /** Stable over runs and row order. */
  readonly id: string;
  /** undefined: the county's own figure. */
  readonly school: SchoolRef | undefined;
  readonly stage: Stage | undefined;
  /** A field id, or CLASS_LIST or ROOM_LIST. */
  readonly field: string;
  readonly candidates: readonly Claim[];
  /** What was decided about it. */
  readonly decision?: Decision;
  /** Whether it counts; a decision about other candidates than these does not, and is asked for again. */
  readonly isDecided: boolean;
}

export const conflictOf = (dispute: SettledDispute, decisions: Decisions): Conflict => {
  const { school, stage, field, claims } = dispute;
  const decided = decisions.about(dispute);
  return {
    id: disputeId(dispute),
    school,
    stage,
    field,
    candidates: candidatesOf(claims),
    ...(decided === undefined ? {} : { decision: decided.decision }),
    isDecided: rulingOf(decided, claims).kind !== 'open',
  };
};
