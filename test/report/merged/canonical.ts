import { CELL_STATES } from '../../../src/core/column';
import type { Dataset, Datum, Figures } from '../../../src/core/dataset';
import { STAGES } from '../../../src/standards/terms';
import { schoolKey } from '../../../src/workbook/merging/sameSchool';

/** A figure as it counts: the number, or why there is none. Blank and not asked for are the same in a table of all. */
const stateOf = (datum: { readonly state: Datum['state']; readonly value?: number }): unknown => (datum.state === 'value' ? datum.value : datum.state === 'absent' || datum.state === 'blank' ? undefined : datum.state);

const figuresOf = (figures: Figures, record: number): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...figures]
      .map(([field, column]) => [field, stateOf({ state: CELL_STATES[column.states[record] ?? 5] ?? 'absent', value: column.values[record] ?? 0 })] as const)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => a.localeCompare(b)),
  );

const sorted = (items: readonly unknown[]): readonly unknown[] => [...items].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

/** A dataset without the order of its records and the places of its cells. */
export const canonical = (dataset: Dataset): unknown => {
  const key = (school: number | undefined, name = ''): string => {
    const found = school === undefined ? undefined : dataset.schools[school];
    return found === undefined ? `? ${name}` : schoolKey(found);
  };
  return {
    schools: sorted(dataset.schools.map(({ flags, ...school }) => ({ ...school, cell: undefined, type: school.type, flags: sorted([...flags]) }))),
    units: sorted(Array.from({ length: dataset.units.length }, (_, unit) => [key(dataset.units.school[unit]), STAGES[dataset.units.stage[unit] ?? -1], figuresOf(dataset.units.figures, unit)])),
    schoolFigures: sorted(dataset.schools.map((_, school) => [key(school), figuresOf(dataset.schoolFigures, school)])),
    classes: sorted(dataset.classes.map(({ school, schoolName, size, ...row }) => [key(school, schoolName), row.stage, row.grade, row.name, size.kind === 'exact' ? stateOf(size.pupils) : [size.low, size.high, stateOf(size.classes)]])),
    rooms: sorted(dataset.rooms.map(({ school, schoolName, area, count, ...row }) => [key(school, schoolName), row.purpose, row.name, row.areaBelow, stateOf(area), stateOf(count)])),
    county: sorted([...dataset.county].map(([field, datum]) => [field, stateOf(datum)]).filter(([, value]) => value !== undefined)),
    countyTexts: sorted([...(dataset.countyTexts ?? [])].map(([field, { text }]) => [field, text])),
    evidence: sorted([...dataset.evidence].map(([field, { answer, proof }]) => [field, answer, proof])),
    leftOut: dataset.leftOut?.length ?? 0,
  };
};
