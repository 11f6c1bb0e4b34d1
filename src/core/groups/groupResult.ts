import type { Stage, Verdict } from '../../standards/terms';
import type { Finding, PartResult, UnknownReason } from '../assessment';
import type { Grouping } from './grouping';
import type { Tally } from './tally';

/** An indicator in a group, one stage of it. */
export interface GroupIndicator {
  readonly rule: string;
  readonly part: string;
  readonly stage: Stage;
  /** Units by the indicator's own threshold; none where nothing is asked of it. */
  readonly tally: Tally;
  /** Units that enter the mean. */
  readonly units: number;
  /** Weighted by pupils, as for the county; without a mean `reasons` says why. */
  readonly mean?: number;
  readonly sd?: number;
  /** Describes the group. The standard judges the county's alone: this is no verdict. */
  readonly cv?: number;
  /** The county's limit of the coefficient of variation, where it has one. */
  readonly limit?: number;
  readonly reasons: readonly UnknownReason[];
}

/** A part that every school or class has to meet, judged over those of the group. */
export interface GroupPart {
  readonly rule: string;
  readonly result: PartResult;
  /** Of schools, or of classes for a limit of classes. */
  readonly tally: Tally;
}

/** How a group of schools stands. */
export interface GroupResult {
  /** undefined: the schools of which it is not filled in, and classes and rooms of no known school. */
  readonly label: string | undefined;
  /** Indexes into Dataset.schools. */
  readonly schools: readonly number[];
  /** Indexes into UnitTable. */
  readonly units: readonly number[];
  /** By the school rule; a school is met when all of its units that take part are. */
  readonly schoolTally: Tally;
  readonly unitTally: Tally;
  /** Whether all judged units meet the school rule. */
  readonly schoolRule: Verdict;
  /** Whether, besides, every part judged by school is met. What is asked of the county alone is not among it. */
  readonly verdict: Verdict;
  readonly indicators: readonly GroupIndicator[];
  readonly parts: readonly GroupPart[];
  /** The county's findings about schools of the group, with the ids they have there. */
  readonly findings: readonly Finding[];
}

/** How many groups meet; those not filled in are no group. */
export interface GroupShare {
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
  /** Groups of which any school is judged. */
  readonly of: number;
  /** met ÷ of: a group that cannot be judged does not meet. undefined without groups. */
  readonly share: number | undefined;
}

/** The Theil index (T) of an indicator and stage, between the groups and within them. */
export type TheilLine = { readonly rule: string; readonly part: string; readonly stage: Stage; readonly units: number } & (
  | {
      readonly ok: true;
      readonly total: number;
      readonly between: number;
      readonly within: number;
      /** between ÷ total; undefined where all figures are alike. */
      readonly betweenShare: number | undefined;
    }
  | { readonly ok: false; readonly reason: UnknownReason }
);

/** A county by groups of its schools. */
export interface GroupedResults {
  readonly grouping: Grouping;
  readonly groups: readonly GroupResult[];
  readonly theil: readonly TheilLine[];
  readonly shares: { readonly schoolRule: GroupShare; readonly verdict: GroupShare };
  /** Schools of which the group is not filled in: they may belong to any, so that shares and groups are not complete. */
  readonly unplaced: number;
  /** Findings about the county, or about a school that cannot be told from a namesake of another group. */
  readonly countyFindings: readonly Finding[];
}
