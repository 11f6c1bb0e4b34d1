import type { Dataset } from '../../../src/core/dataset';
import type { Grid } from '../../../src/workbook';
import { issueList, read, sheet } from '../sheets';

/** Figures of a dataset by school and stage: `甲小学/0 pupils`. */
const figures = ({ schools, units }: Dataset): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...units.figures].flatMap(([field, { values, states }]) =>
      Array.from({ length: units.length }, (_, unit) => unit)
        .filter((unit) => states[unit] === 0)
        .map((unit) => [`${schools[units.school[unit] ?? -1]?.name ?? ''}/${units.stage[unit] ?? ''} ${field}`, values[unit] ?? Number.NaN]),
    ),
  );

const county = ({ county: all }: Dataset): Readonly<Record<string, number>> => Object.fromEntries([...all].flatMap(([key, datum]) => (datum.state === 'value' ? [[key, datum.value]] : [])));

const years = (grids: readonly Grid[]) => {
  const { dataset } = read(grids);
  return { year: dataset.year, now: figures(dataset), before: Object.fromEntries((dataset.earlier ?? []).map(({ year, dataset: one }) => [year, figures(one)])) };
};

const countyYears = (grids: readonly Grid[]) => {
  const { dataset } = read(grids);
  return { year: dataset.year, now: county(dataset), before: Object.fromEntries((dataset.earlier ?? []).map(({ year, dataset: one }) => [year, county(one)])) };
};

const EXPECTED = {
  year: 2024,
  now: { '甲小学/0 pupils': 120, '乙小学/0 pupils': 80, '甲小学/0 classes': 4, '乙小学/0 classes': 2 },
  before: { 2022: { '甲小学/0 pupils': 100, '丙小学/0 pupils': 60, '甲小学/0 classes': 3, '丙小学/0 classes': 2 }, 2023: { '甲小学/0 pupils': 110, '乙小学/0 pupils': 90, '甲小学/0 classes': 4, '乙小学/0 classes': 3 } },
};

const HEAD = ['学校名称', '学校类型', '在校生数', '班级数'];
const OF: Readonly<Record<number, readonly (readonly (string | number)[])[]>> = {
  2022: [['甲小学', '小学', 100, 3], ['丙小学', '小学', 60, 2]],
  2023: [['甲小学', '小学', 110, 4], ['乙小学', '小学', 90, 3]],
  2024: [['甲小学', '小学', 120, 4], ['乙小学', '小学', 80, 2]],
};
const rowsOf = (year: number) => OF[year] ?? [];
const YEARS = [2023, 2022, 2024];

describe('schools of several years', () => {
  it.each(['年度', '学年', '年份'])('under a column %s, in any order of rows', (heading) => {
    expect(years([sheet([[heading, ...HEAD], ...YEARS.flatMap((year) => rowsOf(year).map((row) => [`${String(year)}年`, ...row]))])])).toEqual(EXPECTED);
    expect(years([sheet([[heading, ...HEAD], ...[...YEARS].reverse().flatMap((year) => [...rowsOf(year)].reverse().map((row) => [`${String(year)}-${String(year + 1)}学年`, ...row]))])])).toEqual(EXPECTED);
  });

  it.each<[string, (year: number) => Grid]>([
    ['of that name', (year) => sheet([HEAD, ...rowsOf(year)], { name: `${String(year)}年` })],
    ['of a school year', (year) => sheet([HEAD, ...rowsOf(year)], { name: `${String(year)}—${String(year + 1)}学年` })],
    ['with that title', (year) => sheet([[`某县${String(year)}年学校情况表`], HEAD, ...rowsOf(year)], { name: `Sheet${String(year % 100)}` })],
    ['filled in the year after', (year) => sheet([[`某县${String(year)}年学校情况表`], [`填报日期：${String(year + 1)}年3月5日`], HEAD, ...rowsOf(year)], { name: `表${String(year % 10)}` })],
  ])('on a sheet a year %s, in any order of sheets', (_, of) => {
    expect(years(YEARS.map(of))).toEqual(EXPECTED);
    expect(years([...YEARS].sort().map(of))).toEqual(EXPECTED);
  });

  it('in a file a year', () => {
    const of = (year: number): Grid => sheet([HEAD, ...rowsOf(year)], { file: `汇总/2021/某县${String(year)}.xlsx` });
    expect(years(YEARS.map(of))).toEqual(EXPECTED);
    expect(issueList(read(YEARS.map(of)))).toEqual(['earlierTableRead@Sheet1!A1', 'earlierTableRead@Sheet1!A1']);
  });

  it('in a column a figure and year', () => {
    const grid = sheet([
      ['学校名称', '学校类型', '2022年在校生数', '2023年在校生数', '2024年在校生数', '2023年班级数', '2024年班级数'],
      ['甲小学', '小学', 100, 110, 120, 4, 4],
      ['乙小学', '小学', null, 90, 80, 3, 2],
    ]);
    expect(years([grid])).toEqual({ year: 2024, now: EXPECTED.now, before: { 2022: { '甲小学/0 pupils': 100 }, 2023: EXPECTED.before[2023] } });
  });
});

