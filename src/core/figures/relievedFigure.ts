import type { UnknownReason } from '../assessment';
import type { Step } from '../explanation';
import type { Answer } from '../schoolFilter';
import { FIGURE_STATE, isKnown } from './figure';
import type { Figure, Trace } from './figure';

/**
 * A figure to which some records may add others (a relief of the procedure). A figure that is not given adds nothing; one
 * that is given, where it is not known whether the relief applies, leaves the sum unknown.
 */
export const relievedFigure = (base: Figure, extras: readonly Figure[], applies: (record: number) => Answer): Figure => {
  const values = base.values.slice();
  const states = base.states.slice();
  const unclear = new Map<number, UnknownReason>();
  const added = new Set<number>();
  const extraAt = (record: number): number => extras.reduce((sum, extra) => sum + (isKnown(extra, record) ? (extra.values[record] ?? 0) : 0), 0);
  for (let i = 0; i < values.length; i++) {
    if (states[i] !== FIGURE_STATE.value) continue;
    const extra = extraAt(i);
    if (extra === 0) continue;
    const answer = applies(i);
    if (answer === false) continue;
    if (answer === true) {
      values[i] = (values[i] ?? Number.NaN) + extra;
      added.add(i);
    } else {
      states[i] = FIGURE_STATE.failed;
      unclear.set(i, answer);
    }
  }
  const extrasAt = (record: number): readonly Figure[] => (added.has(record) ? extras.filter((extra) => isKnown(extra, record)) : []);
  const traceAt = (record: number): Trace => {
    const own = base.traceAt(record);
    const plus = extrasAt(record).map((extra) => extra.traceAt(record).operand);
    if (plus.length === 0) return own;
    const result = { ...own.operand, value: values[record] ?? Number.NaN, cells: [own.operand, ...plus].flatMap(({ cells }) => cells) };
    const sum: Step = { kind: 'sum', result, plus: [own.operand, ...plus], minus: [] };
    return { operand: result, steps: [...own.steps, sum] };
  };
  return {
    field: base.field,
    values,
    states,
    reasonAt: (record) => unclear.get(record) ?? base.reasonAt(record),
    cellsAt: (record) => [base, ...extrasAt(record)].flatMap((figure) => figure.cellsAt(record)),
    traceAt,
  };
};
