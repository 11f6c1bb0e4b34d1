import { workbookOf } from '../host/file/zip';
import { HEADINGS, schoolTable, SCHOOLS, withCell, workbook } from './county';
import { junheng } from './memoryIo';
import type { Files, Run } from './memoryIo';

interface CheckJson {
  readonly standard: string;
  readonly verdict: string;
  readonly items: readonly { readonly rule: string; readonly label: string; readonly verdict: string; readonly value: number | null; readonly threshold: number | null; readonly parts: readonly object[] }[];
  readonly conditions: readonly { readonly rule: string }[];
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly schools: readonly { readonly name: string; readonly stage: string; readonly verdict: string; readonly indicators: readonly { readonly id: string; readonly value: number | null; readonly threshold: number | null; readonly verdict: string }[] }[];
  readonly county: readonly { readonly stage: string; readonly indicator: string; readonly mean: number; readonly sd: number; readonly cv: number; readonly limit: number; readonly verdict: string }[];
  readonly findings: readonly { readonly id: string; readonly rule: string; readonly verdict: string; readonly severity: string; readonly message: string; readonly advice: string; readonly cells: readonly string[]; readonly file: string; readonly departments: readonly string[] }[];
  readonly files: readonly { readonly file: string; readonly error: { readonly code: string; readonly message: string } | null; readonly sheets: readonly { readonly name: string; readonly template: string; readonly mapping: readonly { readonly heading: string; readonly field: string; readonly cell: string }[] }[] }[];
  readonly readingIssues: readonly { readonly code: string; readonly cell: string; readonly file: string; readonly message: string }[];
}

const check = async (files: Files, ...options: string[]): Promise<Run & { readonly json: CheckJson }> => {
  const run = await junheng(['check', ...Object.keys(files), '--json', '-', ...options], files);
  return { ...run, json: JSON.parse(run.out) as CheckJson };
};

