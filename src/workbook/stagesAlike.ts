import { STATE, type Column } from '../core/column';
import type { Dataset } from '../core/dataset';
import type { Field, Unit } from '../standards/schema';
import type { ReadingIssue } from './reading';

/** What two stages of one school hardly ever have alike, unless it is the whole school's. Rooms and people they may. */
const MEASURED: ReadonlySet<Unit> = new Set<Unit>(['squareMetres', 'yuan']);

/** The units of schools that have two. */
const pairsOf = ({ schools, units: { school, length } }: Dataset): readonly (readonly [number, number])[] => {
  const firsts = new Int32Array(schools.length).fill(-1);
  const pairs: (readonly [number, number])[] = [];
  for (let unit = 0; unit < length; unit += 1) {
    const owner = school[unit] ?? 0;
    const first = firsts[owner] ?? -1;
    if (first < 0) firsts[owner] = unit;
    else pairs.push([first, unit]);
  }
  return pairs;
};

const areAlike = ({ states, values }: Column, one: number, other: number): boolean =>
  states[one] === STATE.value && states[other] === STATE.value && values[one] === values[other] && (values[one] ?? 0) > 0;

/** Asks once a school whether an area or a sum given alike for both its stages is that of the whole school, written twice: it would count twice. */
export const stagesAlike = (dataset: Dataset, fields: ReadonlyMap<string, Field>): readonly ReadingIssue[] => {
  const { schools, units } = dataset;
  const found = new Map<number, ReadingIssue>();
  const pairs = pairsOf(dataset);
  for (const [id, column] of units.figures) {
    const field = fields.get(id);
    if (field === undefined || field.scope !== 'school' || !MEASURED.has(field.unit)) continue;
    for (const [one, other] of pairs) {
      const school = units.school[one] ?? -1;
      if (found.has(school) || !areAlike(column, one, other)) continue;
      const [cell, otherCell, value = 0] = [column.cellAt(other), column.cellAt(one), column.values[one]];
      if (cell === undefined || otherCell === undefined) continue;
      found.set(school, { severity: 'query', cell, code: 'stagesAlike', field: id, school: schools[school]?.name ?? '', value, otherCell });
    }
  }
  return [...found.values()];
};
