import type { CellValue } from '../../src/workbook/grid';
import { CASE_A, errorOf, sheetOf, valueOf } from './formulas';

/** A column of figures and one of pupils, from row 1. */
const pairs = (rows: readonly (readonly [CellValue, CellValue])[]) => [sheetOf('数据', rows)];

describe('case A of the facts', () => {
  test.each([
    ['=BALANCE.CV(D2:D6,B2:B6)', 0.5152566298844764],
    ['=BALANCE.CVTOTAL(C2:C6,B2:B6)', 0.5152566298844764],
    ['=BALANCE.MEAN(D2:D6,B2:B6)', 6.334437086092716],
    ['=BALANCE.SD(D2:D6,B2:B6)', 3.263860705195375],
  ])('%s', async (formula, expected) => {
    expect(await valueOf(formula, [CASE_A])).toBeCloseTo(expected, 13);
  });

  test('without pupils every school counts the same: the trap value, not the national one', async () => {
    expect(await valueOf('=BALANCE.CV(D2:D6)', [CASE_A])).toBeCloseTo(0.488771, 6);
  });
});

test('a school without pupils and a blank row drop out', async () => {
  const rows = pairs([[2, 10], [9, 0], [null, null], ['', ''], [4, 30]]);
  // X̄ = (2·10 + 4·30) / 40 = 3.5; S² = (10·2.25 + 30·0.25) / 40 = 0.75
  expect(await valueOf('=BALANCE.MEAN(A1:A5,B1:B5)', rows)).toBeCloseTo(3.5, 14);
  expect(await valueOf('=BALANCE.SD(A1:A5,B1:B5)', rows)).toBeCloseTo(Math.sqrt(0.75), 14);
});

test('blank is not zero, and zero is zero', async () => {
  expect(await valueOf('=BALANCE.MEAN(A1:A3)', [sheetOf('数据', [[6], [null], [0]])])).toBe(3);
});

test('numbers in disguise are read', async () => {
  const rows = pairs([['１２．５', '1,200'], ['12.5', '45人']]);
  expect(await valueOf('=BALANCE.MEAN(A1:A2,B1:B2)', rows)).toBe(12.5);
});

test.each<[string, readonly (readonly [CellValue, CellValue])[], string, string]>([
  ['a figure missing where there are pupils', [[1, 10], [null, 20]], '#N/A', 'A2'],
  ['pupils missing where there is a figure', [[1, 10], [5, null]], '#N/A', 'B2'],
  ['text where a number belongs', [[1, 10], ['很多', 20]], '#VALUE!', 'A2'],
  ['无, which may mean 0 or not known', [[1, 10], ['无', 20]], '#VALUE!', '无'],
  ['a truth value', [[1, 10], [true, 20]], '#VALUE!', 'A2'],
  ['an error cell', [[1, 10], [{ error: '#DIV/0!' }, 20]], '#VALUE!', '#DIV/0!'],
  ['a cell that is #N/A', [[1, 10], [{ error: '#N/A' }, 20]], '#N/A', 'A2'],
  ['negative pupils', [[1, 10], [2, -20]], '#VALUE!', 'B2'],
  ['a negative figure, with which the CV would be small or negative', [[1, 10], [-2, 20]], '#VALUE!', 'A2'],
  ['a negative figure where there are no pupils', [[1, 10], [-2, 0]], '#VALUE!', 'A2'],
  ['a negative figure written as text', [[1, 10], ['－2', 20]], '#VALUE!', 'A2'],
  ['no school at all', [[null, null]], '#N/A', '学校'],
  ['a mean of zero', [[0, 10], [0, 20]], '#DIV/0!', '平均值为 0'],
])('BALANCE.CV: %s', async (_, rows, code, word) => {
  const last = rows.length;
  const error = await errorOf(`=BALANCE.CV(A1:A${last},B1:B${last})`, pairs(rows));
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});

test.each(['=BALANCE.CV({1,-2},{1,1})', '=BALANCE.CV({1,-2})', '=BALANCE.CVTOTAL({1,-2},{1,1})', '=BALANCE.MEAN({1,-2})', '=BALANCE.SD({1,-2},{1,1})'])('%s is refused, never a negative CV', async (formula) => {
  expect(await errorOf(formula)).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('负数 -2') as string });
});

test('the mean of zeros is zero; only the division by it fails', async () => {
  expect(await valueOf('=BALANCE.MEAN(A1:A2,B1:B2)', pairs([[0, 10], [0, 20]]))).toBe(0);
});

test('ranges of different shape are refused with both sizes', async () => {
  const error = await errorOf('=BALANCE.CV(A1:A3,B1:B2)', pairs([[1, 1], [2, 2], [3, 3]]));
  expect(error).toEqual({ code: '#VALUE!', message: '“值”为 3 行 1 列，“学生数”为 2 行 1 列，两个区域的大小必须一致。' });
});

test('a result beyond what a number holds is an error, never infinite', async () => {
  const error = await errorOf('=BALANCE.SD(A1:A2)', [sheetOf('数据', [[1.5e308], [1.5e308]])]);
  expect(error.message).not.toBe('');
});
