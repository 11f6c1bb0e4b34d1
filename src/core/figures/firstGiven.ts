import { FIGURE_STATE, missingAt } from './figure';
import type { Figure, FigureTable } from './figure';

const isOpen = (state: number): boolean => state === FIGURE_STATE.blank || state === FIGURE_STATE.absent || state === FIGURE_STATE.failed;

const hasOpen = (states: Uint8Array): boolean => {
  for (const state of states) if (isOpen(state)) return true;
  return false;
};

/**
 * Record by record the first source that has the number. A text, an error or a negative number in an earlier source is not
 * passed over: someone wrote it there. Where no source has the number, the first that says more than "absent" gives the reason.
 * Sources are made only while records are still open.
 */
export const firstGiven = (table: FigureTable, field: string, sources: Iterable<() => Figure>): Figure => {
  const made: Figure[] = [];
  let values: Float64Array = new Float64Array(0);
  let states: Uint8Array = new Uint8Array(0);
  const chosen = new Uint8Array(table.length);
  for (const make of sources) {
    if (made.length > 0 && !hasOpen(states)) break;
    const source = make();
    made.push(source);
    if (made.length === 1) {
      ({ values, states } = source);
      continue;
    }
    if (made.length === 2) {
      values = values.slice();
      states = states.slice();
    }
    for (let i = 0; i < table.length; i++) {
      const state = source.states[i] ?? FIGURE_STATE.absent;
      const before = states[i] ?? FIGURE_STATE.absent;
      const better = state === FIGURE_STATE.value ? isOpen(before) : before === FIGURE_STATE.absent && state !== FIGURE_STATE.absent;
      if (!better) continue;
      states[i] = state;
      values[i] = source.values[i] ?? Number.NaN;
      chosen[i] = made.length - 1;
    }
  }
  const [first] = made;
  if (made.length === 1 && first !== undefined) return first;
  const missing = missingAt(table, field);
  const at = (record: number): Figure | undefined => made[chosen[record] ?? 0];
  return {
    field,
    values,
    states,
    reasonAt: (record) => (states[record] === FIGURE_STATE.absent ? missing(record) : (at(record)?.reasonAt(record) ?? missing(record))),
    cellsAt: (record) => at(record)?.cellsAt(record) ?? [],
    traceAt: (record) => at(record)?.traceAt(record) ?? { operand: { name: field, value: Number.NaN, unit: 'none', cells: [] }, steps: [] },
  };
};
