import { writeXlsx } from 'hucre/xlsx';
import { readWorkbookFile, writeWorkbookFile } from '../../src/host/file';
import { FIELDS } from '../../src/standards';
import { readWorkbook, type Grid } from '../../src/workbook';
import { unitFigure } from '../workbook/sheets';
import { HEADINGS, SCHOOLS, workbook } from './county';
import { junheng, type Files, type Run } from './memoryIo';

type Row = readonly (string | number | null)[];
const [JIA = [], YI = [], BING = []] = SCHOOLS;
const table = (...rows: readonly Row[]): Promise<Uint8Array> => workbook('学校表', [HEADINGS, ...rows]);
const withPupils = (row: Row, pupils: number): Row => row.map((cell, at) => (HEADINGS[at] === '在校生数' ? pupils : cell));

const merge = (files: Files, ...argv: readonly string[]): Promise<Run> => junheng(['merge', ...argv, '-o', 'out.xlsx'], files);
const madeBy = ({ bytes }: Run): Uint8Array => {
  const made = bytes.get('out.xlsx');
  if (made === undefined) throw new Error('nothing was written');
  return made;
};
interface Json {
  readonly files: readonly { readonly file: string; readonly status: string; readonly code: string | null }[];
  readonly conflicts: readonly { readonly id: string; readonly decided: boolean }[];
  readonly [key: string]: unknown;
}
const jsonOf = ({ written }: Run): Json => JSON.parse(written.get('out.json') ?? 'null') as Json;

/** The workbook with cells of one of its sheets changed, as somebody in Excel would. */
const edited = async (bytes: Uint8Array, sheet: string, change: (rows: (string | number | boolean | null)[][]) => void): Promise<Uint8Array> => {
  const grids = await readWorkbookFile(bytes, 'out.xlsx');
  return writeXlsx({
    sheets: grids.map((grid: Grid) => {
      const rows = grid.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)));
      if (grid.sheet === sheet) change(rows);
      return { name: grid.sheet, rows };
    }),
  });
};
const put = (rows: (string | number | boolean | null)[][], heading: string, where: (row: readonly unknown[]) => boolean, value: string | number): void => {
  const head = rows.find((row) => row.includes(heading)) ?? [];
  const row = rows.find((one) => one !== head && where(one));
  if (row === undefined) throw new Error(`no such row under ${heading}`);
  row[head.indexOf(heading)] = value;
};

test('a folder with its subfolders becomes one workbook; every file has a status', async () => {
  const files = {
    'in/甲.xlsx': await table(JIA),
    'in/东镇/乙.xlsx': await table(YI),
    'in/东镇/乙-副本.xlsx': await table(YI),
    'in/~$甲.xlsx': new Uint8Array(165),
    'in/通知.docx': new Uint8Array([1, 2, 3]),
    'in/坏.xlsx': new TextEncoder().encode('PK\u0003\u0004 damaged'),
    'in/空.xlsx': await workbook('空', []),
  };
  const run = await merge(files, 'in', '--json', 'out.json');
  expect(jsonOf(run).files.map(({ file, status, code }) => [file, status, code])).toEqual([
    ['~$甲.xlsx', 'lockFile', null],
    ['东镇/乙-副本.xlsx', 'read', null],
    ['东镇/乙.xlsx', 'duplicate', null],
    ['坏.xlsx', 'refused', 'damaged'],
    ['甲.xlsx', 'read', null],
    ['空.xlsx', 'empty', null],
    ['通知.docx', 'notTable', null],
  ]);
  expect(run).toMatchObject({ code: 1, err: '' });
  expect(run.out).toContain('已合并到 out.xlsx：2 所学校');
  expect(run.out).toContain('[无法读取] 坏.xlsx');
  expect(run.progress).toContain('打开文件 0/7');
});

