import fc from 'fast-check';
import { errorOf, sheetOf, valueOf } from '../formulas';

// 初一 1000, 转入 30, 转出 20, 死亡 2, 毕业 960: the three formulas of the facts (§4) by hand.
test.each([
  ['=BALANCE.RETENTION(960,1000,30,20,2,"a")', 950 / 998],
  ['=BALANCE.RETENTION(960,1000,30,20,2,"b")', 960 / 1008],
  ['=BALANCE.RETENTION(960,1000,30,20,2,"c")', 960 / 1010],
  ['=BALANCE.RETENTION(960,1000,30,20,2)', 950 / 998],
  ['=BALANCE.RETENTION(1050,1000,0,0,0,"C")', 1],
  ['=BALANCE.RETENTION(1050,1000,0,0,0,"b")', 1.05],
])('%s', async (formula, expected) => {
  expect(await valueOf(formula)).toBeCloseTo(expected, 14);
});

test('without a formula the one chosen in the workbook is used', async () => {
  expect(await valueOf('=BALANCE.RETENTION(960,1000,30,20,2)', undefined, { parameters: { retentionFormula: 'b' } })).toBeCloseTo(960 / 1008, 14);
  expect(await valueOf('=BALANCE.RETENTION(960,1000,30,20,2,"a")', undefined, { parameters: { retentionFormula: 'b' } })).toBeCloseTo(950 / 998, 14);
});

test('a figure the formula does not use may be blank; one that it uses may not', async () => {
  const sheet = [sheetOf('数据', [[960, 1000, 30, 20, null]])];
  expect(await valueOf('=BALANCE.RETENTION(A1,B1,C1,D1,E1,"c")', sheet)).toBeCloseTo(960 / 1010, 14);
  expect(await errorOf('=BALANCE.RETENTION(A1,B1,C1,D1,E1,"a")', sheet)).toMatchObject({ code: '#N/A', message: expect.stringContaining('死亡') as string });
});

test('who stayed without moves is all there is: the formulas agree, and scale does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), fc.integer({ min: 1, max: 50 }), async (entrants, left, factor) => {
      const graduates = Math.max(0, entrants - left);
      for (const formula of ['a', 'b', 'c']) {
        expect(await valueOf(`=BALANCE.RETENTION(${graduates},${entrants},0,0,0,"${formula}")`)).toBe(graduates / entrants);
        expect(await valueOf(`=BALANCE.RETENTION(${graduates * factor},${entrants * factor},0,0,0,"${formula}")`)).toBeCloseTo(graduates / entrants, 13);
      }
    }),
    { numRuns: 20 },
  );
});

test.each([
  ['=BALANCE.RETENTION(960,10,0,20,2,"b")', '#DIV/0!', '-12'],
  ['=BALANCE.RETENTION(10,1000,30,0,0,"a")', '#VALUE!', '-20'],
  ['=BALANCE.RETENTION(960,0,0,0,0)', '#DIV/0!', '0'],
  ['=BALANCE.RETENTION(960,1000,30,20,2,"d")', '#VALUE!', 'a / b / c'],
  ['=BALANCE.RETENTION(960,1000,30,20)', '#VALUE!', '死亡'],
  ['=BALANCE.RETENTION("很多",1000,30,20,2)', '#VALUE!', '很多'],
  ['=BALANCE.RETENTION(960,-1000,30,20,2)', '#VALUE!', '负数'],
])('%s fails', async (formula, code, word) => {
  const error = await errorOf(formula);
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});
