import { writeXlsx } from 'hucre/xlsx';
import { readWorkbookFile, withLedgerFills } from '../../src/host/file';
import { FIELDS } from '../../src/standards';
import { cellKey, readWorkbook, type Grid } from '../../src/workbook';
import { ownSheetOf } from '../../src/workbook/ownSheet';
import { HEADINGS, SCHOOLS, schoolTable, workbook } from './county';
import { junheng, type Files, type Run } from './memoryIo';

const report = (files: Files, ...argv: readonly string[]): Promise<Run> => junheng(['report', ...argv], files);

const made = (run: Run, at = 'out.xlsx'): Uint8Array => {
  const bytes = run.bytes.get(at);
  if (bytes === undefined) throw new Error(`nothing was written: ${run.err}`);
  return bytes;
};
const opened = async (run: Run): Promise<readonly Grid[]> => readWorkbookFile(made(run), 'out.xlsx');
const sheetNames = async (run: Run): Promise<readonly string[]> => (await opened(run)).map(({ sheet }) => sheet);

type Rows = (string | number | boolean | null)[][];

/** A report as somebody in Excel leaves it who changes a sheet, or puts it in. */
const edited = async (run: Run, sheet: string, change: (rows: Rows) => void): Promise<Uint8Array> => {
  const sheets = (await opened(run)).map(({ sheet: name, rows, hidden }) => ({ name, hidden, rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell))) }));
  const all = sheets.some(({ name }) => name === sheet) ? sheets : [...sheets, { name: sheet, hidden: false, rows: [] as Rows }];
  for (const { name, rows } of all) if (name === sheet) change(rows);
  return writeXlsx({ sheets: all });
};

const MEASURE = '暑期调配两名骨干教师';
const writeMeasure = (rows: Rows): void => {
  const head = rows.findIndex((row) => row.includes('整改措施'));
  const line = rows[head + 1];
  if (line !== undefined) line[rows[head]?.indexOf('整改措施') ?? 0] = MEASURE;
};

const json = (run: Run): Readonly<Record<string, unknown>> => JSON.parse(run.out) as Readonly<Record<string, unknown>>;

test('a report of all parts: forms, ledgers, and the data it was made of', async () => {
  const run = await report({ '县.xlsx': await schoolTable() }, '县.xlsx', '-o', 'out.xlsx');
  expect(run).toMatchObject({ code: 1, err: '' });
  expect(run.out).toContain('已生成 out.xlsx');
  expect(run.out).toContain('结论：不达标');
  const grids = await opened(run);
  expect(grids.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['表Ⅰ', '表Ⅱ-1', '表Ⅱ-2', '表Ⅲ', '表Ⅳ', '表Ⅴ', '表Ⅵ', '学校数据']));
  const reading = readWorkbook(grids, { fields: FIELDS });
  expect(reading.dataset.schools.map(({ name }) => name).sort()).toEqual(['丙小学', '乙小学', '甲小学']);
  expect(reading.sheets.map(({ template }) => template)).toEqual(['schoolTable']);
});

test('only the parts that are asked for; without the data nothing is marked', async () => {
  const files = { '县.xlsx': await schoolTable() };
  const forms = await report(files, '县.xlsx', '-o', 'out.xlsx', '--only', 'forms');
  expect(await sheetNames(forms)).toEqual(['表Ⅰ', '表Ⅱ-1', '表Ⅱ-2', '表Ⅲ', '表Ⅳ', '表Ⅴ', '表Ⅵ']);
  expect((await opened(forms)).map(ownSheetOf)).toEqual(Array.from({ length: 7 }, () => undefined));
  const both = await report(files, '县.xlsx', '-o', 'out.xlsx', '--only', 'data，FORMS');
  expect(await sheetNames(both)).toEqual(['表Ⅰ', '表Ⅱ-1', '表Ⅱ-2', '表Ⅲ', '表Ⅳ', '表Ⅴ', '表Ⅵ', '学校数据', '_写入核对']);
  const wrong = await report(files, '县.xlsx', '-o', 'out.xlsx', '--only', 'froms');
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('“froms”');
  expect(wrong.err).toContain('largeClasses');
});

test('as JSON: what was written, from which files', async () => {
  const bytes = await schoolTable();
  const run = await report({ 'in/县.xlsx': bytes }, 'in/县.xlsx', '-o', 'out.xlsx', '--only', 'forms,data', '--json', '-');
  const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(json(run)).toMatchObject({
    out: 'out.xlsx',
    made: '2026-05-01 08:30',
    date: '2026-05-01',
    verdict: 'notMet',
    schools: 3,
    units: 3,
    files: [{ name: '县.xlsx', sha256: digest }],
    data: 'report',
    parts: ['forms', 'data'],
    sheets: await sheetNames(run),
  });
});

