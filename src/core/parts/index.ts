import type { Part, PartKind } from '../../standards/schema';
import { judgeComposite } from './composite';
import { judgeDelivered } from './delivered';
import { judgeDispersion } from './dispersion';
import { judgeEvidence } from './evidence';
import { judgeHeadcount } from './headcount';
import { judgeIndicator } from './indicator';
import { judgeLimit } from './limit';
import type { PartInput, PartOutcome } from './outcome';
import { judgeRate } from './rate';
import { judgeRooms } from './rooms';
import { runThrough } from '../steps';

/** What goes through all schools takes steps. */
type Judged = PartOutcome | Generator<void, PartOutcome>;

type Judges = { readonly [K in PartKind]: (input: PartInput<Extract<Part, { kind: K }>>) => Judged };

const JUDGES: Judges = {
  indicator: judgeIndicator,
  dispersion: judgeDispersion,
  composite: judgeComposite,
  rate: judgeRate,
  limit: judgeLimit,
  rooms: judgeRooms,
  headcount: judgeHeadcount,
  evidence: judgeEvidence,
  delivered: judgeDelivered,
};

/** Judges one part of a rule by its kind, step by step. */
export function* partSteps<P extends Part>(input: PartInput<P>): Generator<void, PartOutcome> {
  // The kind of the part is the key of its own judge, which the compiler cannot see through the generic.
  const judgeKind = JUDGES[input.part.kind] as (part: PartInput<P>) => Judged;
  const judged = judgeKind(input);
  return 'next' in judged ? yield* judged : judged;
}

/** The same at once. */
export const judgePart = <P extends Part>(input: PartInput<P>): PartOutcome => runThrough(partSteps(input));