describe('a county’s figures of several years', () => {
  const NOW = { year: 2024, now: { rotated: 40, specialPupils: 30 }, before: { 2022: { rotated: 20 }, 2023: { rotated: 30, specialPupils: 25 } } };
  const ITEMS: readonly (readonly [string, ...(number | null)[]])[] = [['交流轮岗教师数', 20, 30, 40], ['特殊教育学校学生人数', null, 25, 30]];

  it('in a column a year of a form, blanks staying blank', () => {
    const form = sheet([['指标', '单位', '2022年', '2023年', '2024年'], ['区县名称', '', '某县', null, null], ...ITEMS.map(([item, ...values]) => [item, '人', ...values])], { name: '全县' });
    expect(countyYears([form])).toEqual(NOW);
    const turned = sheet([['指标', '单位', '2024年', '2022年', '2023年'], ...ITEMS.map(([item, a = null, b = null, c = null]) => [item, '人', c, a, b])], { name: '全县' });
    expect(countyYears([turned])).toEqual(NOW);
  });

  it('in a row a year', () => {
    const [[one, ...first] = [''], [two, ...second] = ['']] = ITEMS;
    const table = sheet([['年度', one, two], ...[1, 0, 2].map((at) => [`${String(2022 + at)}年`, first[at] ?? null, second[at] ?? null])], { name: '全县' });
    expect(countyYears([table])).toEqual(NOW);
    expect(issueList(read([table]))).toEqual(['earlierYears@全县!A2']);
  });

  it('on a sheet a year: this year’s blank is no figure of last year', () => {
    const form = (year: number, rotated: number | null): Grid => sheet([['填报项目', '单位', '填报值'], ['区县名称', '', '某县'], ['交流轮岗教师数', '人', rotated], ['特殊教育学校学生人数', '人', 9]], { name: `${String(year)}年全县` });
    expect(countyYears([form(2023, 30), form(2024, null)])).toEqual({ year: 2024, now: { specialPupils: 9 }, before: { 2023: { rotated: 30, specialPupils: 9 } } });
  });
});

