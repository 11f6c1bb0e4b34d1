import type { AtMostCheck, EqualCheck, WithinCheck } from '../../standards/schema';
import type { Relation } from '../assessment';
import type { Basis } from '../basis';
import { judge } from '../compare';
import type { Fault, Place } from './fault';
import { comparePairs } from './pairs';
import type { Pair } from './pairs';

const faultOf = (check: Fault['check'], { place, left, right }: Pair, relation: Relation): Fault => ({
  check,
  place,
  relation,
  cells: () => [...left.cells(), ...right.cells()],
  traces: () => [left.trace(), right.trace()],
});

const keyOf = (place: Place): string => {
  switch (place.kind) {
    case 'unit':
      return `unit:${place.unit}`;
    case 'school':
      return `school:${place.school}`;
    case 'county':
      return `county:${place.stage ?? ''}`;
  }
};

/** Parts that exceed their whole; of several readings of a part the first that does. */
export function* atMostFaults(basis: Basis, check: AtMostCheck): Generator<void, readonly Fault[]> {
  const faults = new Map<string, Fault>();
  const isWrong = (left: number, right: number): boolean => judge(left, '>', right);
  for (const left of check.left) {
    yield* comparePairs(basis, { scope: check.scope, left, right: check.right, isPart: true, isWrong }, (pair) => {
      const key = keyOf(pair.place);
      if (!faults.has(key)) faults.set(key, faultOf(check, pair, { kind: 'atMost', left: pair.left.quantity, right: pair.right.quantity }));
    });
  }
  return [...faults.values()];
}

/** Figures that ought to be one and differ. */
export function* equalFaults(basis: Basis, check: EqualCheck): Generator<void, readonly Fault[]> {
  const faults: Fault[] = [];
  const isWrong = (left: number, right: number): boolean => !judge(left, '=', right);
  yield* comparePairs(basis, { ...check, isPart: false, isWrong }, (pair) => {
    faults.push(faultOf(check, pair, { kind: 'equal', left: pair.left.quantity, right: pair.right.quantity }));
  });
  return faults;
}

/** Quotients outside their range. */
export function* withinFaults(basis: Basis, check: WithinCheck): Generator<void, readonly Fault[]> {
  const faults: Fault[] = [];
  const { min, max, unit } = check;
  const isWrong = (left: number, right: number): boolean => right > 0 && (judge(left / right, '<', min) || judge(left / right, '>', max));
  yield* comparePairs(basis, { ...check, isPart: false, isWrong }, (pair) => {
    const [left, right] = [pair.left.quantity, pair.right.quantity];
    faults.push(faultOf(check, pair, { kind: 'within', left, right, value: left.value / right.value, min, max, unit }));
  });
  return faults;
}
