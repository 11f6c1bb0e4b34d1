import { FIELDS } from '../../src/standards';
import { readWorkbook } from '../../src/workbook';
import type { CellValue, Grid } from '../../src/workbook/grid';
import { groupColumns } from '../../src/workbook/groupColumns';

const HEAD = ['学校名称', '办学类型', '学段', '在校生数', '高于规定学历教师数'];

const grid = (rows: readonly (readonly CellValue[])[], more: Partial<Grid> = {}): Grid => ({ sheet: '学校表', hidden: false, rows, columnCount: 12, merges: [], hiddenRows: new Set(), ...more });

/** Schools with the texts of further columns. */
const table = (headings: readonly string[], texts: readonly (readonly CellValue[])[], more: Partial<Grid> = {}, first = 1): Grid =>
  grid([[...HEAD, ...headings], ...texts.map((row, at): readonly CellValue[] => [`第${String(at + first)}小学`, '小学', '小学', 500, 25, ...row])], more);

const columns = (...grids: readonly Grid[]) => groupColumns(grids, readWorkbook(grids, { fields: FIELDS }));
const named = (heading: string, ...grids: readonly Grid[]) => columns(...grids).find((column) => column.heading === heading);

test('a column of texts groups the schools, a blank is not filled in', () => {
  expect(named('学区', table(['学区'], [['东片'], ['西 片'], [null], ['东片'], [' 西片 ']]))).toEqual({ heading: '学区', labels: ['东片', '西片', undefined, '东片', '西片'], groups: 2 });
});

test('no group is offered where each school has a text of its own, where all have the same, and for figures', () => {
  const texts = [['甲路1号', '同', 3, '１'], ['甲路2号', '同', 4, '２'], ['甲路3号', '同', 3, '１']];
  const headings = columns(table(['地址', '批次', '网络等级', '编号'], texts)).map(({ heading }) => heading);
  expect(headings).toEqual([]);
});

test('a number among texts is the name of a group all the same', () => {
  expect(named('学区', table(['学区'], [['东片'], [3], ['东片'], ['西片'], [3], ['东片'], ['西片']]))?.labels).toEqual(['东片', '3', '东片', '西片', '3', '东片', '西片']);
});

test('60 groups are offered, 61 are not', () => {
  const rows = (count: number): (readonly CellValue[])[] => Array.from({ length: 70 }, (_, at) => [`片${String.fromCodePoint(0x4e00 + (at % count))}`]);
  expect(named('学区', table(['学区'], rows(60)))?.groups).toBe(60);
  expect(named('学区', table(['学区'], rows(61)))).toBeUndefined();
});

test('a group merged over the rows of its schools is that of each', () => {
  const merged = table(['学区'], [['东片'], [null], ['西片'], [null]], { merges: [{ top: 1, left: 5, bottom: 2, right: 5 }, { top: 3, left: 5, bottom: 4, right: 5 }] });
  expect(named('学区', merged)?.labels).toEqual(['东片', '东片', '西片', '西片']);
});

test('one heading of several files is one column; a file without it leaves its schools open', () => {
  const files = [table(['学区'], [['东片'], ['西片']], { file: '甲.xlsx' }), table(['学区'], [['东片']], { file: '乙.xlsx' }, 3), table([], [[]], { file: '丙.xlsx' }, 4)];
  expect(named('学区', ...files)?.labels).toEqual(['东片', '西片', '东片', undefined]);
});

test('a heading that stands twice in a table is told apart by its column', () => {
  const twice = columns(table(['分类', '分类'], [['甲', '丙'], ['乙', '丙'], ['乙', '丁']])).filter(({ heading }) => heading.startsWith('分类'));
  expect(twice.map(({ heading, labels }) => [heading, labels])).toEqual([['分类', ['甲', '乙', '乙']], ['分类 (G)', ['丙', '丙', '丁']]]);
});