test('files with one name are told by their paths', async () => {
  const [first = [], ...others] = SCHOOLS;
  const run = await report({ 'a/校.xlsx': await workbook('学校表', [HEADINGS, first]), 'b/校.xlsx': await workbook('学校表', [HEADINGS, ...others]) }, 'a/校.xlsx', 'b/校.xlsx', '-o', 'out.xlsx', '--only', 'forms', '--json', '-');
  expect(json(run)).toMatchObject({ schools: 3, files: [{ name: 'a/校.xlsx' }, { name: 'b/校.xlsx' }] });
});

test('the text of the self-assessment beside it', async () => {
  const files = { '县.xlsx': await schoolTable() };
  const run = await report(files, '县.xlsx', '-o', 'out.xlsx', '--summary', '自查.md');
  expect(run.written.get('自查.md')).toContain('# ');
  expect(run.out).toContain('自查自评：自查.md');
  const again = await report({ ...files, '自查.md': new TextEncoder().encode('写过的话') }, '县.xlsx', '-o', 'out.xlsx', '--summary', '自查.md');
  expect(again).toMatchObject({ code: 2 });
  expect(again.err).toContain('自查.md');
  expect(again.bytes.size + again.written.size).toBe(0);
});

test('with formulas the numbers of the forms are formulas over the data', async () => {
  const run = await report({ '县.xlsx': await schoolTable() }, '县.xlsx', '-o', 'out.xlsx', '--only', 'forms', '--formulas');
  const grids = await opened(run);
  expect(grids.map(({ sheet }) => sheet)).toContain('学校数据');
  expect(grids.find(({ sheet }) => sheet === '表Ⅲ')?.formulas?.size ?? 0).toBeGreaterThan(0);
  const values = await report({ '县.xlsx': await schoolTable() }, '县.xlsx', '-o', 'out.xlsx', '--only', 'forms,data');
  expect((await opened(values)).every(({ formulas }) => (formulas?.size ?? 0) === 0)).toBe(true);
});