test('ends with 0 when all is read and nobody is missing, and with 1 when somebody is', async () => {
  const files = { 'a.xlsx': await table(JIA, YI), 'all.csv': new TextEncoder().encode('学校代码,学校名称\n2132000001,甲小学\n2132000002,乙小学\n'), 'more.txt': new TextEncoder().encode('甲小学\n乙小学\n丁小学\n') };
  expect(await merge(files, 'a.xlsx', '--roster', 'all.csv')).toMatchObject({ code: 0, err: '' });
  const run = await merge(files, 'a.xlsx', '--roster', 'more.txt', '--json', 'out.json');
  expect(run.code).toBe(1);
  expect(run.out).toContain('名册 3 所：已报 2 所，未报 1 所');
  expect(jsonOf(run)['roster']).toMatchObject({ missing: [{ name: '丁小学' }], missingText: '丁小学' });
});

test('conflicts are told, decided in the workbook, and the decision is remembered by the next merge', async () => {
  const files = { 'a.xlsx': await table(JIA, YI), 'b.xlsx': await table(withPupils(JIA, 120)) };
  const first = await merge(files, 'a.xlsx', 'b.xlsx', '--json', 'out.json');
  expect(first.code).toBe(1);
  expect(first.out).toContain('冲突 1 处');
  expect(first.out).toMatch(/甲小学（小学） 在校生数: 100（a\.xlsx · 学校表!E2） ≠ 120（b\.xlsx · 学校表!E2）/);
  const decided = await edited(madeBy(first), '冲突', (rows) => put(rows, '决定', (row) => row.includes('在校生数'), 2));
  const second = await merge({ ...files, 'out.xlsx': decided }, 'a.xlsx', 'b.xlsx', '--json', 'out.json');
  expect(jsonOf(second).conflicts).toMatchObject([{ id: 'conflict/pupils/2132000001/primary', decided: true }]);
  expect(second.code).toBe(0);
  expect(unitFigure(readWorkbook(await readWorkbookFile(madeBy(second), 'out.xlsx'), { fields: FIELDS }), '甲小学', 'primary', 'pupils')).toBe(120);
  const third = await merge({ ...files, 'out.xlsx': madeBy(second) }, 'a.xlsx', 'b.xlsx', '--json', 'out.json');
  expect(jsonOf(third).conflicts).toMatchObject([{ decided: true }]);
  const changed = await merge({ ...files, 'b.xlsx': await table(withPupils(JIA, 130)), 'out.xlsx': madeBy(third) }, 'a.xlsx', 'b.xlsx', '--json', 'out.json');
  expect(jsonOf(changed).conflicts).toMatchObject([{ decided: false }]);
  expect(changed.out).toContain('数据已变，请重新决定');
});

test('names alike are asked, answered in the workbook, and not asked again: as one school, and for the list of schools', async () => {
  const renamed = (row: Row, code: string | null, name: string): Row => row.map((cell, at) => (HEADINGS[at] === '学校代码' ? code : HEADINGS[at] === '学校名称' ? name : cell));
  const roster = new TextEncoder().encode('学校名称\n第一小学\n青川县第二小学\n');
  const files = { 'in/a.xlsx': await table(renamed(JIA, '2132000009', '第一小学'), renamed(YI, '2132000008', '二小')), 'in/b.xlsx': await table(renamed(JIA, null, '第1小学')), 'list.csv': roster };
  const first = await merge(files, 'in', '--roster', 'list.csv', '--json', 'out.json');
  expect(first.code).toBe(1);
  expect(first.out).toContain('可能是同一所的学校 1 对');
  expect(first.out).toContain('第一小学 · 2132000009（a.xlsx） ≈ 第1小学（b.xlsx）（校名相似度 95%）');
  expect(first.out).toContain('青川县第二小学 → 二小（校名相似度 85%）');
  expect(jsonOf(first)).toMatchObject({ complete: false, schools: 3, sameSchools: [{ one: { name: '第一小学', files: ['a.xlsx'] }, other: { name: '第1小学', files: ['b.xlsx'] }, likeness: 0.95 }] });
  const answered = await edited(madeBy(first), '校名核对', (rows) => {
    put(rows, '是同一所', (row) => row.includes('第1小学'), '是');
    put(rows, '是同一所', (row) => row.includes('青川县第二小学'), '是');
  });
  const second = await merge({ ...files, 'out.xlsx': answered }, 'in', '--roster', 'list.csv', '--json', 'out.json');
  expect(jsonOf(second)).toMatchObject({ complete: true, schools: 2, sameSchools: [], roster: { missing: [], likely: [], renamed: [{ listed: { name: '青川县第二小学' }, school: { name: '二小' } }] } });
  const third = await merge({ ...files, 'out.xlsx': madeBy(second) }, 'in', '--roster', 'list.csv', '--json', 'out.json');
  expect(jsonOf(third)).toMatchObject({ complete: true, schools: 2, rulings: [{ same: true }, { same: true }] });
});

