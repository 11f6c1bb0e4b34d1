import type { Check } from '../../standards/schema';
import type { Basis } from '../basis';
import { classesFaults } from './classes';
import { runThrough } from '../steps';
import type { Fault } from './fault';
import { atMostFaults, equalFaults, withinFaults } from './relations';
import { roomsFaults } from './rooms';

function* faultsOf(basis: Basis, check: Check): Generator<void, readonly Fault[]> {
  switch (check.kind) {
    case 'atMost':
      return yield* atMostFaults(basis, check);
    case 'equal':
      return yield* equalFaults(basis, check);
    case 'within':
      return yield* withinFaults(basis, check);
    case 'classes':
      return classesFaults(basis, check);
    case 'rooms':
      return roomsFaults(basis, check);
  }
}

/** The records for which a check does not hold. */
export const judgeCheck = (basis: Basis, check: Check): readonly Fault[] => runThrough(faultsOf(basis, check));

/** Holds the data against every check of the pack, step by step. A signal stops it between checks. */
export function* checkSteps(basis: Basis, signal?: AbortSignal): Generator<void, readonly Fault[]> {
  const faults: Fault[] = [];
  for (const check of basis.pack.checks ?? []) {
    signal?.throwIfAborted();
    for (const fault of yield* faultsOf(basis, check)) faults.push(fault);
    yield;
  }
  return faults;
}