describe('what is not certain', () => {
  it('a copy of last year’s sheet: both are asked about, and neither is a year', () => {
    const of = (year: number, name: string): Grid => sheet([HEAD, ...rowsOf(year)], { name });
    const reading = read([of(2023, '2023年'), of(2023, '2023年修改'), of(2024, '2024年')]);
    expect(issueList(reading)).toEqual(["earlierTable@'2023年'!A1", "earlierTable@'2023年修改'!A1"]);
    expect(reading.dataset.earlier).toBeUndefined();
    expect(figures(reading.dataset)).toEqual(EXPECTED.now);
  });

  it('a sheet whose title says another year', () => {
    const reading = read([sheet([['2022年情况'], HEAD, ...rowsOf(2023)], { name: '2023年' }), sheet([HEAD, ...rowsOf(2024)], { name: '2024年' })]);
    expect(issueList(reading)).toEqual(["earlierTable@'2023年'!A2"]);
    expect(reading.dataset.earlier).toBeUndefined();
  });

  it('a heading without a year beside one with', () => {
    const { dataset } = read([sheet([['学校名称', '学校类型', '2023年在校生数', '在校生数'], ['甲小学', '小学', 100, 120]])]);
    expect(dataset.earlier).toBeUndefined();
    expect(figures(dataset)).toEqual({ '甲小学/0 pupils': 120 });
  });

  it('two headings of one earlier year', () => {
    const { dataset } = read([sheet([['学校名称', '学校类型', '2023年3月在校生数', '2023年9月在校生数', '2024年在校生数'], ['甲小学', '小学', 90, 100, 120]])]);
    expect(dataset.earlier).toBeUndefined();
  });

  it('files of several years that do not give the same: money of the year before stays', () => {
    const reading = read([sheet([['学校名称', '学校类型', '公用经费预算总额（元）'], ['甲小学', '小学', 50_000]], { file: '2023经费.xlsx' }), sheet([HEAD, ...rowsOf(2024)], { file: '2024.xlsx' })]);
    expect(reading.dataset.earlier).toBeUndefined();
    expect(figures(reading.dataset)).toMatchObject(EXPECTED.now);
    expect(reading.sheets.map(({ records }) => records)).toEqual([1, 2]);
  });

  it('a row without a year in a table of several leaves every earlier year incomplete', () => {
    const { dataset, issues } = read([sheet([['年度', ...HEAD], ...YEARS.flatMap((year) => rowsOf(year).map((row) => [year, ...row])), [null, '丁小学', '小学', 50, 2]])]);
    expect(issues.filter(({ code }) => code === 'yearMissing')).toMatchObject([{ rows: 1, severity: 'query' }]);
    expect(dataset.leftOut).toBeUndefined();
    expect(dataset.earlier?.map(({ dataset: one }) => one.leftOut?.length)).toEqual([1, 1]);
  });
});

describe('money of the year before', () => {
  it('is compared with that of the year before it', () => {
    const grid = sheet([['学校名称', '学校类型', '2023年在校生数', '2024年在校生数', '2022年公用经费预算总额（元）', '2023年公用经费预算总额（元）'], ['甲小学', '小学', 100, 120, 40_000, 50_000]]);
    const { now, before } = years([grid]);
    expect(now).toMatchObject({ '甲小学/0 pupils': 120 });
    expect(Object.keys(before)).toEqual(['2023']);
    const funds = Object.entries({ ...before[2023] }).filter(([key]) => !key.endsWith('pupils'));
    expect(funds.map(([, value]) => value)).toEqual([40_000]);
  });
});

test('an earlier year is read as it would be alone', () => {
  const of = (year: number): Grid => sheet([HEAD, ...rowsOf(year)], { name: `${String(year)}年` });
  const { dataset } = read(YEARS.map(of));
  for (const { year, dataset: one } of dataset.earlier ?? []) expect(one).toEqual({ ...read([of(year)]).dataset, year, schoolFigures: one.schoolFigures, units: expect.objectContaining({ length: 2 }) });
});

test('a list of classes with a year is that of the latest', () => {
  const list = sheet([['年度', '学校', '年级', '班级', '人数'], [2023, '甲小学', '一年级', '1班', 40], [2024, '甲小学', '一年级', '1班', 46]], { name: '班级' });
  const { dataset } = read([sheet([HEAD, ...rowsOf(2024)]), list]);
  expect(dataset.classes).toHaveLength(1);
  expect(dataset.earlier?.map(({ year, dataset: one }) => [year, one.classes.length])).toEqual([[2023, 1]]);
});

test('what a school is, an earlier year that does not say it takes from this one', () => {
  const before = sheet([['学校名称', '学段', '在校生数'], ['甲校', '小学', 100], ['乙校', '小学', 30]], { name: '2023年' });
  const now = sheet([['学校名称', '学段', '学校类型', '所在乡镇', '在校生数'], ['甲校', '小学', '小学', '东镇', 120], ['乙校', '小学', '教学点', '西镇', 20]], { name: '2024年' });
  expect(read([before, now]).dataset.earlier?.[0]?.dataset.schools).toMatchObject([{ name: '甲校', type: 'primary', town: '东镇' }, { name: '乙校', type: 'teachingPoint', town: '西镇' }]);
});
