import type { Comparator, Verdict } from '../../standards/terms';
import type { Unit } from '../../standards/schema';
import type { Outlook, Subject, UnknownReason } from '../assessment';
import { judge } from '../compare';

/** A figure in one year, unrounded. */
export type YearPoint =
  | { readonly state: 'known'; readonly year: number; readonly value: number; readonly verdict: Verdict; readonly threshold?: number }
  | { readonly state: 'unknown'; readonly year: number; readonly verdict: Verdict; readonly reasons: readonly UnknownReason[] }
  /** The school is not in that year's data, or does not take part in that year. */
  | { readonly state: 'absent'; readonly year: number; readonly why: 'notInData' | 'outOfScope' };

/** This year against last year. */
export type Change =
  | { readonly state: 'compared'; readonly value: number; readonly trend: 'better' | 'worse' | 'same' | 'changed' }
  /** `before`, `now`: which of the two is not known. */
  | { readonly state: 'notCompared'; readonly before: boolean; readonly now: boolean };

/** A figure of the county or of a school over the years. */
export interface YearLine {
  /** An indicator of a school and stage, a coefficient of variation of a stage, or a figure of the county. */
  readonly of: 'indicator' | 'dispersion' | 'figure';
  readonly rule: string;
  readonly part: string;
  /** As of the latest year in which it is there. */
  readonly subject: Subject;
  readonly unit: Unit;
  readonly decimals: number;
  readonly comparator: Comparator;
  /** One a year, the earliest first. */
  readonly points: readonly YearPoint[];
  readonly change: Change;
  /** How close to its limit the pack itself warns; undefined where it does not. */
  readonly warnWithin?: number;
  /** Of a target of a plan. */
  readonly outlook?: Outlook;
}

/** Which way a figure gets better, by what is asked of it; undefined where it is to be exactly so. */
export const betterWay = (comparator: Comparator): 1 | -1 | undefined => {
  if (comparator === '=') return undefined;
  return comparator === '>=' || comparator === '>' ? 1 : -1;
};

/** How a figure moved from one value to another; equal but for rounding is the same. */
export const trendOf = (from: number, to: number, comparator: Comparator): Extract<Change, { state: 'compared' }>['trend'] => {
  if (judge(to, '=', from)) return 'same';
  const way = betterWay(comparator);
  if (way === undefined) return 'changed';
  return (to - from) * way > 0 ? 'better' : 'worse';
};

/** The change from the last year but one point to the last. */
export const changeOf = (points: readonly YearPoint[], comparator: Comparator): Change => {
  const [before, now] = [points.at(-2), points.at(-1)];
  if (before?.state === 'known' && now?.state === 'known') return { state: 'compared', value: now.value - before.value, trend: trendOf(before.value, now.value, comparator) };
  return { state: 'notCompared', before: before?.state !== 'known', now: now?.state !== 'known' };
};
