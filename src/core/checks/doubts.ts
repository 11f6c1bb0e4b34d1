import type { Expression } from '../../standards/schema';
import type { UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import { isKnown } from '../figures/figure';
import type { Figure, Trace } from '../figures/figure';
import { eachInSteps } from '../steps';
import type { Fault } from './fault';
import { operandsOf } from './side';

/** Which figures of which units cannot be right, because a check of the gravest kind does not hold. */
export interface Doubts {
  /** Why a figure made of the expression is doubtful, by unit; sparse. */
  readonly of: (figure: Figure, expression: Expression) => Generator<void, ReadonlyMap<number, UnknownReason>>;
}

/** The figures a number was made of, itself included. */
const namesIn = ({ operand, steps }: Trace): ReadonlySet<string> => {
  const names = new Set([operand.name]);
  for (const step of steps) {
    if (step.kind === 'given') names.add(step.operand.name);
    else if (step.kind === 'split') names.add(step.total.name);
    else if (step.kind === 'sum') for (const each of [step.result, ...step.plus, ...step.minus]) names.add(each.name);
  }
  return names;
};

/** The fields an expression may be computed from, those it names included. */
const reachOf = ({ fields }: Basis, expression: Expression): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const { sum } of fields.get(id)?.from ?? []) operandsOf(sum).forEach(visit);
  };
  operandsOf(expression).forEach(visit);
  return reached;
};

const overlaps = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].some((name) => other.has(name));

const unitsOf = ({ figures }: Basis, { place }: Fault): readonly number[] => {
  if (place.kind === 'unit') return [place.unit];
  return place.kind === 'school' ? Array.from(figures.index.unitsOf(place.school)) : [];
};

interface Doubt {
  readonly fault: Fault;
  readonly names: ReadonlySet<string>;
}

/** Kinds of checks in which it is the left side that cannot be right: a part that exceeds its whole, a figure out of all bounds. */
const DOUBTS_LEFT: ReadonlySet<Fault['check']['kind']> = new Set(['atMost', 'within']);

/** What cannot be right is doubtful for the unit, or for all units of the school. */
const doubtOf = (fault: Fault): Doubt | undefined => {
  const { check, place, traces } = fault;
  if (check.severity !== 'error' || !DOUBTS_LEFT.has(check.kind) || place.kind === 'county') return undefined;
  const [left] = traces();
  return left === undefined ? undefined : { fault, names: namesIn(left) };
};

/**
 * What the faults say of figures that are judged. A figure that was not made of the doubtful one (a finished total beside
 * it) is not touched.
 */
export function* doubtsOf(basis: Basis, faults: readonly Fault[]): Generator<void, Doubts> {
  const doubts: Doubt[] = [];
  yield* eachInSteps(faults, (fault) => {
    const doubt = doubtOf(fault);
    if (doubt !== undefined) doubts.push(doubt);
  });
  const nameOf = (unit: number): string => basis.dataset.schools[basis.dataset.units.school[unit] ?? -1]?.name ?? '';
  return {
    *of(figure, expression) {
      const reasons = new Map<number, UnknownReason>();
      const reach = doubts.length === 0 ? undefined : reachOf(basis, expression);
      if (reach === undefined) return reasons;
      yield* eachInSteps(doubts, ({ fault, names }) => {
        if (!overlaps(names, reach)) return;
        for (const unit of unitsOf(basis, fault)) {
          if (reasons.has(unit) || !isKnown(figure, unit) || !overlaps(names, namesIn(figure.traceAt(unit)))) continue;
          reasons.set(unit, { code: 'inconsistent', check: fault.check.id, school: nameOf(unit) });
        }
      });
      return reasons;
    },
  };
}
