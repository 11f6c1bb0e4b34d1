import type { Check } from '../../standards/schema';
import type { Basis } from '../basis';
import { classesFaults } from './classes';
import type { Fault } from './fault';
import { atMostFaults, equalFaults, withinFaults } from './relations';
import { roomsFaults } from './rooms';

/** The records for which a check does not hold. */
export const judgeCheck = (basis: Basis, check: Check): readonly Fault[] => {
  switch (check.kind) {
    case 'atMost':
      return atMostFaults(basis, check);
    case 'equal':
      return equalFaults(basis, check);
    case 'within':
      return withinFaults(basis, check);
    case 'classes':
      return classesFaults(basis, check);
    case 'rooms':
      return roomsFaults(basis, check);
  }
};

/** Holds the data against every check of the pack, a check a step. A signal stops it between checks. */
export function* checkSteps(basis: Basis, signal?: AbortSignal): Generator<void, readonly Fault[]> {
  const faults: Fault[] = [];
  for (const check of basis.pack.checks ?? []) {
    signal?.throwIfAborted();
    for (const fault of judgeCheck(basis, check)) faults.push(fault);
    yield;
  }
  return faults;
}
