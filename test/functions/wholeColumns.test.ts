import type { CellValue } from '../../src/workbook/grid';
import { evaluateFunction } from '../../src/functions/evaluate';
import type { FunctionArgument } from '../../src/functions/evaluate';
import { CASE_A, contextOver, errorOf, sheetOf, valueOf } from './formulas';

/** Case A of the facts under a title and two rows of headings. */
const HEADED = sheetOf('表', [
  ['某县小学'],
  [null, '在校生数', '图书', '生均图书'],
  [null, '（人）', '（册）', '（册）'],
  ...CASE_A.rows.slice(1),
]);

test.each<[string, number, number?]>([
  ['=BALANCE.CV(D:D,B:B)', 0.5152566298844764],
  // Published to six digits.
  ['=BALANCE.CV(D:D)', 0.488771, 6],
  ['=BALANCE.CVTOTAL(C:C,B:B)', 0.5152566298844764],
  ['=BALANCE.MEAN(D:D,B:B)', 6.334437086092716],
  ['=BALANCE.GINI(D:D,B:B)', 0.2883771891865694],
  ['=BALANCE.THEIL(D:D,B:B)', 0.14362955479650918],
  ['=BALANCE.RANGE(D:D,B:B)', 935 / 89 - 160 / 76],
])('%s begins below the headings', async (formula, expected, digits = 12) => {
  for (const sheet of [CASE_A, HEADED]) expect(await valueOf(formula, [sheet])).toBeCloseTo(expected, digits);
});

test('a spilled result leaves the rows of the headings empty', async () => {
  expect(await valueOf('=BALANCE.PERPUPIL(C:C,B:B)', [HEADED])).toEqual([[''], [''], [''], ...[6.2, 137 / 37, 935 / 89, 160 / 76, 402 / 55].map((value) => [value])]);
});

test('CHECK.CLASSSIZE and CHECK.SCHOOLSIZE take whole columns, the category beside them', async () => {
  const classes = sheetOf('班级', [['班级', '学段', '人数'], ['一班', '小学', 45], ['二班', '初中', 51]]);
  expect(await valueOf('=CHECK.CLASSSIZE(C:C,B:B,"个数")', [classes])).toBe(1);
  expect(await valueOf('=CHECK.SCHOOLSIZE(C:C,"小学")', [classes])).toMatch(/^达标：/);
});

const column = (...cells: readonly CellValue[]) => [sheetOf('数据', cells.map((cell) => [cell]))];

test.each<[string, readonly CellValue[], string, string]>([
  ['a text below the first figure', ['人数', 45, '很多', 40], '#VALUE!', 'A3'],
  ['an error among the headings', ['人数', { error: '#REF!' }, 45], '#VALUE!', 'A2'],
  ['a truth value among the headings', ['人数', true, 45], '#VALUE!', 'A2'],
  ['texts and not a single figure', ['学校', '一小', '二小'], '#VALUE!', 'A1'],
  ['nothing at all', [null, null], '#N/A', '没有'],
])('%s is no heading', async (_, cells, code, word) => {
  const error = await errorOf('=BALANCE.CV(A:A)', column(...cells));
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});

test('the first school is not taken for a heading: the other column has its figure', async () => {
  const rows = (figure: CellValue): readonly (readonly CellValue[])[] => [['生均', '人数'], [figure, 100], [3, 200]];
  expect(await errorOf('=BALANCE.CV(A:A,B:B)', [sheetOf('数据', rows('不详'))])).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('A2') as string });
  expect(await errorOf('=BALANCE.CV(A:A,B:B)', [sheetOf('数据', rows(null))])).toMatchObject({ code: '#N/A', message: expect.stringContaining('A2') as string });
});

test('an area that only begins at the top has no headings', async () => {
  expect(await errorOf('=BALANCE.CV(D1:D6,B1:B6)', [CASE_A])).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('D1') as string });
});

describe('without an address', () => {
  const ranges = (rows: number): readonly FunctionArgument[] =>
    [3, 1].map((at) => ({ kind: 'range', values: Array.from({ length: rows }, (_, row) => [CASE_A.rows[row]?.[at] ?? null]) }));

  test('1,048,576 rows are a whole column', async () => {
    const result = await evaluateFunction('BALANCE.CV', ranges(1_048_576), contextOver());
    expect(result).toEqual({ ok: true, value: expect.closeTo(0.5152566298844764, 13) });
  });

  test('fewer are not', async () => {
    expect(await evaluateFunction('BALANCE.CV', ranges(1_048_575), contextOver())).toMatchObject({ ok: false, error: { code: '#VALUE!', message: expect.stringContaining('第 1 行') } });
  });
});
