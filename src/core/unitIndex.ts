import { STAGES } from '../standards/terms';
import type { Stage } from '../standards/terms';
import type { Dataset, UnitTable } from './dataset';

/** Which units (school-stages) belong to a school. */
export interface UnitIndex {
  /** Units of a school in table order. */
  readonly unitsOf: (school: number) => Int32Array;
  readonly stageAt: (unit: number) => Stage | undefined;
}

export const stageOf = (units: UnitTable, unit: number): Stage | undefined => STAGES[units.stage[unit] ?? -1];

export const indexUnits = (dataset: Pick<Dataset, 'schools' | 'units'>): UnitIndex => {
  const { schools, units } = dataset;
  const starts = new Int32Array(schools.length + 1);
  const schoolAt = (unit: number): number => units.school[unit] ?? -1;
  for (let u = 0; u < units.length; u++) starts[schoolAt(u) + 1] = (starts[schoolAt(u) + 1] ?? 0) + 1;
  for (let s = 0; s < schools.length; s++) starts[s + 1] = (starts[s + 1] ?? 0) + (starts[s] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(units.length);
  for (let u = 0; u < units.length; u++) {
    const place = next[schoolAt(u)] ?? 0;
    order[place] = u;
    next[schoolAt(u)] = place + 1;
  }
  return {
    unitsOf: (school) => order.subarray(starts[school] ?? 0, starts[school + 1] ?? 0),
    stageAt: (unit) => stageOf(units, unit),
  };
};
