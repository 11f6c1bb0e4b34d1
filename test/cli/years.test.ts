import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { HEADINGS, SCHOOLS, schoolTable, workbook } from './county';
import { junheng } from './memoryIo';

type Cell = string | number | null;

/** The first indicator of 甲, 乙 and 丙, who have equal pupils; 丁 is there in 2023 only. */
const TEACHERS: Readonly<Record<number, readonly Cell[]>> = { 2022: [6, 5, 8], 2023: [5, 5, null], 2024: [4.25, 5, 8] };
const rowsOf = (year: number): readonly (readonly Cell[])[] =>
  [...SCHOOLS, ...(year === 2023 ? [['2132000009', '丁小学', '小学', '小学', 100, 5, 1.2, 1, 4.5, 7.5, 2000, 2.3]] : [])].map((row, at) => row.map((cell, column) => (column === 5 && at < 3 ? (TEACHERS[year]?.[at] ?? null) : cell)));
const YEARS = [2022, 2023, 2024];

const sheetAYear = (): Promise<Uint8Array> => writeXlsx({ sheets: YEARS.map((year) => ({ name: `${String(year)}年`, rows: [HEADINGS, ...rowsOf(year)].map((row) => [...row]) })) });

interface YearsJson {
  readonly verdict: string;
  readonly years: {
    readonly years: readonly number[];
    readonly dispersions: readonly { readonly rule: string; readonly years: readonly { readonly value: number | null; readonly reasons: readonly string[] }[]; readonly change: number | null }[];
    readonly schools: readonly { readonly rule: string; readonly subject: { readonly school: string }; readonly years: readonly { readonly value: number | null }[]; readonly change: number | null; readonly trend: string | null }[];
    readonly turnover: readonly { readonly kind: string; readonly school: string }[];
    readonly warnings: readonly { readonly kind: string; readonly rule: string; readonly subject: { readonly school?: string } }[];
  } | null;
}

const checked = async (files: Readonly<Record<string, Uint8Array>>, ...options: string[]): Promise<YearsJson> => JSON.parse((await junheng(['check', ...Object.keys(files), '--json', '-', ...options], files)).out) as YearsJson;

const told = ({ years }: YearsJson) => ({
  years: years?.years,
  first: years?.schools.filter(({ rule }) => rule === 'R1').map((line) => [line.subject.school, line.years.map(({ value }) => value), line.change, line.trend]),
  turnover: years?.turnover.map(({ kind, school }) => [kind, school]),
});

const EXPECTED = {
  years: YEARS,
  first: [['甲小学', [6, 5, 4.25], -0.75, 'worse'], ['乙小学', [5, 5, 5], 0, 'same'], ['丙小学', [8, null, 8], null, null], ['丁小学', [null, 5, null], null, null]],
  turnover: [['gone', '丁小学']],
};

test('a workbook with a sheet a year, a column of years, or a file a year: the same comparison', async () => {
  expect(told(await checked({ 'county.xlsx': await sheetAYear() }, '--years'))).toEqual(EXPECTED);
  const table = await workbook('历年', [['年度', ...HEADINGS], ...YEARS.flatMap((year) => rowsOf(year).map((row): readonly Cell[] => [year, ...row]))]);
  expect(told(await checked({ 'county.xlsx': table }, '--years'))).toEqual(EXPECTED);
  const files = Object.fromEntries(await Promise.all(YEARS.map(async (year) => [`${String(year)}.xlsx`, await schoolTable(rowsOf(year))] as const)));
  expect(told(await checked(files, '--years'))).toEqual(EXPECTED);
});

test('the verdict is that of the latest year alone', async () => {
  const alone = await checked({ 'a.xlsx': await schoolTable(rowsOf(2024)) });
  const { years, ...rest } = await checked({ 'county.xlsx': await sheetAYear() });
  expect(years).toBeNull();
  expect(rest.verdict).toBe(alone.verdict);
  expect(JSON.stringify((rest as { readonly items?: unknown }).items)).toBe(JSON.stringify((alone as { readonly items?: unknown }).items));
});

