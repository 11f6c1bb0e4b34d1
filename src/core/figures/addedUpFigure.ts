import type { Dataset } from '../dataset';
import type { UnitIndex } from '../unitIndex';
import { FIGURE_STATE, isKnown, missing, operandOf } from './figure';
import type { Figure, FigureTable, Trace } from './figure';

/** A figure of the units added up by school. A school whose units do not all have it has none; so has one without units. */
export const addedUpFigure = (table: FigureTable, dataset: Dataset, index: UnitIndex, ofUnits: Figure): Figure => {
  const { field } = ofUnits;
  const { length } = dataset.schools;
  const values = new Float64Array(length);
  const states = new Uint8Array(length).fill(FIGURE_STATE.absent);
  for (let s = 0; s < length; s++) {
    let known = 0;
    let absent = 0;
    let bad: number = FIGURE_STATE.value;
    const units = index.unitsOf(s);
    for (const unit of units) {
      const state = ofUnits.states[unit] ?? FIGURE_STATE.absent;
      if (state === FIGURE_STATE.value) {
        known++;
        values[s] = (values[s] ?? 0) + (ofUnits.values[unit] ?? Number.NaN);
      } else if (state === FIGURE_STATE.absent) absent++;
      else bad = state;
    }
    if (known > 0 && absent + known === units.length) states[s] = absent === 0 ? FIGURE_STATE.value : FIGURE_STATE.failed;
    if (bad !== FIGURE_STATE.value) states[s] = bad;
  }
  const firstBad = (school: number): number | undefined => index.unitsOf(school).find((unit) => !isKnown(ofUnits, unit));
  const cellsAt = (school: number) => Array.from(index.unitsOf(school)).flatMap((unit) => ofUnits.cellsAt(unit));
  const traceAt = (school: number): Trace => {
    const traces = Array.from(index.unitsOf(school), (unit) => ofUnits.traceAt(unit));
    const [only] = traces;
    if (traces.length === 1 && only !== undefined) return only;
    const result = operandOf(table, field, school, values[school] ?? Number.NaN, cellsAt(school));
    const inner = traces.flatMap((trace) => trace.steps.filter((step) => step.kind !== 'given'));
    return { operand: result, steps: [...inner, { kind: 'sum', result, plus: traces.map((trace) => trace.operand), minus: [] }] };
  };
  return {
    field,
    values,
    states,
    reasonAt: (school) => {
      const unit = firstBad(school);
      return unit === undefined ? missing(field, undefined) : ofUnits.reasonAt(unit);
    },
    cellsAt,
    traceAt,
  };
};

/** A figure of the units as their school's, where the school has but one unit. */
export const onlyUnitFigure = (table: FigureTable, dataset: Dataset, index: UnitIndex, ofUnits: Figure): Figure => {
  const figure = addedUpFigure(table, dataset, index, ofUnits);
  const states = figure.states.map((state, school) => (index.unitsOf(school).length === 1 ? state : FIGURE_STATE.absent));
  return { ...figure, states, reasonAt: (school) => (states[school] === FIGURE_STATE.absent ? missing(ofUnits.field, undefined) : figure.reasonAt(school)) };
};
