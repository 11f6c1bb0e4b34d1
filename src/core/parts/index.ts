import type { Part, PartKind } from '../../standards/schema';
import { judgeDelivered } from './delivered';
import { judgeDispersion } from './dispersion';
import { judgeEvidence } from './evidence';
import { judgeHeadcount } from './headcount';
import { judgeIndicator } from './indicator';
import { judgeLimit } from './limit';
import type { PartInput, PartOutcome } from './outcome';
import { judgeRate } from './rate';
import { judgeRooms } from './rooms';

type Judges = { readonly [K in PartKind]: (input: PartInput<Extract<Part, { kind: K }>>) => PartOutcome };

const JUDGES: Judges = {
  indicator: judgeIndicator,
  dispersion: judgeDispersion,
  rate: judgeRate,
  limit: judgeLimit,
  rooms: judgeRooms,
  headcount: judgeHeadcount,
  evidence: judgeEvidence,
  delivered: judgeDelivered,
};

/** Judges one part of a rule by its kind. */
export const judgePart = <P extends Part>(input: PartInput<P>): PartOutcome => {
  // The kind of the part is the key of its own judge, which the compiler cannot see through the generic.
  const judgeKind = JUDGES[input.part.kind] as (part: PartInput<P>) => PartOutcome;
  return judgeKind(input);
};
