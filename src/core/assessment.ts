import type { Comparator, RuleGroup, Severity, Stage, Verdict } from '../standards/terms';
import type { Expression, ParameterValue, Unit } from '../standards/schema';
import type { CellRef } from './cellRef';
import type { CellStateName } from './column';

/** Why something could not be judged. */
export type UnknownReason =
  | { readonly code: 'missingField'; readonly field: string; readonly stage?: Stage }
  | { readonly code: 'badCell'; readonly field: string; readonly state: Exclude<CellStateName, 'value' | 'absent'>; readonly cell?: CellRef; readonly original?: string }
  | { readonly code: 'noPupils' }
  | { readonly code: 'noUnits'; readonly stage?: Stage }
  | { readonly code: 'singleUnit'; readonly stage: Stage }
  | { readonly code: 'zeroMean' }
  | { readonly code: 'notFinite' }
  | { readonly code: 'zeroDenominator'; readonly field: string }
  | { readonly code: 'unitsUnknown'; readonly count: number; readonly of: number }
  | { readonly code: 'schoolsLeftOut'; readonly count: number; readonly cell?: CellRef }
  | { readonly code: 'partsUnknown'; readonly parts: readonly string[] }
  | { readonly code: 'schoolTypeUnknown'; readonly school: string }
  | { readonly code: 'schoolTypesUnknown'; readonly count: number; readonly of: number }
  | { readonly code: 'splitImpossible'; readonly school: string; readonly field: string }
  | { readonly code: 'stageUnknown'; readonly name: string }
  | { readonly code: 'binStraddlesLimit'; readonly low: number; readonly high: number | undefined; readonly limit: number }
  /** Class data for `known` classes, where the school (or, without `school`, several together) has `of`. */
  | { readonly code: 'classesMissing'; readonly school?: string; readonly known: number; readonly of: number }
  | { readonly code: 'evidenceMissing'; readonly field: string }
  | { readonly code: 'notDelivered'; readonly subjects: readonly string[] }
  | { readonly code: 'outOfRange'; readonly field: string; readonly value: number }
  /** A figure it is made of cannot be right: a check of the pack does not hold at the school. */
  | { readonly code: 'inconsistent'; readonly check: string; readonly school: string }
  | { readonly code: 'notInForce'; readonly date: string };

/** Stands for rule and part in findings and explanations about the school rule (pack.schoolRule), which belongs to no single item. */
export const SCHOOL_RULE = 'schoolRule';

/** What a finding or a result is about. */
export type Subject =
  | { readonly kind: 'county'; readonly stage?: Stage }
  | { readonly kind: 'school'; readonly school: string; readonly code?: string; readonly town?: string }
  | { readonly kind: 'unit'; readonly school: string; readonly code?: string; readonly town?: string; readonly stage: Stage; readonly unit: number }
  | { readonly kind: 'class'; readonly school: string; readonly code?: string; readonly town?: string; readonly stage?: Stage; readonly grade?: string; readonly name?: string };

/** One comparison: the heart of a verdict. Always on unrounded values. */
export interface Comparison {
  readonly value: number;
  readonly comparator: Comparator;
  readonly threshold: number;
  readonly unit: Unit;
  readonly decimals: number;
}

/** How a target of a plan stands as of the day of the assessment. */
export interface Outlook {
  /** ISO date by which the target is to be reached. */
  readonly due: string;
  readonly state: 'reached' | 'onTrack' | 'behind' | 'overdue' | 'unknown';
  /** How much of the way from where the plan began to the target is done, and would be if every day did as much; 1 is all of it. */
  readonly progress?: number;
  readonly expected?: number;
}

export interface PartResult {
  readonly part: string;
  readonly verdict: Verdict;
  readonly comparison?: Comparison;
  /** Of targets of a plan alone. */
  readonly outlook?: Outlook;
  /** How many units were judged and how many of them fail or are unknown, for parts over many units. */
  readonly tally?: { readonly judged: number; readonly notMet: number; readonly unknown: number };
  readonly reasons: readonly UnknownReason[];
}

export interface ItemResult {
  readonly rule: string;
  readonly group: RuleGroup;
  readonly verdict: Verdict;
  readonly parts: readonly PartResult[];
  /** The figure that decides: of the first part not met, else of the nearest to its limit. */
  readonly comparison?: Comparison;
  readonly reasons: readonly UnknownReason[];
}

/** 差异系数 of one indicator and stage: a cell pair of 表Ⅲ. */
export interface DispersionResult {
  readonly rule: string;
  readonly part: string;
  readonly stage: Stage;
  readonly units: number;
  readonly mean?: number;
  readonly sd?: number;
  readonly cv?: number;
  readonly limit?: number;
  readonly verdict: Verdict;
  /** Within the warning distance of the limit, on either side. */
  readonly nearLimit: boolean;
  readonly reasons: readonly UnknownReason[];
}

