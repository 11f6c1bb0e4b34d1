import { writeXlsx } from 'hucre/xlsx';
import packageFile from '../../package.json';
import { junheng } from './memoryIo';
import type { Files } from './memoryIo';

/** 案例 A: five primary schools, pupils and books; printed 差异系数 0.52, recomputed 0.5152566298844764. */
const PUPILS = [45, 37, 89, 76, 55];
const BOOKS = [279, 137, 935, 160, 402];

const caseA = async (): Promise<Files> => ({
  'a.xlsx': await writeXlsx({
    sheets: [
      { name: '说明', rows: [['图书']], hidden: true },
      { name: '名 单', rows: [['学校', '学生数', '图书', '生均'], ...PUPILS.map((pupils, index) => [`小学${index + 1}`, pupils, BOOKS[index] ?? 0, (BOOKS[index] ?? 0) / pupils])] },
    ],
  }),
});

test('a published case, from the workbook, as a number and as JSON', async () => {
  const files = await caseA();
  const text = await junheng(['eval', '=BALANCE.CV(D2:D6,B2:B6)', '--workbook', 'a.xlsx'], files);
  expect(text).toMatchObject({ code: 0, err: '' });
  expect(Number(text.out)).toBeCloseTo(0.5152566298844764, 14);
  const json = await junheng(['eval', 'BALANCE.CV(D2:D6,B2:B6)', '--workbook', 'a.xlsx', '--json'], files);
  expect(Object.keys(JSON.parse(json.out) as object)).toEqual(['value']);
  expect((JSON.parse(json.out) as { value: number }).value).toBeCloseTo(0.5152566298844764, 14);
});

test.each([
  ["another sheet's area", "=BALANCE.CV('名 单'!D2:D6,'名 单'!B2:B6)"],
  ['dollar signs', '=BALANCE.CV($D$2:$D$6,$B$2:$B$6)'],
  ['full-width punctuation and digits', '＝BALANCE.CV（D２：D６，B２：B６）'],
  ['arrays of constants', '=BALANCE.CV({6.2;3.7027027027027026;10.50561797752809;2.1052631578947367;7.3090909090909095},{45;37;89;76;55})'],
  ['small letters and spaces', ' balance.cv( D2:D6 , B2:B6 ) '],
])('%s', async (_, formula) => {
  const run = await junheng(['eval', formula, '--workbook', 'a.xlsx'], await caseA());
  expect(run.err).toBe('');
  expect(Number(run.out)).toBeCloseTo(0.5152566298844764, 12);
});

test('--sheet chooses the sheet; the default is the first visible one', async () => {
  const files = { 'b.xlsx': await writeXlsx({ sheets: [{ name: '甲', rows: [[1], [3]] }, { name: '乙', rows: [[10], [30]] }] }) };
  expect((await junheng(['eval', '=BALANCE.MEAN(A1:A2)', '--workbook', 'b.xlsx'], files)).out).toBe('2\n');
  expect((await junheng(['eval', '=BALANCE.MEAN(A1:A2)', '--workbook', 'b.xlsx', '--sheet', '乙'], files)).out).toBe('20\n');
});

test('whole columns are read as far as they are filled', async () => {
  const files = { 'b.xlsx': await writeXlsx({ sheets: [{ name: '甲', rows: [[1], [3]] }] }) };
  expect((await junheng(['eval', '=BALANCE.MEAN(A:A)', '--workbook', 'b.xlsx'], files)).out).toBe('2\n');
});

test('numbers, percentages and omitted arguments need no workbook', async () => {
  // 九年一贯制 1:1.1 with 166 and 210 pupils (published case B): primary share of 23 226 books.
  const run = await junheng(['eval', '=BALANCE.SPLIT(23226,"九年一贯制","小学",166,210,)', '--json']);
  expect(run.err).toBe('');
  expect((JSON.parse(run.out) as { value: number }).value).toBeCloseTo(9711.627204030226, 9);
});

test('an area of results is rows in JSON and lines of tab-separated cells in text', async () => {
  const files = { 'b.csv': new TextEncoder().encode('12,4\n9,3\n') };
  const json = await junheng(['eval', '=BALANCE.PERPUPIL(A1:A2,B1:B2)', '--workbook', 'b.csv', '--json'], files);
  expect(JSON.parse(json.out)).toEqual({ value: [[3], [3]] });
  const text = await junheng(['eval', '=BALANCE.PERPUPIL(A1:A2,B1:B2)', '--workbook', 'b.csv'], files);
  expect(text.out).toBe('3\n3\n');
});

