import fc from 'fast-check';
import type { Dataset } from '../../../src/core/dataset';
import type { Grid } from '../../../src/workbook';
import { read, sheet } from '../sheets';

const HEAD = ['学校名称', '学校代码', '学校类型', '在校生数', '班级数'];
const YEARS = [2021, 2022, 2023];

/** What a dataset says, without where it stands and in which order. */
const said = ({ schools, units }: Dataset): readonly string[] =>
  Array.from({ length: units.length }, (_, unit) => {
    const school = schools[units.school[unit] ?? -1];
    const figures = [...units.figures].map(([field, { values, states }]) => `${field}=${states[unit] === 0 ? String(values[unit]) : `state ${String(states[unit])}`}`);
    return [school?.code, school?.name, school?.type, ...figures.sort()].join(' ');
  }).sort();

const all = (grids: readonly Grid[]) => {
  const { dataset } = read(grids);
  return { year: dataset.year, now: said(dataset), earlier: (dataset.earlier ?? []).map(({ year, dataset: one }) => [year, said(one)]) };
};

/** Schools of each year: some come, some go; a figure may be blank. */
const county = fc.array(
  fc.record({ code: fc.integer({ min: 100, max: 130 }), years: fc.array(fc.record({ pupils: fc.option(fc.integer({ min: 1, max: 3000 })), classes: fc.integer({ min: 1, max: 60 }), isThere: fc.boolean() }), { minLength: 3, maxLength: 3 }) }),
  { minLength: 3, maxLength: 8 },
);

type County = typeof county extends fc.Arbitrary<infer T> ? T : never;

const rowsOf = (schools: County, at: number) =>
  [...new Map(schools.map((one) => [one.code, one])).values()].flatMap(({ code, years }, nth) => {
    const one = years[at];
    // The first two are there every year, so that each year's table is one of the same county.
    return one === undefined || (nth > 1 && !one.isThere) ? [] : [[`第${String(code)}小学`, String(code), '小学', one.pupils, one.classes]];
  });

test('rows and sheets in any order say the same, and a column of years what a sheet a year says', () => {
  fc.assert(
    fc.property(county, fc.infiniteStream(fc.nat()), (schools, stream) => {
      const shuffled = <T>(items: readonly T[]): readonly T[] => items.map((item) => ({ item, key: stream.next().value })).sort((a, b) => a.key - b.key).map(({ item }) => item);
      const rows = YEARS.flatMap((year, at) => rowsOf(schools, at).map((row) => [year, ...row]));
      const straight = all([sheet([['年度', ...HEAD], ...rows])]);
      expect(straight.year).toBe(2023);
      expect(all([sheet([['年度', ...HEAD], ...shuffled(rows)])])).toEqual(straight);
      // Another sheet stands for an earlier year only if it has most of its schools.
      const most = YEARS.slice(0, -1).every((_, at) => rowsOf(schools, at).filter(([name]) => rowsOf(schools, 2).some(([other]) => other === name)).length * 2 >= rowsOf(schools, at).length);
      fc.pre(most);
      expect(all(shuffled(YEARS).map((year) => sheet([HEAD, ...shuffled(rowsOf(schools, YEARS.indexOf(year)))], { name: `${String(year)}年` })))).toEqual(straight);
    }),
    { numRuns: 60, seed: 7 },
  );
});
