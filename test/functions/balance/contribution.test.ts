import { CASE_A, UNEVEN, errorOf, valueOf } from '../formulas';

test('case A: the published terms over their sum, one row a school', async () => {
  const terms = [0.002693, 0.848553, 5.127446, 4.50109, 0.173004];
  const expected = terms.map((term) => [expect.closeTo(term / 10.652786703, 6) as number]);
  expect(await valueOf('=BALANCE.CONTRIBUTION(D2:D6,B2:B6)', [CASE_A])).toEqual(expected);
});

test('rows without pupils stay empty, the others keep their place', async () => {
  // X̄ = 3.5: 10·1.5² = 22.5 and 30·0.5² = 7.5
  expect(await valueOf('=BALANCE.CONTRIBUTION(A1:A4,B1:B4)', [UNEVEN])).toEqual([[0.75], [''], [''], [0.25]]);
});

test('a row of schools spills as a row', async () => {
  expect(await valueOf('=BALANCE.CONTRIBUTION({1,3},{5,5})')).toEqual([[0.5, 0.5]]);
});

test.each([
  ['=BALANCE.CONTRIBUTION(A1:A5,B1:B5)', '#N/A', 'A5'],
  ['=BALANCE.CONTRIBUTION(A7,B7)', '#VALUE!', 'A7'],
  ['=BALANCE.CONTRIBUTION({5,5},{1,2})', '#DIV/0!', '没有差异'],
  ['=BALANCE.CONTRIBUTION(A3,B3)', '#N/A', '没有学校'],
  ['=BALANCE.CONTRIBUTION(A1:A4,B1:B3)', '#VALUE!', '大小必须一致'],
])('%s fails', async (formula, code, word) => {
  const error = await errorOf(formula, [UNEVEN]);
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});