test('a year that cannot be judged says why, and coefficients follow the arithmetic', async () => {
  const { years } = await checked({ 'county.xlsx': await sheetAYear() }, '--years');
  const line = years?.dispersions.find(({ rule }) => rule === 'R1');
  const cv = (values: readonly number[]) => {
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length) / mean;
  };
  expect(line?.years.map(({ value }) => value)).toEqual([expect.closeTo(cv([6, 5, 8]), 12), null, expect.closeTo(cv([4.25, 5, 8]), 12)]);
  expect(line?.years[1]?.reasons.join('')).toContain('2023年');
  expect(line?.change).toBeNull();
});

test('early warnings: two years worse, near the threshold, and the course to a day', async () => {
  const kinds = async (...options: string[]) => {
    const { years } = await checked({ 'county.xlsx': await sheetAYear() }, '--years', ...options);
    return years?.warnings.filter(({ rule, subject }) => rule === 'R1' && subject.school === '甲小学').map(({ kind }) => kind);
  };
  expect(await kinds()).toEqual(['nearLimit', 'worsening']);
  expect(await kinds('--near', '1%', '--until', '2025-12-31')).toEqual(['worsening', 'projected']);
});

test('as text, with what could not be compared', async () => {
  const { out } = await junheng(['check', 'county.xlsx', '--years'], { 'county.xlsx': await sheetAYear() });
  expect(out).toContain('年度对比：2022、2023、2024');
  expect(out).toContain('丁小学：上年有，本年数据中没有');
  expect(out).toContain('连续两年变差：2022 年 6.00、2023 年 5.00、2024 年 4.25');
  expect(out).toContain('上年数据未知，未比较');
  expect(out).toMatch(/接近限值：看了 \d+ 项/u);
});

test('what was wrong in reading an earlier year is said with the comparison', async () => {
  const rows = YEARS.map((year) => ({ name: `${String(year)}年`, rows: [HEADINGS, ...rowsOf(year).map((row, at) => row.map((cell, column) => (year === 2023 && at === 0 && column === 5 ? '待定' : cell)))].map((row) => [...row]) }));
  const { out } = await junheng(['check', 'county.xlsx', '--years'], { 'county.xlsx': await writeXlsx({ sheets: rows }) });
  expect(out).toContain('以前年度数据的读取提示 1 条');
  expect(out).toMatch(/2023 年：.*待定/u);
});

test('data of one year are told to be so; a wrong share or day is refused before anything is read', async () => {
  expect((await junheng(['check', 'a.xlsx', '--years'], { 'a.xlsx': await schoolTable() })).out).toContain('数据只有一个年度');
  for (const options of [['--near', '5'], ['--until', '2025']]) expect((await junheng(['check', 'a.xlsx', '--years', ...options], { 'a.xlsx': await schoolTable() })).code).toBe(2);
});

const reported = async (bytes: Uint8Array, ...options: string[]) => {
  const run = await junheng(['report', 'county.xlsx', '-o', 'out.xlsx', ...options], { 'county.xlsx': bytes });
  const { sheets } = await readXlsx(run.bytes.get('out.xlsx') ?? new Uint8Array());
  return sheets;
};

test('the report has the county, the schools and the warnings by year', async () => {
  const [county, schools, warnings, ...others] = await reported(await sheetAYear(), '--only', 'years', '--until', '2026-12-31');
  expect([county?.name, schools?.name, warnings?.name, others.length]).toEqual(['年度对比', '年度对比（学校）', '年度预警', 0]);
  expect(county?.rows[2]).toEqual(expect.arrayContaining(['2022 年', '2023 年', '2024 年', '变化']));
  const row = schools?.rows.find(([name, , item]) => name === '甲小学' && String(item).startsWith('R1'));
  expect(row?.slice(4, 10)).toEqual([5, 4.25, -0.75, '变差', '达标', '达标']);
  expect(schools?.rows.find(([name, , item]) => name === '丙小学' && String(item).startsWith('R1'))?.slice(4, 9)).toEqual(['—', 8, '—', null, '无法判断']);
  expect(warnings?.rows.flat().join(' ')).toContain('到 2026-12-31 约为');
});

test('a report of data of one year has no such sheets, unless it is asked for them alone', async () => {
  expect((await reported(await schoolTable(), '--only', 'years,charts')).map(({ name }) => name)).not.toContain('年度对比');
  expect((await reported(await schoolTable(), '--only', 'years'))[0]?.rows.flat().join('')).toContain('无从对比');
});
