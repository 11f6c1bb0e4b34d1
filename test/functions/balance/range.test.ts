import { UNEVEN, errorOf, valueOf } from '../formulas';

test.each([
  ['=BALANCE.RANGE(A1:A4,B1:B4)', 2],
  ['=BALANCE.RANGE(A1:A4)', 7],
  ['=BALANCE.RANGE(A1:A4,B1:B4,"极差率")', 2],
  ['=BALANCE.RANGE({3,"12人"},,"ratio")', 4],
])('%s', async (formula, expected) => {
  expect(await valueOf(formula, [UNEVEN])).toBe(expected);
});

test.each([
  ['=BALANCE.RANGE(A1:A5,B1:B5)', '#N/A', 'A5'],
  ['=BALANCE.RANGE(A7)', '#VALUE!', 'A7'],
  ['=BALANCE.RANGE(A6,,"极差率")', '#DIV/0!', '0'],
  ['=BALANCE.RANGE(A3)', '#N/A', '没有学校'],
  ['=BALANCE.RANGE(A1:A4,B1:B3)', '#VALUE!', '大小必须一致'],
  ['=BALANCE.RANGE(A1:A4,,"方差")', '#VALUE!', '方差'],
])('%s fails', async (formula, code, word) => {
  const error = await errorOf(formula, [UNEVEN]);
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});