describe('what is there already', () => {
  test('a report of ours is made anew', async () => {
    const files = { '县.xlsx': await schoolTable() };
    const first = await report(files, '县.xlsx', '-o', 'out.xlsx');
    const again = await report({ ...files, 'out.xlsx': made(first) }, '县.xlsx', '-o', 'out.xlsx');
    expect(again).toMatchObject({ code: 1, err: '' });
    expect(again.bytes.has('out.xlsx')).toBe(true);
  });

  test('what people wrote in its ledgers is taken over', async () => {
    const files = { '县.xlsx': await schoolTable() };
    const written = await edited(await report(files, '县.xlsx', '-o', 'out.xlsx'), '问题清单', writeMeasure);
    const again = await opened(await report({ ...files, 'out.xlsx': written }, '县.xlsx', '-o', 'out.xlsx'));
    expect(again.find(({ sheet }) => sheet === '问题清单')?.rows.flat()).toContain(MEASURE);
  });

  test.each<[string, string, (rows: Rows) => void, string]>([
    ['data that somebody typed over keep', '学校数据', (rows) => void rows[1]?.splice(7, 1, 123), '第 2 行'],
    ['rows that somebody deleted keep', '学校数据', (rows) => void rows.pop(), '删除'],
    ['a sheet that somebody put in keeps', '备注', (rows) => void rows.push(['记得找财政局盖章']), '“备注”'],
  ])('%s it from being made anew', async (_, sheet, change, said) => {
    const files = { '县.xlsx': await schoolTable() };
    const written = await edited(await report(files, '县.xlsx', '-o', 'out.xlsx'), sheet, change);
    const run = await report({ ...files, 'out.xlsx': written }, '县.xlsx', '-o', 'out.xlsx');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(said);
    expect(run.bytes.size).toBe(0);
    expect(await report({ ...files, 'out.xlsx': written }, '县.xlsx', '-o', 'out.xlsx', '--force')).toMatchObject({ code: 1, err: '' });
  });

  test('without data in it too, a sheet of somebody’s own is spared', async () => {
    const files = { '县.xlsx': await schoolTable() };
    const written = await edited(await report(files, '县.xlsx', '-o', 'out.xlsx', '--only', 'problems,forms'), '备注', (rows) => void rows.push(['记得盖章']));
    expect((await report({ ...files, 'out.xlsx': written }, '县.xlsx', '-o', 'out.xlsx', '--only', 'problems,forms')).err).toContain('“备注”');
    const plain = made(await report(files, '县.xlsx', '-o', 'out.xlsx', '--only', 'problems,forms'));
    expect(await report({ ...files, 'out.xlsx': plain }, '县.xlsx', '-o', 'out.xlsx', '--only', 'problems,forms')).toMatchObject({ err: '' });
  });

  test('and stays, with its colours, whatever parts are asked for', async () => {
    const files = { '县.xlsx': await schoolTable() };
    const run = await report(files, '县.xlsx', '-o', 'out.xlsx', '--only', 'problems');
    const rows = (await opened(run))[0]?.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell))) ?? [];
    const head = rows.findIndex((row) => row.includes('整改措施'));
    const at = rows[head]?.indexOf('整改措施') ?? 0;
    const cell = { value: '暑期调配', style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '92D050' } } } } as const;
    const edited = await writeXlsx({ sheets: [{ name: '问题清单', rows, cells: new Map([[`${String(head + 1)},${String(at)}`, cell]]) }] });
    const again = await report({ ...files, 'out.xlsx': edited }, '县.xlsx', '-o', 'out.xlsx', '--only', 'forms');
    const bytes = made(again);
    const list = (await withLedgerFills(bytes, await readWorkbookFile(bytes, 'out.xlsx'))).find(({ sheet }) => sheet === '问题清单');
    const line = list?.rows.findIndex((row) => row.includes('暑期调配')) ?? -1;
    expect(list?.rows[line]?.[at]).toBe('暑期调配');
    expect(list?.fills?.get(cellKey(line, at))).toBe('92D050');
  });

  test.each<[string, Files, readonly string[], string]>([
    ['a workbook of a person', { 'out.xlsx': new Uint8Array([1, 2]) }, ['-o', 'out.xlsx'], '--force'],
    ['the file it is made of', {}, ['-o', './县.xlsx'], '要读取的数据文件'],
    ['a folder', { 'out.xlsx/a.xlsx': new Uint8Array([1]) }, ['-o', 'out.xlsx'], '文件夹'],
    ['no .xlsx', {}, ['-o', 'out.csv'], '.xlsx'],
    ['no name at all', {}, [], '-o'],
    ['JSON over a workbook', {}, ['-o', 'out.xlsx', '--json', '别的.xlsx'], '别的.xlsx'],
    ['JSON over the report', {}, ['-o', 'out.xlsx', '--json', 'out.xlsx'], 'out.xlsx'],
    ['both texts in one file', {}, ['-o', 'out.xlsx', '--json', 'a.txt', '--summary', 'a.txt'], 'a.txt'],
    ['a parameter that there is not', {}, ['-o', 'out.xlsx', '--set', 'nothing=1'], 'nothing'],
  ])('%s is spared', async (_, there, argv, said) => {
    const run = await report({ '县.xlsx': await schoolTable(), ...there }, '县.xlsx', ...argv);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(said);
    expect(run.bytes.size + run.written.size).toBe(0);
  });

  test('unless it is to be overwritten', async () => {
    const run = await report({ '县.xlsx': await schoolTable(), 'out.xlsx': new Uint8Array([1, 2]) }, '县.xlsx', '-o', 'out.xlsx', '--force', '--only', 'forms');
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(run.bytes.has('out.xlsx')).toBe(true);
  });
});

test('a report of some of the files is none of all: one that cannot be read stops it', async () => {
  const run = await report({ '县.xlsx': await schoolTable(), '坏.xlsx': new TextEncoder().encode('PK\u0003\u0004 damaged') }, '县.xlsx', '坏.xlsx', '没有.xlsx', '-o', 'out.xlsx');
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain('坏.xlsx');
  expect(run.err).toContain('没有.xlsx');
  expect(run.err).toContain('2 个文件');
  expect(run.bytes.size).toBe(0);
});

test('where nothing is recognised there is nothing to report', async () => {
  const run = await report({ '通知.xlsx': await workbook('通知', [['关于报送材料的通知'], ['请各校按时报送。']]) }, '通知.xlsx', '-o', 'out.xlsx');
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.bytes.size).toBe(0);
});

test('in English', async () => {
  const run = await report({ 'county.xlsx': await schoolTable() }, 'county.xlsx', '-o', 'out.xlsx', '--lang', 'en-US', '--only', 'forms');
  expect(run.out).toContain('Written out.xlsx');
  expect(await sheetNames(run)).toContain('表Ⅱ-2');
});