const RESOURCES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'];
const TWO = (from: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${from}${String(index + 1).padStart(from === 'G' ? 2 : 1, '0')}`);

describe('the JSON of a county of three schools', () => {
  let run: Awaited<ReturnType<typeof check>>;
  beforeAll(async () => {
    run = await check({ 'county.xlsx': await schoolTable() });
  });

  test('ends with 1: something is not met or unknown', () => {
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(run.json).toMatchObject({ standard: 'national-2017', date: '2026-05-01', verdict: 'notMet' });
  });

  test('holds the 32 items in order, and the conditions apart', () => {
    expect(run.json.items.map((item) => item.rule)).toEqual([...RESOURCES, ...TWO('G', 15), ...TWO('Q', 9), 'S1']);
    expect(run.json.conditions.map((item) => item.rule)).toEqual(expect.arrayContaining(['P1', 'P2', 'V1', 'V6']));
    expect(Object.keys(run.json.parameters)).toEqual(expect.arrayContaining(['includePrivate', 'roomCounting']));
  });

  test('judges each school by its seven figures', () => {
    expect(run.json.schools.map((school) => [school.name, school.stage, school.verdict])).toEqual([
      ['甲小学', 'primary', 'met'],
      ['乙小学', 'primary', 'met'],
      ['丙小学', 'primary', 'notMet'],
    ]);
    expect(run.json.schools[1]?.indicators.map((indicator) => indicator.id)).toEqual(RESOURCES);
    expect(run.json.schools[1]?.indicators[3]).toMatchObject({ id: 'R4', value: 4.4, threshold: 4.5, verdict: 'notMet' });
    expect(run.json.schools[0]?.indicators[3]).toMatchObject({ id: 'R4', value: 4.5, threshold: 4.5, verdict: 'met' });
  });

  test('has the coefficients of variation, unrounded', () => {
    // 5, 5, 8 with equal pupils: mean 6, variance (1+1+4)/3 = 2.
    const row = run.json.county.find(({ indicator, stage }) => indicator === 'R1' && stage === 'primary');
    expect(row).toMatchObject({ limit: 0.5, verdict: 'met' });
    expect(row?.mean).toBeCloseTo(6, 12);
    expect(row?.sd).toBeCloseTo(Math.SQRT2, 12);
    expect(row?.cv).toBeCloseTo(Math.SQRT2 / 6, 12);
  });

  test('names cell, file, department and remedy of a finding', () => {
    const finding = run.json.findings.find(({ rule, message }) => rule === 'R4' && message.includes('丙小学'));
    expect(finding).toMatchObject({ verdict: 'notMet', file: 'county.xlsx', cells: ['学校表!I4'] });
    expect(finding?.departments.length).toBeGreaterThan(0);
    expect(finding?.advice).toMatch(/[\u4e00-\u9fff]/);
  });

  test('says how the sheet was read', () => {
    const [file] = run.json.files;
    expect(file).toMatchObject({ file: 'county.xlsx', error: null, sheets: [{ name: '学校表', template: 'schoolTable' }] });
    expect(file?.sheets[0]?.mapping.map(({ cell, field }) => [cell, field])).toEqual(
      expect.arrayContaining([['学校表!E1', 'pupils'], ['学校表!F1', 'qualifiedTeachersPer100']]),
    );
  });

  test('has no NaN and no undefined', () => {
    expect(run.out).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('bad input is named, and the rest is still judged', () => {
  const issuesOf = async (school: number, heading: string, value: string | number) => {
    const run = await check({ 'county.xlsx': await schoolTable(withCell(school, heading, value)) });
    expect(run.code).toBe(1);
    expect(run.json.schools.find((entry) => entry.name === '甲小学')?.verdict).toBe('met');
    return run.json.readingIssues.map(({ code, cell, file }) => ({ code, cell, file }));
  };

  test('text where a number belongs', async () => {
    expect(await issuesOf(1, '生均教学及辅助用房面积（㎡）', '很多')).toContainEqual({ code: 'textForNumber', cell: '学校表!I3', file: 'county.xlsx' });
  });

  test('negative pupils', async () => {
    expect(await issuesOf(1, '在校生数', -100)).toContainEqual({ code: 'negative', cell: '学校表!E3', file: 'county.xlsx' });
  });

  test('the same school code twice', async () => {
    expect(await issuesOf(1, '学校代码', '2132000001')).toContainEqual({ code: 'duplicateCode', cell: expect.stringMatching(/^学校表![AB]3$/) as string, file: 'county.xlsx' });
  });

  test('a figure that is not there makes the school unknown, never met', async () => {
    const { json } = await check({ 'county.xlsx': await schoolTable(withCell(0, '生均体育运动场馆面积（㎡）', '')) });
    const [school] = json.schools;
    expect(school?.indicators[4]).toMatchObject({ id: 'R5', value: null, verdict: 'unknown' });
    expect(json.county.find(({ indicator, stage }) => indicator === 'R5' && stage === 'primary')).toMatchObject({ cv: null, verdict: 'unknown' });
  });

  test('a heading without schools', async () => {
    const run = await check({ 'empty.xlsx': await workbook('学校表', [HEADINGS]) });
    expect(run).toMatchObject({ code: 1, json: { schools: [] } });
    expect(run.json.verdict).not.toBe('met');
    expect(run.json.readingIssues).toContainEqual(expect.objectContaining({ code: 'noDataRows', file: 'empty.xlsx' }));
  });

  test.each([
    ['95%', '95%'],
    ['0.95 as a number', 0.95],
    ['95 as a number', 95],
  ])('a rate written %s is 0.95', async (_, written) => {
    const form = await workbook('县级数据', [['填报项目', '单位', '填报值'], ['残疾儿童少年入学率', '%', written], ['适龄残疾儿童少年总数', '人', null]]);
    const { json } = await check({ 'county.xlsx': await schoolTable(), 'form.xlsx': form });
    const item = json.items.find(({ rule }) => rule === 'Q2');
    // 0.95 beside the unit % may mean 0.95 % or 95 %: it may stay unread, but it must not be read as either in silence.
    if (item?.value === null) expect(json.readingIssues.map(({ cell }) => cell)).toContain('县级数据!C2');
    else expect(item).toMatchObject({ value: 0.95, threshold: 0.95, verdict: 'met' });
  });
});

describe('files that cannot be read', () => {
  const broken = new Uint8Array(0);

  test('one among several: its line, its error in the JSON, the others judged, exit 2', async () => {
    const run = await check({ 'county.xlsx': await schoolTable(), '坏.xlsx': broken });
    expect(run.code).toBe(2);
    expect(run.err).toBe('文件“坏.xlsx”是空的（0 字节）；请重新导出，或请报送单位重新发送\n');
    expect(run.json.schools).toHaveLength(3);
    expect(run.json.files).toMatchObject([{ file: 'county.xlsx', error: null }, { file: '坏.xlsx', error: { code: 'emptyFile' }, sheets: [] }]);
  });

  test('2,000 sheets', async () => {
    const many = workbookOf(Array.from({ length: 2000 }, (_, index) => ({ name: `S${index}` })));
    const run = await junheng(['check', 'county.xlsx', 'many.xlsx'], { 'county.xlsx': await schoolTable(), 'many.xlsx': many });
    expect(run.code).toBe(2);
    expect(run.err).toBe('文件“many.xlsx”超出可读取的范围：工作表数为 2,000，上限是 200；请只保留需要的工作表和数据，另存后再试\n');
    expect(run.out).toContain('丙小学');
  });

  test('none readable: only the line, no summary', async () => {
    const run = await junheng(['check', '坏.xlsx'], { '坏.xlsx': broken });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('plain text called .xlsx: one line, exit 2', async () => {
    const run = await junheng(['check', 'txt.xlsx'], { 'txt.xlsx': new TextEncoder().encode('hello') });
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('“txt.xlsx”不是工作簿，看起来是纯文本') as string });
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a file that is not there, and English', async () => {
    expect(await junheng(['check', 'x.xlsx', '--lang', 'en-US'])).toMatchObject({ code: 2, err: '“x.xlsx” was not found. Check the path and the file name\n' });
  });
});

describe('options', () => {
  test('--json FILE writes the file and prints the summary', async () => {
    const files = { 'county.xlsx': await schoolTable() };
    const run = await junheng(['check', 'county.xlsx', '--json', 'out.json'], files);
    expect((JSON.parse(run.written.get('out.json') ?? '') as CheckJson).verdict).toBe('notMet');
    expect(run.out).toContain('结论：不达标');
    expect(run.out).toContain('32 项：');
    expect(run.out).toContain('丙小学');
    expect(run.out).not.toMatch(/cli:|term:|finding:|reason:|\{\{/);
  });

  test('a place that cannot be written: one line, exit 2', async () => {
    const run = await junheng(['check', 'county.xlsx', '--json', '/readonly/out.json'], { 'county.xlsx': await schoolTable() });
    expect(run).toMatchObject({ code: 2, err: '无法写入文件“/readonly/out.json”；请检查路径和权限\n' });
  });

  test.each([
    ['the name of the result forgotten', ['check', '--json', '甲.xlsx', 'county.xlsx']],
    ['the workbook itself', ['check', 'county.xlsx', '--json', 'county.xlsx']],
    ['a file without an extension', ['check', '名单', '--json', '名单']],
  ])('--json never writes over a workbook: %s', async (_, argv) => {
    const run = await junheng(argv, { 'county.xlsx': await schoolTable(), 名单: new TextEncoder().encode('a,b') });
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('不能覆盖') as string });
    expect(run.written.size).toBe(0);
  });

  test('--json to a path with spaces and Chinese, several files', async () => {
    const run = await junheng(['check', '报送 2026/甲县 学校表.xlsx', 'b.csv', '--json', '报送 2026/结果 一.json'], { '报送 2026/甲县 学校表.xlsx': await schoolTable(), 'b.csv': new TextEncoder().encode('a,b') });
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(run.out).toContain('文件：报送 2026/甲县 学校表.xlsx、b.csv');
    expect((JSON.parse(run.written.get('报送 2026/结果 一.json') ?? '') as CheckJson).files).toHaveLength(2);
  });

  test('--top shortens the list and says so', async () => {
    const run = await junheng(['check', 'county.xlsx', '--top', '1'], { 'county.xlsx': await schoolTable() });
    expect(run.out).toMatch(/……另有 \d+ 条/);
  });

  test('English on request', async () => {
    const run = await junheng(['check', 'county.xlsx', '--lang', 'en-US'], { 'county.xlsx': await schoolTable() });
    expect(run.out).toContain('Verdict: ');
    expect(run.out).toContain('32 items');
    expect(run.out).not.toMatch(/cli:|term:|finding:|reason:|\{\{/);
  });

  test('--set and --profile are used and shown', async () => {
    const { json } = await check({ 'county.xlsx': await schoolTable() }, '--set', 'includePrivate=否', '--set', 'roomCounting=combined', '--profile', 'relief-2019');
    expect(json).toMatchObject({ parameters: { includePrivate: false, roomCounting: 'combined' }, profiles: ['relief-2019'] });
  });

  test('the page names what was set otherwise than by default, and only that', async () => {
    const files = { 'county.xlsx': await schoolTable() };
    const set = await junheng(['check', 'county.xlsx', '--set', 'includePrivate=否', '--set', 'roomCounting=combined', '--set', 'specialSchoolFunds=8000', '--profile', 'relief-2019'], files);
    expect(set.out).toContain('参数（非默认）：民办学校计入资源配置评估＝否、音乐、美术专用教室的计数＝音乐、美术教室合并计数、特殊教育生均公用经费标准＝8,000元');
    expect(set.out).toContain('启用的放宽条款：2019年《规程》从宽口径');
    const plain = await junheng(['check', 'county.xlsx', '--set', 'includePrivate=true'], files);
    expect(plain.out).not.toMatch(/参数（|放宽条款/);
  });

  test('an item met although a school misses its figure says why', async () => {
    // 乙小学 has 4.4 m² a pupil where 4.5 is asked, and passes by six of seven; the other three miss nothing.
    const juniors = ['丁中学', '戊中学'].map((name, index) => [`213200001${index}`, name, '初级中学', '初中', 100, 6, 1.2, 1, 6, 11, 2600, 2.5]);
    const run = await junheng(['check', 'county.xlsx'], { 'county.xlsx': await schoolTable([...SCHOOLS.slice(0, 2), ...juniors]) });
    const lines = run.out.split('\n');
    expect(lines.find((line) => line.includes('] R4'))).toMatch(/\[达标\].*4\.40?.*4\.5.*；未达到标准值的学校仍符合学校达标规则/);
    expect(lines.find((line) => line.includes('] R1'))).not.toContain('未达到标准值');
  });

  test('a day before the standard: nothing is judged', async () => {
    const { json } = await check({ 'county.xlsx': await schoolTable() }, '--date', '2015-01-01');
    expect(json.items.filter(({ verdict }) => verdict === 'met')).toEqual([]);
  });

  test.each([
    [['--set', 'nope=1'], '没有参数“nope”'],
    [['--set', 'includePrivate=maybe'], 'includePrivate'],
    [['--set', 'teachingPointMinimum=-5'], '超出范围'],
    [['--set', 'roomCounting=sum'], '没有选项“sum”'],
    [['--set', 'includePrivate'], '参数=值'],
    [['--profile', 'nope'], 'relief-2019'],
    [['--standard', 'mars'], 'national-2017'],
    [['--date', 'gestern'], 'gestern'],
    [['--top', 'many'], 'many'],
    [['--lang', 'fr'], '没有语言“fr”'],
  ])('%j: one clear line, exit 2', async (options, expected) => {
    const run = await junheng(['check', 'county.xlsx', ...options], { 'county.xlsx': await schoolTable() });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(expected);
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
