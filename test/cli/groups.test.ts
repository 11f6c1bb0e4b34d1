import { readXlsx } from 'hucre/xlsx';
import { HEADINGS, SCHOOLS, workbook } from './county';
import { junheng } from './memoryIo';

type Cell = string | number | null;

/** 甲 and 乙 in 东镇 meet, 丙 of 西镇 does not, 丁 of no town does. */
const TOWNS = ['东镇', '东镇', '西镇', null];
const AREAS = ['一片', '二片', '一片', '二片'];
const FOURTH: readonly Cell[] = ['2132000004', '丁小学', '小学', '小学', 100, 5, 1.2, 1, 4.5, 7.5, 2000, 2.3];
const rows = [...SCHOOLS, FOURTH].map((row, at): readonly Cell[] => [...row, TOWNS[at] ?? null, AREAS[at] ?? null]);
const county = async (): Promise<{ readonly 'county.xlsx': Uint8Array }> => ({ 'county.xlsx': await workbook('学校表', [[...HEADINGS, '所在乡镇', '责任片区'], ...rows]) });

interface GroupsJson {
  readonly groups: readonly {
    readonly by: string;
    readonly label: string;
    readonly shares: Readonly<Record<string, object>>;
    readonly unplacedSchools: number;
    readonly groups: readonly { readonly group: string | null; readonly schools: readonly string[]; readonly schoolRule: string; readonly schoolTally: object; readonly indicators: readonly { readonly indicator: string; readonly mean: number | null; readonly cv: number | null }[]; readonly findings: readonly string[] }[];
    readonly theil: readonly { readonly indicator: string; readonly total: number; readonly between: number; readonly within: number }[];
  }[];
}

const grouped = async (...by: string[]): Promise<GroupsJson['groups']> => (JSON.parse((await junheng(['check', 'county.xlsx', '--json', '-', ...by], await county())).out) as GroupsJson).groups;

test('without --by there are no groups', async () => {
  expect(await grouped()).toEqual([]);
});

test('by town as JSON: each town, those without one apart, the share of towns that meet', async () => {
  const [towns, ...others] = await grouped('--by', '镇');
  expect(others).toEqual([]);
  expect(towns).toMatchObject({ by: 'town', unplacedSchools: 1, shares: { schoolRule: { met: 1, notMet: 1, unknown: 0, of: 2, share: 0.5 } } });
  expect(towns?.groups.map(({ group, schools, schoolRule }) => [group, schools, schoolRule])).toEqual([
    ['东镇', ['甲小学', '乙小学'], 'met'],
    ['西镇', ['丙小学'], 'notMet'],
    [null, ['丁小学'], 'met'],
  ]);
  expect(towns?.groups[1]?.findings.some((id) => id.includes('schoolRuleFailed'))).toBe(true);
  // R4 of 东镇: 4.5 and 4.4 with equal pupils.
  const area = towns?.groups[0]?.indicators.find(({ indicator }) => indicator === 'R4');
  expect(area?.mean).toBeCloseTo(4.45, 12);
  expect(area?.cv).toBeCloseTo(0.05 / 4.45, 12);
});

test('the parts of the Theil index add up', async () => {
  const [towns] = await grouped('--by', '乡镇');
  expect(towns?.theil).toHaveLength(7);
  for (const { total, between, within } of towns?.theil ?? []) expect(between + within).toBeCloseTo(total, 12);
  // 5, 5 | 8 | 5, equal pupils: nothing within, all between.
  expect(towns?.theil[0]).toMatchObject({ indicator: 'R1', within: 0 });
  expect(towns?.theil[0]?.total).toBeCloseTo((15 / 23) * Math.log(20 / 23) + (8 / 23) * Math.log(32 / 23), 12);
});

test('by a column of the table, by its heading or its end, several at once', async () => {
  const groupings = await grouped('--by', '片区,地区', '--by', '责任片区');
  expect(groupings.map(({ label }) => label)).toEqual(['责任片区', '城乡类型', '责任片区']);
  expect(groupings[0]?.groups.map(({ group, schools }) => [group, schools])).toEqual([['一片', ['甲小学', '丙小学']], ['二片', ['乙小学', '丁小学']]]);
  expect(groupings[1]?.groups.map(({ group }) => group)).toEqual([null]);
});

test('as text: the share, a line a group, what is not filled in', async () => {
  const { out } = await junheng(['check', 'county.xlsx', '--by', '镇'], await county());
  expect(out).toContain('按“乡镇（街道）”分组');
  expect(out).toContain('2 个分组中，参评学校全部达标的 1 个，占 50.0%');
  expect(out).toContain('另有 1 所学校没有填写这一项');
  expect(out).toContain('[不达标] 西镇：学校 1 所，参评 1 所，达标 0，不达标 1，无法判断 0');
});

test.each(['check', 'report'])('%s: a column that is not there is told, with those that are', async (command) => {
  const run = await junheng([command, 'county.xlsx', '--by', '颜色', ...(command === 'report' ? ['-o', 'out.xlsx'] : [])], await county());
  expect(run.code).toBe(2);
  expect(run.err).toContain('颜色');
  expect(run.err).toContain('责任片区');
  expect(run.bytes.size + run.written.size).toBe(0);
});

const sheetOf = async (...options: string[]) => {
  const run = await junheng(['report', 'county.xlsx', '-o', 'out.xlsx', '--only', 'groups', ...options], await county());
  const { sheets } = await readXlsx(run.bytes.get('out.xlsx') ?? new Uint8Array());
  return { names: sheets.map(({ name }) => name), rows: sheets[0]?.rows ?? [] };
};

test('the report has a sheet of its own, by town where towns are given', async () => {
  const { names, rows: written } = await sheetOf();
  expect(names).toEqual(['分组结果']);
  const texts = written.flat();
  expect(texts).toContain('按“乡镇（街道）”分组');
  expect(texts).not.toContain('按“城乡类型”分组');
  const row = (name: string) => written.find(([first]) => first === name);
  // Group, schools, judged, met, not met, unknown.
  expect(row('东镇')?.slice(1, 7)).toEqual([2, 2, 2, 0, 0, '达标']);
  expect(row('西镇')?.slice(1, 7)).toEqual([1, 1, 0, 1, 0, '不达标']);
  expect(row('未填')?.slice(1, 6)).toEqual([1, 1, 1, 0, 0]);
  expect(row('全县合计')?.slice(1, 6)).toEqual([4, 4, 3, 1, 0]);
});

test('the report groups by what is asked for, and says so where there is nothing to group by', async () => {
  expect((await sheetOf('--by', '责任片区')).rows.flat()).toContain('按“责任片区”分组');
  const plain = await junheng(['report', 'county.xlsx', '-o', 'out.xlsx', '--only', 'groups'], { 'county.xlsx': await workbook('学校表', [['学校名称', '在校生数', '学段', '班级数'], ['甲学校', 100, '小学', 6], ['乙学校', 90, '小学', 6]]) });
  const { sheets } = await readXlsx(plain.bytes.get('out.xlsx') ?? new Uint8Array());
  expect(sheets[0]?.rows.flat().join('')).toContain('无法分组');
});
