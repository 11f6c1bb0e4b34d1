import type { IndicatorPart, Rule } from '../../standards/schema';
import { valueAt } from '../../standards/dated';
import type { IndicatorColumn, UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import type { Doubts } from '../checks/doubts';
import { judge } from '../compare';
import { FIGURE_STATE, isKnown } from '../figures/figure';
import type { Figure } from '../figures/figure';
import { relievedFigure } from '../figures/relievedFigure';
import { passesAny } from '../schoolFilter';
import type { Scope } from '../scope';
import { VERDICT } from '../verdict';

/** An indicator over all units, with the figures it was computed from. */
export interface MeasuredIndicator {
  readonly rule: Rule;
  readonly part: IndicatorPart;
  readonly column: IndicatorColumn;
  readonly numerator: Figure;
  /** The finished figure, used where the totals are not there. */
  readonly direct: Figure;
  readonly pupils: Pupils;
}

export interface Pupils {
  readonly figure: Figure;
  /** Why a unit in scope has no usable number of pupils; sparse. */
  readonly reasons: ReadonlyMap<number, UnknownReason>;
}

const numeratorOf = (basis: Basis, part: IndicatorPart): Figure => {
  const { figures, dataset, profiles } = basis;
  let numerator = figures.sumOfUnits(part.numerator, part.shared);
  for (const relief of part.reliefs ?? []) {
    if (!profiles.has(relief.profile)) continue;
    const extras = relief.plus.map((field) => figures.ofUnits(field, part.shared));
    numerator = relievedFigure(numerator, extras, (unit) => passesAny(basis, dataset.units.school[unit] ?? -1, relief.when));
  }
  return numerator;
};

/** Not filled in, rather than filled in wrongly. */
const isOpen = (figure: Figure, unit: number): boolean => {
  const state = figure.states[unit];
  return state === FIGURE_STATE.absent || state === FIGURE_STATE.blank || state === FIGURE_STATE.failed;
};

/** Whether a unit's figure is the finished one: only where the totals, or the pupils, are not filled in. */
export const isFinished = ({ numerator, direct, pupils }: Pick<MeasuredIndicator, 'numerator' | 'direct' | 'pupils'>, unit: number): boolean => {
  const pupilReason = pupils.reasons.get(unit);
  if (pupilReason?.code === 'noPupils' || !isKnown(direct, unit)) return false;
  return (!isKnown(numerator, unit) && isOpen(numerator, unit)) || (pupilReason !== undefined && isOpen(pupils.figure, unit));
};

/** An indicator without a threshold of its own. */
export const isOnlyMeasured = ({ threshold }: IndicatorPart): boolean => threshold.length === 0;

type Measured = number | UnknownReason;

/** `doubtful`: units whose numerator cannot be right. */
const measureUnit = (measured: Omit<MeasuredIndicator, 'column'>, doubtful: ReadonlyMap<number, UnknownReason>, unit: number): Measured => {
  const { numerator, direct, part, pupils } = measured;
  const count = isKnown(pupils.figure, unit) ? (pupils.figure.values[unit] ?? 0) : 0;
  const doubt = doubtful.size === 0 ? undefined : doubtful.get(unit);
  if (count > 0 && doubt !== undefined) return doubt;
  if (count > 0 && isKnown(numerator, unit)) return (part.multiplier * (numerator.values[unit] ?? Number.NaN)) / count;
  if (isFinished(measured, unit)) return direct.values[unit] ?? Number.NaN;
  if (isKnown(numerator, unit)) return pupils.reasons.get(unit) ?? { code: 'noPupils' };
  const isDirectWrong = numerator.states[unit] === FIGURE_STATE.absent && direct.states[unit] !== FIGURE_STATE.absent && !isKnown(direct, unit);
  return (isDirectWrong ? direct : numerator).reasonAt(unit);
};

/** Computes an indicator for every unit in scope and compares it with the threshold and the floor of its stage. */
export function* measure(basis: Basis, rule: Rule, part: IndicatorPart, scope: Scope, pupils: Pupils, doubts: Doubts): Generator<void, MeasuredIndicator> {
  const { length } = basis.dataset.units;
  const values = new Float64Array(length).fill(Number.NaN);
  const verdicts = new Uint8Array(length).fill(VERDICT.notApplicable);
  const reachesFloor = new Uint8Array(length);
  const reasons = new Map<number, UnknownReason>();
  const inForce = valueAt(part.threshold, basis.date);
  const threshold = inForce?.value ?? {};
  const floor = valueAt(part.floor, basis.date)?.value ?? {};
  const notInForce: UnknownReason = { code: 'notInForce', date: basis.date };
  const figures = { rule, part, pupils, numerator: numeratorOf(basis, part), direct: basis.figures.ofUnits(part.direct, false) };
  const doubtful = yield* doubts.of(figures.numerator, part.numerator);
  yield;
  for (let u = 0; u < length; u++) {
    const stage = basis.figures.index.stageAt(u);
    const limit = stage === undefined ? undefined : threshold[stage];
    if (scope.inScope[u] === 0 || (inForce !== undefined && limit === undefined)) continue;
    const measured = measureUnit(figures, doubtful, u);
    const value = typeof measured === 'number' ? measured : Number.NaN;
    values[u] = value;
    // Nothing is asked of the figure: it is known, and judged by nobody.
    if (typeof measured === 'number' && isOnlyMeasured(part)) continue;
    if (limit === undefined || stage === undefined || typeof measured !== 'number') {
      verdicts[u] = VERDICT.unknown;
      reasons.set(u, typeof measured === 'number' ? notInForce : measured);
      continue;
    }
    verdicts[u] = judge(value, part.comparator, limit) ? VERDICT.met : VERDICT.notMet;
    reachesFloor[u] = judge(value, part.comparator, floor[stage] ?? limit) ? 1 : 0;
  }
  return { ...figures, column: { rule: rule.id, part: part.id, values, verdicts, reachesFloor, reasons, threshold, floor } };
}
