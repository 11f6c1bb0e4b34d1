import type { Dataset } from '../dataset';
import type { UnknownReason } from '../assessment';
import { FIGURE_STATE, missing, operandOf } from './figure';
import type { Figure, FigureTable, Trace } from './figure';
import type { Share } from './shares';

/** A whole-school figure as the figure of its units: whole, or the part that is a unit's. */
export const sharedFigure = (table: FigureTable, dataset: Dataset, ofSchools: Figure, shareAt: (unit: number) => Share): Figure => {
  const { field } = ofSchools;
  const values = new Float64Array(table.length);
  const states = new Uint8Array(table.length);
  const schoolAt = (unit: number): number => dataset.units.school[unit] ?? -1;
  for (let u = 0; u < table.length; u++) {
    const state = ofSchools.states[schoolAt(u)] ?? FIGURE_STATE.absent;
    states[u] = state;
    if (state === FIGURE_STATE.absent) continue;
    const share = shareAt(u);
    if (share.kind === 'notShared') states[u] = FIGURE_STATE.absent;
    else if (share.kind === 'impossible') states[u] = FIGURE_STATE.failed;
    else if (state === FIGURE_STATE.value) values[u] = (ofSchools.values[schoolAt(u)] ?? Number.NaN) * (share.kind === 'part' ? share.share : 1);
  }
  const reasonAt = (unit: number): UnknownReason => {
    if (states[unit] === FIGURE_STATE.absent) return missing(field, table.stageAt(unit));
    const share = shareAt(unit);
    return share.kind === 'impossible' ? share.reason(field) : ofSchools.reasonAt(schoolAt(unit));
  };
  const traceAt = (unit: number): Trace => {
    const total = ofSchools.traceAt(schoolAt(unit));
    const share = shareAt(unit);
    if (share.kind !== 'part') return total;
    const result = operandOf(table, field, unit, values[unit] ?? Number.NaN, total.operand.cells);
    return { operand: result, steps: [...total.steps, { kind: 'split', result, total: total.operand, share: share.share, terms: share.terms, of: share.of }] };
  };
  return { field, values, states, reasonAt, cellsAt: (unit) => ofSchools.cellsAt(schoolAt(unit)), traceAt };
};