test('a value entered in place of the candidates counts, with its reason', async () => {
  const files = { 'a.xlsx': await table(JIA, YI), 'b.xlsx': await table(withPupils(JIA, 120)) };
  const first = await merge(files, 'a.xlsx', 'b.xlsx');
  const decided = await edited(madeBy(first), '冲突', (rows) => {
    put(rows, '另填', (row) => row.includes('在校生数'), 110);
    put(rows, '理由', (row) => row.includes('在校生数'), '电话核实');
  });
  const run = await merge({ ...files, 'out.xlsx': decided }, 'a.xlsx', 'b.xlsx', '--json', 'out.json');
  expect(jsonOf(run).conflicts).toMatchObject([{ decided: true, decision: { kind: 'entered', value: 110, reason: '电话核实' } }]);
  expect(jsonOf(run)['differences']).toMatchObject({ files: [{ file: null, changes: [{ field: 'pupils', before: { state: 'text' }, after: { value: 110 } }] }] });
});

test('merging again with a corrected file changes what that file changed, and says so', async () => {
  const files = { 'in/a.xlsx': await table(JIA), 'in/b.xlsx': await table(YI, BING) };
  const first = await merge(files, 'in');
  expect(first.code).toBe(0);
  const again = await merge({ ...files, 'out.xlsx': madeBy(first) }, 'in');
  expect(again.out).toContain('与上次相比没有变化');
  const corrected = await merge({ ...files, 'in/b.xlsx': await table(withPupils(YI, 101), BING), 'out.xlsx': madeBy(first) }, 'in', '--json', 'out.json');
  expect(jsonOf(corrected)['differences']).toMatchObject({
    added: [],
    removed: [],
    files: [{ file: 'b.xlsx', changes: [{ school: { name: '乙小学' }, stage: 'primary', field: 'pupils', before: { value: 100, file: 'b.xlsx' }, after: { value: 101, file: 'b.xlsx', cell: '学校表!E2' } }] }],
  });
  expect(corrected.out).toContain('乙小学（小学） 在校生数: 100 → 101');
});

test('the result in the folder is not merged again, nor last year’s beside it', async () => {
  const files = { 'in/a.xlsx': await table(JIA) };
  const first = await junheng(['merge', 'in', '-o', 'in/out.xlsx'], files);
  const made = first.bytes.get('in/out.xlsx') ?? new Uint8Array();
  const run = await junheng(['merge', 'in', '-o', 'in/out.xlsx', '--json', 'out.json'], { ...files, 'in/out.xlsx': made, 'in/2024.xlsx': made });
  expect(jsonOf(run).files.map(({ file, status }) => [file, status])).toEqual([['2024.xlsx', 'earlierMerge'], ['a.xlsx', 'read']]);
  expect(run.code).toBe(0);
});

test('explanations are kept, offered again next year under another file name, and change no verdict', async () => {
  const odd = JIA.map((cell, at) => (HEADINGS[at] === '在校生数' ? 100.5 : cell));
  const first = await merge({ '2025.xlsx': await table(odd, YI) }, '2025.xlsx', '--json', 'out.json');
  const explained = await edited(madeBy(first), '情况说明', (rows) => put(rows, '情况说明', (row) => row.some((cell) => typeof cell === 'string' && cell.startsWith('data/notInteger/2132000001/')), '按折算人数填报'));
  const renamed = odd.map((cell) => (cell === '甲小学' ? '甲实验小学' : cell));
  const next = await junheng(['merge', '2026.xlsx', '-o', '2026合并.xlsx', '--previous', 'out.xlsx', '--json', 'out.json'], { '2026.xlsx': await table(renamed, YI), 'out.xlsx': explained });
  const entry = (jsonOf(next)['findings'] as readonly { readonly id: string; readonly explanation: string | null; readonly severity: string }[]).find(({ id }) => id.startsWith('data/notInteger/'));
  expect(entry).toMatchObject({ id: 'data/notInteger/2132000001/pupils/primary', explanation: '按折算人数填报', severity: 'query' });
  expect(jsonOf(next)['verdict']).toBe(jsonOf(first)['verdict']);
  expect(next.out).toContain('已说明 1 条');
});

