import { errorOf, sheetOf, valueOf } from '../formulas';

test.each([
  ['=BALANCE.PROGRESS(60,55,50)', 0.5],
  ['=BALANCE.PROGRESS(80,"95所",100)', 0.75],
  ['=BALANCE.PROGRESS(80,76,100)', -0.2],
  ['=BALANCE.PROGRESS(0,3,2)', 1.5],
])('%s', async (formula, expected) => {
  expect(await valueOf(formula)).toBeCloseTo(expected, 14);
});

test('with years: done, due on an even course, on schedule or behind', async () => {
  expect(await valueOf('=BALANCE.PROGRESS(80,95,100,2022,2025,2030)')).toEqual([[0.75, 0.375, '按期']]);
  expect(await valueOf('=BALANCE.PROGRESS(80,85,100,2022,2025,2030)')).toEqual([[0.25, 0.375, '滞后']]);
  // Exactly as much as is due, though 0.1 and 0.3 are no binary fractions.
  expect(await valueOf('=BALANCE.PROGRESS(0,0.3,1,2020,2023,2030)')).toEqual([[expect.closeTo(0.3, 14), 0.3, '按期']]);
  expect(await valueOf('=BALANCE.PROGRESS(60,51,50,2022,2031,2030)')).toEqual([[0.9, 1, '滞后']]);
});

test.each([
  ['=BALANCE.PROGRESS(50,50,50)', '#DIV/0!', '基期'],
  ['=BALANCE.PROGRESS(60,55,50,2030,2025,2022)', '#VALUE!', '年份'],
  ['=BALANCE.PROGRESS(60,55,50,2022,2021,2030)', '#VALUE!', '年份'],
  ['=BALANCE.PROGRESS(60,55,50,2022,,2030)', '#N/A', '现年'],
  ['=BALANCE.PROGRESS(60,A1,50)', '#N/A', '现值'],
  ['=BALANCE.PROGRESS(60,"不详",50)', '#VALUE!', '不详'],
])('%s fails', async (formula, code, word) => {
  const error = await errorOf(formula, [sheetOf('数据', [[null]])]);
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});
