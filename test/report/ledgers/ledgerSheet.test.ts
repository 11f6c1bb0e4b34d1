import { readWorkbookFile, writeWorkbookFile } from '../../../src/host/file';
import { keptFrom } from '../../../src/report/ledgers/kept';
import { largeClassSheets, problemSheets } from '../../../src/report/ledgers/ledgers';
import { modelCell, type SheetModel } from '../../../src/report/sheetModel';
import { ownSheetOf } from '../../../src/workbook/ownSheet';
import { county, gridOf } from './county';

const CONTEXT = county([{ name: '一小', code: '2101', town: '东镇', qualified: 30, classes: [46, 57] }, { name: '二小', code: '2102' }]);
const NOTHING: SheetModel = { name: '', rows: [] };

/** What people fill in. */
const PEOPLES = ['整改措施', '责任单位', '责任人', '资金来源', '完成时限', '进展', '是否销号', '销号日期', '情况说明'];
describe.each([
  ['问题清单', problemSheets, ['编号', '学校', '乡镇', '学段', '指标/项目', '问题', '依据（标准要求）', '级别', '建议', '责任部门']],
  ['大班额销号台账', largeClassSheets, ['学校', '年级', '班级', '人数', '超标人数', '类别']],
] as const)('%s', (name, sheetsOf, ours) => {
  const [model = NOTHING] = sheetsOf(CONTEXT);
  const top = model.filter?.top ?? -1;
  const headings = (model.rows[top] ?? []).map((cell) => modelCell(cell).content);
  const placeOf = (heading: string): number => headings.indexOf(heading);

  test('has its columns, each to be filtered; the row is found again by what is hidden', () => {
    expect(model.name).toBe(name);
    expect(headings.filter((_, at) => model.hiddenColumns?.includes(at) !== true)).toEqual([...ours, ...PEOPLES, '状态']);
    expect(model.hiddenColumns).toHaveLength(2);
    expect(model.filter).toEqual({ top, left: 0, bottom: model.rows.length - 1, right: headings.length - 1 });
    expect(model.frozen).toEqual({ rows: top + 1, columns: 2 });
    expect(model.hiddenRows).toEqual([0]);
    expect(ownSheetOf(gridOf(model))).toBeDefined();
  });

  test('asks for yes or no, and for days; the other words are people’s own', () => {
    const rows = { top: top + 1, bottom: model.rows.length - 1 };
    expect(model.checks?.map(({ kind, area }) => [kind, area])).toEqual([
      ['formula', { ...rows, left: placeOf('完成时限'), right: placeOf('完成时限') }],
      ['list', { ...rows, left: placeOf('是否销号'), right: placeOf('是否销号') }],
      ['formula', { ...rows, left: placeOf('销号日期'), right: placeOf('销号日期') }],
    ]);
    const record = model.rows[top + 1] ?? [];
    const roles = PEOPLES.map((heading) => modelCell(record[placeOf(heading)] ?? null).role);
    expect(roles.every((role) => role === 'input' || role === 'text')).toBe(true);
  });
});

test('rows that a filter hides are rows like the others', async () => {
  const [model = NOTHING] = problemSheets(CONTEXT);
  const bytes = await writeWorkbookFile({ sheets: [{ ...model, hiddenRows: [0, 4, 5, 6] }] });
  const kept = keptFrom(await readWorkbookFile(bytes, '上报.xlsx'));
  expect(kept.problems?.rows).toHaveLength(model.rows.length - 4);
});

test('every row tells what the standard asks, what to do and who answers for it', () => {
  const [model = NOTHING] = problemSheets(CONTEXT);
  const headings = (model.rows[3] ?? []).map((cell) => modelCell(cell).content);
  const row = model.rows.find((cells) => cells.some((cell) => String(modelCell(cell).content).startsWith('一小（小学）每百名学生拥有高于规定学历教师数为 3.00'))) ?? [];
  const said = (heading: string): unknown => modelCell(row[headings.indexOf(heading)] ?? null).content;
  expect(said('依据（标准要求）')).toBe('每百名学生拥有高于规定学历教师数：小学、初中分别达到4.2人以上、5.3人以上');
  expect(said('建议')).toBe('补足到 4.2；每校最多一项可以只达到 85%。');
  expect([said('乡镇'), said('学段'), said('级别'), said('责任部门')]).toEqual(['东镇', '小学', '错误', '教育、编办、人社']);
});
