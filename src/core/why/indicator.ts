import type { IndicatorPart } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Comparison } from '../assessment';
import type { Operand, Remedy, Step } from '../explanation';
import { isKnown, unitOf } from '../figures/figure';
import { comparisonAt, measuredFor } from '../parts/indicator';
import { isFinished, isOnlyMeasured } from '../resources/measure';
import type { MeasuredIndicator } from '../resources/measure';
import { VERDICT, verdictOf } from '../verdict';
import { locateUnit } from './locate';
import { addTo, addToSchool } from './remedies';
import { MOST_SCHOOLS, NOT_APPLICABLE, compare, countyWhy, unknownWhy } from './why';
import type { Why, WhyInput } from './why';

const perPupil = (input: WhyInput<IndicatorPart>, measured: MeasuredIndicator, unit: number): readonly Step[] => {
  if (isFinished(measured, unit)) return measured.direct.traceAt(unit).steps;
  const { part } = input;
  const numerator = measured.numerator.traceAt(unit);
  const pupils = input.resources.pupils.figure.traceAt(unit);
  const result: Operand = { name: part.multiplier === 1 ? 'perPupil' : 'per100', value: measured.column.values[unit] ?? Number.NaN, unit: part.unit, cells: [] };
  const quotient: Step = { kind: 'quotient', result, numerator: numerator.operand, denominator: pupils.operand, multiplier: part.multiplier };
  return [...numerator.steps, ...pupils.steps, quotient];
};

/** The share that a unit gets of a figure which its school has as a whole. */
const shareOf = ({ numerator }: MeasuredIndicator, unit: number, field: string): number | undefined =>
  numerator.traceAt(unit).steps.flatMap((step) => (step.kind === 'split' && step.total.name === field && step.share > 0 ? [step.share] : []))[0];

/** How much of the numerator is missing to the threshold, and to the floor, where one is in force and the unit is below it. */
const shortfall = (input: WhyInput<IndicatorPart>, measured: MeasuredIndicator, unit: number, { threshold, comparator }: Comparison, floor: number | undefined): readonly Remedy[] => {
  const { basis, part, resources } = input;
  const [field = ''] = part.numerator.plus;
  const pupils = resources.pupils.figure;
  if (!isKnown(pupils, unit) || (comparator !== '>=' && comparator !== '>')) return [];
  const total = (perPupilFigure: number): number => (perPupilFigure * (pupils.values[unit] ?? Number.NaN)) / part.multiplier;
  const have = isFinished(measured, unit) ? total(measured.column.values[unit] ?? Number.NaN) : (measured.numerator.values[unit] ?? Number.NaN);
  const unitOfField = unitOf(basis.fields, field);
  const share = isFinished(measured, unit) ? undefined : shareOf(measured, unit, field);
  const short = (need: number, reaches: 'threshold' | 'floor'): readonly Remedy[] =>
    share === undefined ? addTo(field, unitOfField, have, need, reaches) : addToSchool(share, field, unitOfField, have, need, reaches);
  const toFloor = floor === undefined || measured.column.reachesFloor[unit] === 1 ? [] : short(total(floor), 'floor');
  return [...short(total(threshold), 'threshold'), ...toFloor];
};

const unitWhy = (input: WhyInput<IndicatorPart>, measured: MeasuredIndicator, unit: number): Why => {
  const { column } = measured;
  const code = column.verdicts[unit];
  const reason = column.reasons.get(unit);
  if (isOnlyMeasured(input.part) && !Number.isNaN(column.values[unit])) return { verdict: 'notApplicable', steps: perPupil(input, measured, unit), remedies: [] };
  if (code === VERDICT.notApplicable) return NOT_APPLICABLE;
  if (reason !== undefined) return unknownWhy(reason);
  const stage = input.basis.figures.index.stageAt(unit) ?? STAGES[0];
  const comparison = comparisonAt(input.part, column, unit, stage);
  const floor = column.floor[stage];
  const steps = [...perPupil(input, measured, unit), compare(comparison)];
  if (code === VERDICT.met) return { verdict: 'met', steps, remedies: [] };
  const floorSteps = floor === undefined ? [] : [compare({ ...comparison, threshold: floor })];
  return { verdict: verdictOf(code), steps: [...steps, ...floorSteps], remedies: shortfall(input, measured, unit, comparison, floor) };
};

/** Schools that are below the threshold, those furthest below it first. */
const lowest = ({ basis }: WhyInput<IndicatorPart>, { column }: MeasuredIndicator): readonly string[] => {
  const shortOf = (unit: number): number => (column.values[unit] ?? 0) / (column.threshold[basis.figures.index.stageAt(unit) ?? STAGES[0]] ?? 1);
  const units = Array.from(column.verdicts.keys()).filter((unit) => column.verdicts[unit] === VERDICT.notMet);
  units.sort((a, b) => shortOf(a) - shortOf(b));
  return units.slice(0, MOST_SCHOOLS).map((unit) => basis.dataset.schools[basis.dataset.units.school[unit] ?? -1]?.name ?? '');
};

export const whyIndicator = (input: WhyInput<IndicatorPart>): Why => {
  const { basis, rule, part, resources, subject } = input;
  const measured = measuredFor(resources, rule.id, part.id);
  if (measured === undefined) return NOT_APPLICABLE;
  if (subject.kind !== 'unit') return countyWhy(input, lowest(input, measured));
  const unit = locateUnit(basis.dataset, basis.figures.index, subject);
  return unit === undefined ? NOT_APPLICABLE : unitWhy(input, measured, unit);
};