describe('nothing is destroyed', () => {
  const refused = async (files: Files, ...argv: readonly string[]): Promise<string> => {
    const run = await junheng(['merge', ...argv], files);
    expect(run.code).toBe(2);
    expect([...run.bytes.keys(), ...run.written.keys()]).toEqual([]);
    return run.err;
  };

  test('an input, by whatever path, is no output', async () => {
    const files = { 'a.xlsx': await table(JIA) };
    expect(await refused(files, 'a.xlsx', '-o', './a.xlsx')).toContain('不能作为结果覆盖');
    expect(await refused({ ...files, 'r.xlsx': await table(JIA) }, 'a.xlsx', '--roster', 'r.xlsx', '-o', 'r.xlsx')).toContain('不能作为结果覆盖');
  });

  test('a workbook that is not ours is overwritten only by force', async () => {
    const files = { 'a.xlsx': await table(JIA), 'out.xlsx': await table(YI) };
    expect(await refused(files, 'a.xlsx', '-o', 'out.xlsx')).toContain('--force');
    expect((await merge(files, 'a.xlsx', '--force')).bytes.has('out.xlsx')).toBe(true);
  });

  test('data typed over in the result are not lost silently', async () => {
    const files = { 'a.xlsx': await table(JIA, YI) };
    const made = madeBy(await merge(files, 'a.xlsx'));
    const changed = await edited(made, '学校数据', (rows) => put(rows, '在校生数（人）', (row) => row.includes('乙小学'), 777));
    expect(await refused({ ...files, 'out.xlsx': changed }, 'a.xlsx', '-o', 'out.xlsx')).toContain('1 处数据被手工改过（如“乙小学”）');
    const run = await merge({ ...files, 'out.xlsx': changed }, 'a.xlsx', '--force', '--json', 'out.json');
    expect(jsonOf(run)['handEdits']).toMatchObject([{ school: { name: '乙小学' }, field: 'pupils', merged: 100, now: 777 }]);
  });

  test('no result without an output, a table, or a file of a table’s name', async () => {
    const files = { 'a.xlsx': await table(JIA), 'x.pdf': new TextEncoder().encode('%PDF-1.7 x') };
    expect(await refused(files, 'a.xlsx')).toContain('-o');
    expect(await refused(files, 'a.xlsx', '-o', 'out.csv')).toContain('.xlsx');
    expect(await refused(files, 'x.pdf', '没有.xlsx', '-o', 'out.xlsx')).toMatch(/x\.pdf: .*PDF[^]*没有\.xlsx: 找不到文件[^]*没有可以合并的数据/);
    expect(await refused(files, 'a.xlsx', '-o', 'out.xlsx', '--previous', 'a.xlsx')).toContain('不是合并结果');
    expect(await refused(files, 'a.xlsx', '-o', 'out.xlsx', '--json', 'a.xlsx')).toContain('不能覆盖');
  });
});

test('texts that look like formulas stay texts in the result', async () => {
  const evil = JIA.map((cell) => (cell === '甲小学' ? '=HYPERLINK("http://x")小学' : cell));
  const run = await merge({ 'a.xlsx': await writeWorkbookFile({ sheets: [{ name: '学校表', rows: [HEADINGS, evil] }] }) }, 'a.xlsx');
  const grids = await readWorkbookFile(madeBy(run), 'out.xlsx');
  expect(grids.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string' && cell.startsWith('=HYPERLINK')).length).toBeGreaterThan(1);
});

test('speaks English when asked', async () => {
  const run = await merge({ 'a.xlsx': await table(JIA, YI) }, 'a.xlsx', '--lang', 'en');
  expect(run.out).toContain('Merged into out.xlsx: 2 schools');
  expect((await readWorkbookFile(madeBy(run), 'out.xlsx')).map(({ sheet }) => sheet)).toContain('Sources');
});
