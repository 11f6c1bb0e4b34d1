import type { IndicatorColumn } from '../assessment';
import type { Verdict } from '../../standards/terms';
import { VERDICT, verdictOf } from '../verdict';

/** How a unit stands on the school rule; rule ids in `short` and `belowFloor`. */
export interface Standing {
  readonly verdict: number;
  readonly met: number;
  readonly of: number;
  /** Indicators under the threshold, those under the floor included. */
  readonly short: readonly string[];
  readonly belowFloor: readonly string[];
  readonly unknown: readonly string[];
}

/** How many of a school's indicators apply, and how many of them reach the threshold, miss the floor, or are not known. */
export interface SchoolCounts {
  readonly met: number;
  readonly of: number;
  readonly belowFloor: number;
  readonly unknown: number;
}

const verdictFrom = ({ met, of, belowFloor, unknown }: SchoolCounts, minimumMet: number): number => {
  if (of === 0) return VERDICT.notApplicable;
  // Even if all that is unknown turned out well, it would not do.
  if (belowFloor > 0 || met + unknown < Math.min(minimumMet, of)) return VERDICT.notMet;
  return unknown > 0 ? VERDICT.unknown : VERDICT.met;
};

/** The school rule on counts alone: unknown where what is not known may decide it. */
export const judgeSchool = (counts: SchoolCounts, minimumMet: number): Verdict => verdictOf(verdictFrom(counts, minimumMet));

/**
 * The school rule for every unit: at least `minimumMet` indicators reach the threshold, every other its floor. An unknown
 * indicator leaves the unit unknown, since it may be below the floor, unless the others already fail it.
 */
export const judgeUnits = (columns: readonly IndicatorColumn[], minimumMet: number, length: number): Uint8Array => {
  const verdicts = new Uint8Array(length);
  for (let u = 0; u < length; u++) {
    let met = 0;
    let of = 0;
    let belowFloor = 0;
    let unknown = 0;
    for (const column of columns) {
      const verdict = column.verdicts[u];
      if (verdict === VERDICT.notApplicable) continue;
      of++;
      if (verdict === VERDICT.met) met++;
      else if (verdict === VERDICT.unknown) unknown++;
      else if (column.reachesFloor[u] === 0) belowFloor++;
    }
    verdicts[u] = verdictFrom({ met, of, belowFloor, unknown }, minimumMet);
  }
  return verdicts;
};

/** The same for one unit, with the names. */
export const standingOf = (columns: readonly IndicatorColumn[], minimumMet: number, unit: number): Standing => {
  const applying = columns.filter((column) => column.verdicts[unit] !== VERDICT.notApplicable);
  const withVerdict = (verdict: number) => applying.filter((column) => column.verdicts[unit] === verdict);
  const short = withVerdict(VERDICT.notMet);
  const belowFloor = short.filter((column) => column.reachesFloor[unit] === 0);
  const unknown = withVerdict(VERDICT.unknown);
  const met = withVerdict(VERDICT.met).length;
  const ids = (some: readonly IndicatorColumn[]) => some.map(({ rule }) => rule);
  const verdict = verdictFrom({ met, of: applying.length, belowFloor: belowFloor.length, unknown: unknown.length }, minimumMet);
  return { verdict, met, of: applying.length, short: ids(short), belowFloor: ids(belowFloor), unknown: ids(unknown) };
};