test('an error value: code and Chinese message, exit 1', async () => {
  const files = { 'b.csv': new TextEncoder().encode('a,4\nb,3\n') };
  const json = await junheng(['eval', '=BALANCE.CV(A1:A2,B1:B2)', '--workbook', 'b.csv', '--json'], files);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toEqual({ error: { code: '#VALUE!', message: expect.stringMatching(/[\u4e00-\u9fff]/) as string } });
  const text = await junheng(['eval', '=BALANCE.CV(A1:A2,B1:B2)', '--workbook', 'b.csv'], files);
  expect(text).toMatchObject({ code: 1, out: '' });
  expect(text.err).toMatch(/^#VALUE!：.*\n$/);
});

test.each(['=BALANCE.NOPE(1)', '=SUM(A1:A3)', 'balance.nope()'])('an unknown function is #NAME?, as in a sheet: %s', async (formula) => {
  const run = await junheng(['eval', formula, '--json']);
  expect(run.code).toBe(1);
  expect((JSON.parse(run.out) as { error: { code: string } }).error.code).toBe('#NAME?');
});

describe('wrong usage: one clear line, exit 2', () => {
  test.each([
    ['no call', ['eval', 'D2:D6'], '不是一个函数公式'],
    ['a nested call', ['eval', '=BALANCE.CV(SUM(1,2))'], 'SUM(1,2)'],
    ['an expression', ['eval', '=BALANCE.CV({1,2})*2'], '不是一个函数公式'],
    ['a ragged array', ['eval', '=BALANCE.CV({1,2;3})'], '{1,2;3}'],
    ['a function over the whole workbook without one', ['eval', '=CHECK.COUNTY()', '--json'], 'CHECK.COUNTY 不带区域时读取整个工作簿，请用 --workbook'],
    ['an area without a workbook', ['eval', '=BALANCE.CV(D2:D6)'], '--workbook'],
    ['a missing file', ['eval', '=BALANCE.CV(D2:D6)', '--workbook', '没有.xlsx'], '没有.xlsx'],
    ['an unknown sheet', ['eval', '=BALANCE.CV(乙!D2:D6)', '--workbook', 'b.csv'], '没有工作表“乙”；现有：b'],
    ['a giant area', ['eval', '=BALANCE.CV(A1:Z1048000)', '--workbook', 'b.csv'], 'A1:Z1048000'],
    ['no formula', ['eval'], '缺少必填的参数（formula）'],
    ['an unknown option', ['eval', '=X(1)', '--nope'], '--nope'],
    ['an unknown standard', ['eval', '=BALANCE.CV({1,2})', '--standard', 'mars'], '没有标准包“mars”'],
    ['no such day', ['eval', '=BALANCE.CV({1,2})', '--date', '2026-02-30'], '2026-02-30'],
    ['an unknown command', ['evil'], '没有命令“evil”'],
    ['nothing', [], 'eval'],
  ])('%s', async (_, argv, expected) => {
    const run = await junheng(argv, { 'b.csv': new TextEncoder().encode('1,2\n') });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(expected);
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('English on request, also for wrong usage', async () => {
  expect((await junheng(['eval', '--lang', 'en-US'])).err).toContain('A required argument is missing');
  expect((await junheng(['eval', '=BALANCE.CV(D2)', '--lang=en-US'])).err).toContain('name the workbook file');
});

test.each(['--version', '-V'])('%s tells the version of the package', async (option) => {
  expect(await junheng([option])).toMatchObject({ code: 0, out: `${packageFile.version}\n`, err: '' });
});

test('help is Chinese and ends well', async () => {
  const run = await junheng(['--help']);
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toContain('用法：');
  expect(run.out).toContain('check');
  expect(run.out).toContain('显示版本号');
});

test("own results in the file: an area that names them has them, the workbook as a whole does not", async () => {
  // BALANCE.INDICATORS as Excel saves it, spilled beside nothing else: a table that looks like a table of schools.
  const rows = [['学校名称', '学段', '办学类型', '在校生数'], ['甲小学', '小学', '小学', 3000]];
  const spilled = new Map([['0,0', { formula: '_xldudf_BALANCE_INDICATORS()', formulaResult: '学校名称', formulaType: 'array' as const, formulaRef: 'A1:D2' }]]);
  const files = { 'a.xlsx': await writeXlsx({ sheets: [{ name: '结果', rows, cells: spilled }] }) };
  expect((await junheng(['eval', '=BALANCE.MEAN(D2:D2)', '--workbook', 'a.xlsx'], files)).out).toBe('3000\n');
  expect((await junheng(['eval', '=BALANCE.INDICATORS()', '--workbook', 'a.xlsx'], files)).err).toMatch(/^#N\/A：没有认出任何学校/);
});
