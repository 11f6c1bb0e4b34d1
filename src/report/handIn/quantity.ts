import type { Stage } from '../../standards/terms';

/** Something that a report computes, by what it is; units and schools by their index in the dataset. */
export type Quantity =
  /** A figure of a unit, given or computed (pupils, classes …). */
  | { readonly kind: 'unitFigure'; readonly unit: number; readonly field: string }
  /** The per-pupil figure of a unit. */
  | { readonly kind: 'indicator'; readonly unit: number; readonly rule: string; readonly part: string }
  /** 是 or 否 of a unit by one indicator, or by the school rule. */
  | { readonly kind: 'unitVerdict'; readonly unit: number; readonly rule?: string; readonly part?: string }
  /** What is said of how a unit stands in its indicators. */
  | { readonly kind: 'remark'; readonly unit: number }
  /** How many units of a stage are assessed; of schools of some types alone. */
  | { readonly kind: 'units'; readonly stage: Stage; readonly schoolTypes?: readonly string[] }
  /** How many units of a stage meet an indicator, or the school rule; as a share from 0 to 1. */
  | { readonly kind: 'unitsMet' | 'shareMet'; readonly stage: Stage; readonly rule?: string; readonly part?: string }
  /** 全县平均值 and 差异系数 of an indicator; the part is that of the dispersion. */
  | { readonly kind: 'mean' | 'cv'; readonly stage: Stage; readonly rule: string; readonly part: string }
  /** 综合: the mean of the coefficients of variation of a stage. */
  | { readonly kind: 'compositeCv'; readonly stage: Stage }
  /** A figure of the county, its own or added up over schools; counts of schools by type too. `tenThousands`: in 万人, 万元. */
  | { readonly kind: 'countyFigure'; readonly field: string; readonly stage?: Stage; readonly tenThousands?: true }
  /** The sum of figures of the county, and a share that no field has: of sums of them, from 0 to 1. */
  | { readonly kind: 'countySum'; readonly fields: readonly string[] }
  | { readonly kind: 'countyShare'; readonly numerator: readonly string[]; readonly denominator: readonly string[] }
  /** The value of a part judged by one rate for the county (from 0 to 1 for a share), and its two figures. */
  | { readonly kind: 'rate' | 'numerator' | 'denominator'; readonly rule: string; readonly part: string }
  /** How many of those judged by a part miss it: classes or schools above a limit, schools short of rooms; of one stage, or of some types of school. */
  | { readonly kind: 'notMet'; readonly rule: string; readonly part: string; readonly stage?: Stage; readonly schoolTypes?: readonly string[] }
  /** How many schools a part is judged over. */
  | { readonly kind: 'judged'; readonly rule: string; readonly part: string }
  /** The pupils of the schools below the floor of a part on funded head-counts, together. */
  | { readonly kind: 'pupilsBelow'; readonly rule: string; readonly part: string }
  /** 是 or 否 of an item. */
  | { readonly kind: 'itemVerdict'; readonly rule: string };

/**
 * The plain Excel formula, with its equals sign, by which an auditor sees a quantity computed from the sheets of data;
 * undefined where it is written as a value: values were asked for, or no formula comes to `value` on the data as they are.
 */
export type FormulaOf = (quantity: Quantity, value: number | string) => string | undefined;

/** Everything as values. */
export const asValues: FormulaOf = () => undefined;
