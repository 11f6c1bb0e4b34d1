import type { Check, Clause, ParameterValue, Unit } from '../standards/schema';
import type { Stage, Verdict } from '../standards/terms';
import type { Comparison, Subject, UnknownReason } from './assessment';
import type { CellRef } from './cellRef';

/** A figure as it enters an arithmetic, with the cells it came from. */
export interface Operand {
  /** Field id, or a name of locale under `operand.` for intermediate figures (rate, perPupil, total …). */
  readonly name: string;
  readonly stage?: Stage;
  readonly value: number;
  readonly unit: Unit;
  readonly cells: readonly CellRef[];
  /** What the cell said, where the number was read out of a text. */
  readonly original?: string;
}

/** One line of the arithmetic with the numbers put in. Words and layout are the reader's side. */
export type Step =
  | { readonly kind: 'given'; readonly operand: Operand }
  | { readonly kind: 'sum'; readonly result: Operand; readonly plus: readonly Operand[]; readonly minus: readonly Operand[] }
  | { readonly kind: 'quotient'; readonly result: Operand; readonly numerator: Operand; readonly denominator: Operand; readonly multiplier: number }
  | { readonly kind: 'split'; readonly result: Operand; readonly total: Operand; readonly share: number; readonly terms: readonly { readonly stage: Stage | 'senior'; readonly pupils: number; readonly weight: number }[]; readonly of: Stage }
  | { readonly kind: 'dispersion'; readonly units: number; readonly pupils: number; readonly mean: number; readonly sd: number; readonly cv: number; readonly top: readonly { readonly school: string; readonly share: number; readonly value: number }[] }
  /** The mean of the coefficients of variation of several rules. */
  | { readonly kind: 'average'; readonly stage: Stage; readonly of: readonly { readonly rule: string; readonly value: number }[]; readonly value: number }
  | { readonly kind: 'count'; readonly met: number; readonly of: number; readonly minimum: number; readonly belowThreshold: readonly string[]; readonly belowFloor: readonly string[] }
  /** A part judged over many: how many, and the first schools that do not meet it. */
  | { readonly kind: 'tally'; readonly judged: number; readonly notMet: number; readonly unknown: number; readonly schools: readonly string[] }
  | { readonly kind: 'roundUp'; readonly purpose: 'music' | 'art' | 'combined'; readonly classes: number; readonly per: number; readonly required: number; readonly qualified: number }
  | { readonly kind: 'recorded'; readonly field: string; readonly answer: boolean | undefined; readonly proof?: string; readonly cell?: CellRef }
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly holds: boolean }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** The least change that would turn the verdict. `ofSchool`: of a figure of the whole school, of which the unit gets its share. */
export type Remedy =
  | { readonly kind: 'add'; readonly field: string; readonly amount: number; readonly unit: Unit; readonly reaches: 'threshold' | 'floor'; readonly ofSchool?: true }
  | { readonly kind: 'reduce'; readonly field: string; readonly amount: number; readonly unit: Unit }
  | { readonly kind: 'fill'; readonly field: string; readonly cell?: CellRef }
  | { readonly kind: 'raiseLowest'; readonly schools: readonly string[] };

/** 为什么: everything the why-card shows. */
export interface Explanation {
  readonly rule: string;
  readonly part: string;
  readonly subject: Subject;
  readonly verdict: Verdict;
  readonly steps: readonly Step[];
  readonly clauses: readonly Clause[];
  /** What a consistency check rests on, which has no clause. */
  readonly ground?: Check['ground'];
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly unmodelled: readonly { readonly zh: string; readonly en: string }[];
  readonly remedies: readonly Remedy[];
}
