import { readWorkbookFile } from '../../src/host/file';
import { TEMPLATES } from '../../src/report/templates';
import { templateStampOf } from '../../src/workbook/templateStamp';
import { junheng } from './memoryIo';

test('lists the blank workbooks with their short names, in the reader’s language', async () => {
  const { code, out } = await junheng(['template']);
  expect(code).toBe(0);
  for (const { id, aliases } of TEMPLATES) expect(out).toContain([id, ...aliases].join(', '));
  expect(out).toContain('学校填报表');
  expect((await junheng(['template', '--lang', 'en'])).out).toContain('School form');
});

test.each(['school-form', 'FORM', '学校填报表', 'School form'])('%s makes the school form, stamped', async (name) => {
  const { code, out, bytes } = await junheng(['template', name, '-o', '表.xlsx', '--date', '2026-03-02']);
  expect({ code, out }).toEqual({ code: 0, out: '已生成“学校填报表”：表.xlsx\n' });
  const grids = await readWorkbookFile(bytes.get('表.xlsx') ?? new Uint8Array(), '表.xlsx');
  expect(grids.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([['学校填报表', false], ['_均衡模板', true]]);
  expect(templateStampOf(grids)).toEqual({ template: 'school-form', version: 1, pack: 'national-2017', packVersion: '2017.1', language: 'zh-CN', made: '2026-03-02' });
});

test.each(['school-form', 'school-table', 'classes', 'rooms', 'county', 'forms', 'series'])('the short name %s is known', async (name) => {
  expect((await junheng(['template', name, '-o', 'a.xlsx'])).bytes.size).toBe(1);
});

test('a file that exists is not overwritten, unless it is forced', async () => {
  const files = { 'a.xlsx': new Uint8Array([1]) };
  expect(await junheng(['template', 'rooms', '-o', 'a.xlsx'], files)).toMatchObject({ code: 2, err: expect.stringContaining('--force'), bytes: new Map() });
  expect(await junheng(['template', 'rooms', '-o', 'a.xlsx', '--force'], files)).toMatchObject({ code: 0, bytes: expect.objectContaining({ size: 1 }) });
});

test.each([
  [['template', 'rooms'], '-o'],
  [['template', 'rooms', '-o', 'a.csv'], 'a.csv'],
  [['template', 'nothing', '-o', 'a.xlsx'], 'nothing'],
  [['template', 'rooms', '-o', '/readonly/a.xlsx'], '/readonly/a.xlsx'],
  [['template', 'rooms', '-o', 'a.xlsx', '--standard', 'moon'], 'moon'],
  [['template', 'rooms', '-o', 'a.xlsx', '--date', '2026-13-01'], '2026-13-01'],
])('%j ends with 2 and says what is wrong', async (argv, said) => {
  expect(await junheng(argv)).toMatchObject({ code: 2, err: expect.stringContaining(said), bytes: new Map() });
});
