import type { UnknownReason } from '../assessment';
import type { Step } from '../explanation';
import { FIGURE_STATE, isKnown, missing, operandOf } from './figure';
import type { Figure, FigureTable, Trace } from './figure';

interface Terms {
  readonly plus: readonly Figure[];
  readonly minus: readonly Figure[];
}

/** A sum is absent where any term is, bad where any term is bad: nothing left out is taken for 0. */
const stateAt = (terms: readonly Figure[], record: number): number => {
  let state: number = FIGURE_STATE.value;
  for (const term of terms) {
    const own = term.states[record] ?? FIGURE_STATE.absent;
    if (own === FIGURE_STATE.absent) return own;
    if (own !== FIGURE_STATE.value && state === FIGURE_STATE.value) state = own;
  }
  return state;
};

const stepsOf = (traces: readonly Trace[]): readonly Step[] => traces.flatMap((trace) => trace.steps.filter((step) => step.kind !== 'given'));

/**
 * Σplus − Σminus, record by record. `applies` limits the formula to some records (a formula for one stage). A sum below 0
 * is no figure: the subtrahend must be wrong.
 */
export const sumFigure = (table: FigureTable, field: string, terms: Terms, applies: (record: number) => boolean = () => true): Figure => {
  const all = [...terms.plus, ...terms.minus];
  const values = new Float64Array(table.length);
  const states = new Uint8Array(table.length);
  for (let i = 0; i < table.length; i++) {
    const state = applies(i) ? stateAt(all, i) : FIGURE_STATE.absent;
    states[i] = state;
    if (state !== FIGURE_STATE.value) continue;
    let sum = 0;
    for (const term of terms.plus) sum += term.values[i] ?? Number.NaN;
    for (const term of terms.minus) sum -= term.values[i] ?? Number.NaN;
    values[i] = sum;
    if (!(sum >= 0)) states[i] = FIGURE_STATE.failed;
  }
  const cellsAt = (record: number) => all.flatMap((term) => term.cellsAt(record));
  const reasonAt = (record: number): UnknownReason => {
    if (states[record] === FIGURE_STATE.absent) return missing(field, table.stageAt(record));
    if (states[record] === FIGURE_STATE.failed && all.every((term) => isKnown(term, record))) return { code: 'outOfRange', field, value: values[record] ?? Number.NaN };
    const bad = all.find((term) => !isKnown(term, record));
    return bad === undefined ? missing(field, table.stageAt(record)) : bad.reasonAt(record);
  };
  const traceAt = (record: number): Trace => {
    const plus = terms.plus.map((term) => term.traceAt(record));
    const minus = terms.minus.map((term) => term.traceAt(record));
    const result = operandOf(table, field, record, values[record] ?? Number.NaN, cellsAt(record));
    const sum: Step = { kind: 'sum', result, plus: plus.map((trace) => trace.operand), minus: minus.map((trace) => trace.operand) };
    return { operand: result, steps: [...stepsOf([...plus, ...minus]), sum] };
  };
  return { field, values, states, reasonAt, cellsAt, traceAt };
};
