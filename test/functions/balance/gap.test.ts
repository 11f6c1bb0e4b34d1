import fc from 'fast-check';
import { errorOf, sheetOf, valueOf } from '../formulas';

// Thresholds and floors of the facts (§1.2), the rest by hand.
test.each([
  ['=BALANCE.GAP("R1","小学",40,1000)', 2],
  ['=BALANCE.GAP("R1","小学",42,1000)', 0],
  ['=BALANCE.GAP("R1","小学",50,1000)', 0],
  // 4.2 × 1001 / 100 = 42.042: one more than 42
  ['=BALANCE.GAP("R1","小学",42,1001)', 1],
  ['=BALANCE.GAP("R1","小学",35,1000,"底线")', 1],
  ['=BALANCE.GAP("R1","初中",0,1000,"标准")', 53],
  // Case H: 8421.05 ㎡ for 1,200 pupils against 7.5 and 6.375.
  ['=BALANCE.GAP("R5","小学",8421.05,1200)', 578.95],
  ['=BALANCE.GAP("生均体育运动场馆面积","primary",8421.05,1200,"floor")', 0],
  ['=BALANCE.GAP("R4","小学",4499.99,1000)', 0.01],
  ['=BALANCE.GAP("R7","小学",0,1000)', 23],
])('%s', async (formula, expected) => {
  expect(await valueOf(formula)).toBe(expected);
});

const THRESHOLDS = [['R1', 42, 100], ['R2', 10, 100], ['R3', 9, 100], ['R7', 23, 100]] as const;

test('adding it reaches the threshold, one fewer does not: in whole numbers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...THRESHOLDS), fc.nat(200), fc.integer({ min: 1, max: 5000 }), async ([rule, tenths, per], have, pupils) => {
      // have ≥ (tenths/10) · pupils / 100 without a fraction: have · 1000 ≥ tenths · pupils
      const least = Number((BigInt(tenths) * BigInt(pupils) + BigInt(10 * per) - 1n) / BigInt(10 * per));
      expect(await valueOf(`=BALANCE.GAP("${rule}","小学",${have},${pupils})`)).toBe(Math.max(0, least - have));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['=BALANCE.GAP("R1","小学",40,0)', '#N/A', '没有在校生'],
  ['=BALANCE.GAP("R1","小学",A1,100)', '#N/A', '总量'],
  ['=BALANCE.GAP("R1","小学",-1,100)', '#VALUE!', '负数'],
  ['=BALANCE.GAP("R99","小学",1,100)', '#N/A', 'R99'],
  ['=BALANCE.GAP("G05","小学",1,100)', '#N/A', 'G05'],
  ['=BALANCE.GAP("R1","高中",1,100)', '#VALUE!', '高中'],
  ['=BALANCE.GAP("R1","小学",1,100,"优秀")', '#VALUE!', '优秀'],
])('%s fails', async (formula, code, word) => {
  const error = await errorOf(formula, [sheetOf('数据', [[null]])]);
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});

test('before the standard took effect there is no threshold', async () => {
  expect(await errorOf('=BALANCE.GAP("R1","小学",1,100)', undefined, { date: '2016-12-31' })).toMatchObject({ code: '#N/A', message: expect.stringContaining('2016-12-31') as string });
});