/** Columns over UnitTable: verdict codes index VERDICTS. */
export interface IndicatorColumn {
  readonly rule: string;
  readonly part: string;
  readonly values: Float64Array;
  readonly verdicts: Uint8Array;
  /** 1 where the value reaches the floor (85 %). */
  readonly reachesFloor: Uint8Array;
  /** Why a unit's value is unknown; sparse. */
  readonly reasons: ReadonlyMap<number, UnknownReason>;
  readonly threshold: Readonly<Partial<Record<Stage, number>>>;
  readonly floor: Readonly<Partial<Record<Stage, number>>>;
}

export interface UnitResults {
  readonly length: number;
  /** 1 where the unit takes part in the resource assessment; 0 = notApplicable (special schools, small teaching points …). */
  readonly inScope: Uint8Array;
  /** Why it is not known whether a unit takes part; sparse. Such a unit counts as taking part, and its verdict is unknown. */
  readonly scopeReasons: ReadonlyMap<number, UnknownReason>;
  readonly indicators: readonly IndicatorColumn[];
  /** The school rule for each unit. */
  readonly verdicts: Uint8Array;
}

export type { Severity };

/** What one side of a consistency check comes to. */
export interface Quantity {
  readonly figures: Expression;
  readonly value: number;
  readonly unit: Unit;
}

/** How figures fail to go together: the kind of check with the numbers put in. */
export type Relation =
  /** left should not be more than right. */
  | { readonly kind: 'atMost'; readonly left: Quantity; readonly right: Quantity }
  | { readonly kind: 'equal'; readonly left: Quantity; readonly right: Quantity }
  /** left ÷ right should lie from `min` to `max`. */
  | { readonly kind: 'within'; readonly left: Quantity; readonly right: Quantity; readonly value: number; readonly min: number; readonly max: number; readonly unit: Unit }
  /** The pupils of so many classes are `low` to `high`; no `high`: at least `low`. */
  | { readonly kind: 'classes'; readonly of: 'list' | 'bins'; readonly classes: number; readonly low: number; readonly high?: number; readonly total: Quantity }
  | { readonly kind: 'rooms'; readonly purpose: 'music' | 'art'; readonly rooms: number; readonly total: Quantity };

/** What is wrong, as data. The words are in locale under `finding.<code>`. */
export type FindingIssue =
  | { readonly code: 'belowThreshold'; readonly comparison: Comparison; readonly floor: number; readonly reachesFloor: boolean }
  | { readonly code: 'schoolRuleFailed'; readonly met: number; readonly of: number; readonly minimum: number; readonly belowFloor: readonly string[]; readonly short: readonly string[] }
  | { readonly code: 'cvOverLimit'; readonly comparison: Comparison; readonly stage: Stage }
  | { readonly code: 'cvNearLimit'; readonly comparison: Comparison; readonly stage: Stage }
  | { readonly code: 'overLimit'; readonly comparison: Comparison }
  | { readonly code: 'classOverLimit'; readonly comparison: Comparison; readonly classes: number }
  | { readonly code: 'classesExceed'; readonly known: number; readonly of: number }
  | { readonly code: 'roomsShort'; readonly purpose: 'music' | 'art' | 'combined'; readonly required: number; readonly qualified: number; readonly classes: number; readonly minimumArea: number }
  | { readonly code: 'rateNotMet'; readonly comparison: Comparison; readonly numerator: number | undefined; readonly denominator: number | undefined }
  | { readonly code: 'underfunded'; readonly comparison: Comparison; readonly pupils: number }
  | { readonly code: 'evidenceNegative' }
  | { readonly code: 'vetoed' }
  | { readonly code: 'levelBelow'; readonly subject: string; readonly level: number; readonly minimum: number }
  | { readonly code: 'gapTooWide'; readonly subject: string; readonly comparison: Comparison }
  /** The finished figure as written (`threshold`) is not what its totals come to (`value`), by which it is judged. */
  | { readonly code: 'contradicts'; readonly figure: Comparison }
  /** Schools without a type, taken in for their size. */
  | { readonly code: 'typeAssumed'; readonly schools: number }
  /** A consistency check of the pack does not hold. */
  | { readonly code: 'inconsistent'; readonly check: string; readonly relation: Relation }
  | { readonly code: 'cannotJudge'; readonly reason: UnknownReason };

export interface Finding {
  /** Stable over runs and row order: rule, part and subject, no row numbers. */
  readonly id: string;
  /** Id of the rule; of a consistency check the check's own, as rule and as part. */
  readonly rule: string;
  readonly part: string;
  readonly subject: Subject;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly issue: FindingIssue;
  readonly cells: readonly CellRef[];
  readonly departments: readonly string[];
}

export interface Assessment {
  readonly standard: { readonly id: string; readonly version: string };
  readonly date: string;
  /** Every parameter as used, defaults included. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly profiles: readonly string[];
  /** The county verdict: all items, conditions and vetoes. */
  readonly verdict: Verdict;
  /** The items of the standard (32 in the national 2017 one), in order. */
  readonly items: readonly ItemResult[];
  /** Preconditions and vetoes: they decide the county verdict but are not among the items. */
  readonly conditions: readonly ItemResult[];
  readonly units: UnitResults;
  readonly county: readonly DispersionResult[];
  readonly findings: readonly Finding[];
}
