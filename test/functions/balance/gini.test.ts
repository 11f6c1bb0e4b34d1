import { CASE_A, UNEVEN, errorOf, valueOf } from '../formulas';

// Case A of the facts; the double sum over all pairs in exact fractions, with pupils and without.
test.each([
  ['=BALANCE.GINI(D2:D6,B2:B6)', 0.2883771891865694],
  ['=BALANCE.GINI(D2:D6)', 0.27371250927195456],
])('%s', async (formula, expected) => {
  expect(await valueOf(formula, [CASE_A])).toBeCloseTo(expected, 13);
});

test('rows without pupils and blank rows drop out', async () => {
  // 10 pupils with 2 and 30 with 4: 10·30·2 ÷ (40²·3.5)
  expect(await valueOf('=BALANCE.GINI(A1:A4,B1:B4)', [UNEVEN])).toBeCloseTo(600 / 5600, 14);
});

test.each([
  ['=BALANCE.GINI(A1:A5,B1:B5)', '#N/A', 'A5'],
  ['=BALANCE.GINI(A7,B7)', '#VALUE!', 'A7'],
  ['=BALANCE.GINI(A6,B6)', '#DIV/0!', '平均值为 0'],
  ['=BALANCE.GINI(A3,B3)', '#N/A', '没有学校'],
  ['=BALANCE.GINI({1,-2})', '#VALUE!', '负数'],
])('%s fails', async (formula, code, word) => {
  const error = await errorOf(formula, [UNEVEN]);
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});
