import type { CellValue } from '../../../src/workbook/grid';
import { errorOf, sheetOf, valueOf } from '../formulas';

const school = (pupils: CellValue) => sheetOf('学 校', [['学校名称', '学段', '办学类型', '在校生数', '班级数'], ['甲小学', '小学', '小学', pupils, 2]]);
const classes = (...sizes: readonly CellValue[]) => sheetOf('班级', [['学校', '年级', '班级', '人数'], ...sizes.map((size, index) => ['甲小学', '一年级', `${index + 1}班`, size])]);

const rows = async (formula: string, grids: Parameters<typeof valueOf>[1]): Promise<readonly (readonly CellValue[])[]> => (await valueOf(formula, grids)) as readonly (readonly CellValue[])[];

test('the problems of a sheet, each with its cell, and no others', async () => {
  const [headings, ...found] = await rows('=CHECK.SHEET("班级")', [school(91), classes(46, 45)]);
  expect(headings).toEqual(['单元格', '级别', '项目', '对象', '问题', '处理建议']);
  expect(found).toEqual([['班级!D2', '错误', 'G05 班级规模', '甲小学 一年级 1班', '甲小学 一年级 1班：班级人数 46人，超过 45人（1 个班）', expect.stringContaining('分班')]]);
});

test('doubts about the data are among them', async () => {
  const found = await rows('=CHECK.SHEET("学校")', [school('很多'), classes(45, 45)]);
  expect(found).toContainEqual(["'学 校'!D2", '错误', '数据', '甲小学', expect.stringContaining('很多'), '']);
  expect(found.slice(1).every(([cell]) => String(cell).startsWith("'学 校'!"))).toBe(true);
});

test('without a sheet the whole workbook, what has no cell included', async () => {
  const grids = [school(91), classes(46, 45)];
  const all = await rows('=CHECK.SHEET()', grids);
  expect(all.some(([cell]) => cell === '')).toBe(true);
  expect(all.some(([cell]) => cell === '班级!D2')).toBe(true);
  const [severities] = [all.slice(1).map(([, severity]) => ['错误', '疑问', '提示'].indexOf(String(severity)))];
  expect(severities).toEqual([...severities].sort());
});

test('a sheet without problems says so', async () => {
  expect((await rows('=CHECK.SHEET("班级")', [school(90), classes(45, 45)]))[1]).toContain('没有发现问题');
});

test('a sheet that is not there is #N/A, with those that are', async () => {
  expect(await errorOf('=CHECK.SHEET("初中")', [school(90)])).toMatchObject({ code: '#N/A', message: expect.stringContaining('学 校') });
});

test('more than a thousand problems end in a line that says how many are left', async () => {
  const found = await rows('=CHECK.SHEET("班级")', [school(90), classes(...Array.from({ length: 1200 }, () => 46))]);
  expect(found).toHaveLength(1002);
  expect(found.at(-1)?.[4]).toBe('另有 200 条，见任务窗格。');
});
