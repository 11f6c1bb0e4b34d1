import { isNear, judge, margin } from '../compare';
import { projectedAt, yearsAt } from './projection';
import { trendOf } from './yearLine';
import type { YearLine, YearPoint } from './yearLine';

export const WARNING_KINDS = ['nearLimit', 'worsening', 'projected'] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

type Known = Extract<YearPoint, { state: 'known' }>;

/** What may go wrong before it has, as data. */
export type YearWarning = { readonly line: YearLine } & (
  /** Met, and close to the limit. */
  | { readonly kind: 'nearLimit'; readonly value: number; readonly threshold: number }
  /** Worse two years running: three years one after another. */
  | { readonly kind: 'worsening'; readonly points: readonly [Known, Known, Known] }
  /** Met today, or a target of a plan: on the straight line through all known years the figure does not reach what is asked on the day. */
  | { readonly kind: 'projected'; readonly due: string; readonly projected: number; readonly threshold: number; readonly years: readonly number[] }
);

export interface WarningOptions {
  /** How close to its limit a figure is near it, as a share of the limit (0.02). Without it only where the pack says how close. */
  readonly nearWithin?: number;
  /** ISO day for which figures that have no date of their own are projected. */
  readonly by?: string;
}

/** What came of looking for a warning; `notTold`: figures that it takes are not known. */
export type Outcome = YearWarning | 'none' | 'notTold' | 'notAsked';

/** A line through fewer years tells no course. */
export const LEAST_YEARS = 3;

const nearLimit = (line: YearLine, { nearWithin }: WarningOptions): Outcome => {
  if (line.warnWithin === undefined && nearWithin === undefined) return 'notAsked';
  const now = line.points.at(-1);
  if (now?.state !== 'known') return now?.state === 'unknown' ? 'notTold' : 'notAsked';
  const { value, verdict, threshold } = now;
  if (threshold === undefined || verdict === 'notApplicable') return 'notAsked';
  if (verdict !== 'met') return verdict === 'unknown' ? 'notTold' : 'none';
  const isByPack = line.warnWithin !== undefined && isNear(value, threshold, line.warnWithin);
  const isByShare = nearWithin !== undefined && line.comparator !== '=' && judge(margin(value, line.comparator, threshold), '<=', nearWithin);
  return isByPack || isByShare ? { kind: 'nearLimit', line, value, threshold } : 'none';
};

const worsening = (line: YearLine): Outcome => {
  const [first, second, third] = line.points.slice(-LEAST_YEARS);
  if (third === undefined || third.state === 'absent') return 'notAsked';
  if (first?.state !== 'known' || second?.state !== 'known' || third.state !== 'known') return 'notTold';
  if (second.year !== first.year + 1 || third.year !== second.year + 1) return 'notTold';
  const isWorse = (from: Known, to: Known): boolean => trendOf(from.value, to.value, line.comparator) === 'worse';
  return isWorse(first, second) && isWorse(second, third) ? { kind: 'worsening', line, points: [first, second, third] } : 'none';
};

const projected = (line: YearLine, { by }: WarningOptions): Outcome => {
  const due = line.outlook?.due ?? by;
  const now = line.points.at(-1);
  if (due === undefined || now === undefined || now.state === 'absent' || line.outlook?.state === 'reached') return 'notAsked';
  if (now.state !== 'known') return 'notTold';
  // What is missed already is a finding, and no early warning; a target of a plan is open until its day.
  const isOpen = line.outlook !== undefined || now.verdict === 'met';
  if (now.threshold === undefined || yearsAt(due) <= now.year || !isOpen) return 'notAsked';
  const known = line.points.filter((point) => point.state === 'known');
  if (known.length < LEAST_YEARS) return 'notTold';
  const value = projectedAt(known, yearsAt(due));
  if (value === undefined) return 'notTold';
  if (judge(value, line.comparator, now.threshold)) return 'none';
  return { kind: 'projected', line, due, projected: value, threshold: now.threshold, years: known.map(({ year }) => year) };
};

const LOOK: Readonly<Record<WarningKind, (line: YearLine, options: WarningOptions) => Outcome>> = { nearLimit, worsening, projected };

/** Looks for one kind of warning on a line. Never from figures that are not known. */
export const warningOf = (kind: WarningKind, line: YearLine, options: WarningOptions): Outcome => LOOK[kind](line, options);
