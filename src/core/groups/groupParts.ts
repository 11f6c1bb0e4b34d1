import type { Part, Rule } from '../../standards/schema';
import type { PartResult } from '../assessment';
import type { Basis } from '../basis';
import { partSteps } from '../parts';
import type { Resources } from '../resources/resources';
import type { GroupPart } from './groupResult';
import { NONE } from './tally';
import type { Tally } from './tally';

/** Parts that every school, or every class, has to meet by itself: what they say of some schools does not depend on others. */
const isJudgedBySchool = (part: Part): boolean => {
  if (part.kind === 'limit' || part.kind === 'rooms' || part.kind === 'headcount') return true;
  return 'scope' in part && part.scope === 'everySchool';
};

/** An unknown class may stand for several: what is neither not met nor unknown is met, never less than none. */
const tallyFrom = ({ tally }: PartResult): Tally =>
  tally === undefined ? NONE : { judged: tally.judged, met: Math.max(0, tally.judged - tally.notMet - tally.unknown), notMet: tally.notMet, unknown: tally.unknown };

/** The parts judged by school over the schools of a group, step by step. */
export function* groupParts(basis: Basis, rules: readonly Rule[], resources: Resources): Generator<void, readonly GroupPart[]> {
  const found: GroupPart[] = [];
  for (const rule of rules) {
    for (const part of rule.parts) {
      if (!isJudgedBySchool(part)) continue;
      const { result } = yield* partSteps({ basis, rule, part, resources });
      found.push({ rule: rule.id, result, tally: tallyFrom(result) });
      yield;
    }
  }
  return found;
}
