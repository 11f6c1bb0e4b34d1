import type { Dataset } from '../../../src/core/dataset';
import { restrictedDataset } from '../../../src/core/groups/restrictedDataset';
import { build, datum } from '../build';

const county: Dataset = {
  ...build({
    schools: [
      { name: '一小', units: { primary: { pupils: 100 } }, whole: { classes: 3 } },
      { name: '九年', units: { primary: { pupils: '约二百' }, junior: { pupils: 300 } }, whole: { classes: 9 } },
      { name: '二中', units: { junior: { pupils: 400 } }, whole: { classes: null } },
    ],
    classes: [0, 1, 2, undefined].map((school) => ({ school, schoolName: '校', stage: 'primary' as const, size: { kind: 'exact' as const, pupils: datum(40) } })),
    rooms: [2, undefined].map((school) => ({ school, schoolName: '校', purpose: 'music' as const, area: datum(96), count: datum(1) })),
    county: { rotated: 5 },
    evidence: { 'evidence.P1': { answer: true } },
  }),
  people: [1, 2, undefined].map((school) => ({ school, schoolName: '校', name: '某', figures: new Map() })),
  leftOut: [{ sheet: '学校', row: 9, column: 0 }],
  year: 2024,
  earlier: [{ year: 2023, dataset: build({}) }],
};
const { dataset, units } = restrictedDataset(county, [1, 2], false);

test('schools and units keep their order, and units know where they stood', () => {
  expect(dataset.schools.map(({ name }) => name)).toEqual(['九年', '二中']);
  expect(Array.from(units)).toEqual([1, 2, 3]);
  expect(Array.from(dataset.units.school)).toEqual([0, 0, 1]);
  expect(Array.from(dataset.units.stage)).toEqual([0, 1, 1]);
});

test('a figure keeps its value, its state, its cell and its text', () => {
  const [pupils, classes] = [dataset.units.figures.get('pupils'), dataset.schoolFigures.get('classes')];
  expect(Array.from(pupils?.values ?? []).slice(1)).toEqual([300, 400]);
  expect([0, 1, 2].map((unit) => pupils?.cellAt(unit)?.row)).toEqual([1, 2, 3]);
  expect(pupils?.originalAt?.(0)).toBe('约二百');
  const given = county.schoolFigures.get('classes');
  expect([0, 1].map((school) => [classes?.states[school], classes?.cellAt(school)])).toEqual([1, 2].map((school) => [given?.states[school], given?.cellAt(school)]));
});

test('classes, rooms and persons follow their schools; those of none come along when asked for', () => {
  const schoolsOf = ({ classes, rooms, people = [] }: Dataset) => [classes, rooms, people].map((rows) => rows.map(({ school }) => school));
  expect(schoolsOf(dataset)).toEqual([[0, 1], [1], [0, 1]]);
  expect(schoolsOf(restrictedDataset(county, [], true).dataset)).toEqual([[undefined], [undefined], [undefined]]);
});

test('nothing that the county says of itself or of earlier years comes along; what could not be read in does', () => {
  expect(dataset.county.size + dataset.evidence.size).toBe(0);
  expect(dataset.earlier).toBeUndefined();
  expect(dataset).toMatchObject({ leftOut: county.leftOut, year: 2024 });
});
