import type { Verdict } from '../../standards/terms';

/** How many were judged, and how; what does not apply is not among them. */
export interface Tally {
  readonly judged: number;
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
}

export const NONE: Tally = { judged: 0, met: 0, notMet: 0, unknown: 0 };

export const tallyOf = (verdicts: Iterable<Verdict>): Tally => {
  const counts = { met: 0, notMet: 0, unknown: 0 };
  for (const verdict of verdicts) if (verdict !== 'notApplicable') counts[verdict]++;
  return { judged: counts.met + counts.notMet + counts.unknown, ...counts };
};

export const addTallies = (tallies: Iterable<Tally>): Tally => {
  const sum = { ...NONE };
  for (const tally of tallies) {
    sum.judged += tally.judged;
    sum.met += tally.met;
    sum.notMet += tally.notMet;
    sum.unknown += tally.unknown;
  }
  return sum;
};
