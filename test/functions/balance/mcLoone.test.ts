import { CASE_A, UNEVEN, errorOf, valueOf } from '../formulas';

// Case A by hand: the median pupil is in 小学1 (279/45), below it are 小学4 (160/76) and 小学2 (137/37).
const UP_TO = (160 + 137 + 279) / ((279 / 45) * (76 + 37 + 45));
const BELOW = (160 + 137) / ((279 / 45) * (76 + 37));
test.each([
  ['=BALANCE.MCLOONE(D2:D6,B2:B6)', UP_TO],
  ['=BALANCE.MCLOONE(D2:D6,B2:B6,"含中位数")', UP_TO],
  ['=BALANCE.MCLOONE(D2:D6,B2:B6,"不含中位数")', BELOW],
  ['=BALANCE.MCLOONE(D2:D6,B2:B6,"belowMedian")', BELOW],
  ['=BALANCE.MCLOONE({1,2,3})', 0.75],
])('%s', async (formula, expected) => {
  expect(await valueOf(formula, [CASE_A])).toBeCloseTo(expected, 14);
});

test.each([
  ['=BALANCE.MCLOONE(A1:A5,B1:B5)', '#N/A', 'A5'],
  ['=BALANCE.MCLOONE(A7,B7)', '#VALUE!', 'A7'],
  ['=BALANCE.MCLOONE(A6,B6)', '#DIV/0!', '中位数为 0'],
  ['=BALANCE.MCLOONE(A1,B1,"不含中位数")', '#DIV/0!', '含中位数'],
  ['=BALANCE.MCLOONE(A3,B3)', '#N/A', '没有学校'],
  ['=BALANCE.MCLOONE(A1,B1,"上半")', '#VALUE!', '上半'],
])('%s fails', async (formula, code, word) => {
  const error = await errorOf(formula, [UNEVEN]);
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});
