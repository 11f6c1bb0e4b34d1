import fc from 'fast-check';
import { errorOf, sheetOf, valueOf } from '../formulas';

// 政府保障 第6项: 不足100人按100人核定; 不足 excludes the number itself.
test.each([
  ['=BALANCE.FUNDED(68)', 100],
  ['=BALANCE.FUNDED(99,"小学")', 100],
  ['=BALANCE.FUNDED(100,"教学点")', 100],
  ['=BALANCE.FUNDED(101,"小学")', 101],
  ['=BALANCE.FUNDED("45人","九年一贯制")', 100],
  ['=BALANCE.FUNDED(30,"特殊教育")', 30],
])('%s', async (formula, expected) => {
  expect(await valueOf(formula)).toBe(expected);
});

test('read for village schools and teaching points only, another type has no floor and the type alone does not tell of these', async () => {
  const narrow = { parameters: { smallSchoolScope: 'villageAndPoints' } };
  expect(await valueOf('=BALANCE.FUNDED(68,"初级中学")', undefined, narrow)).toBe(68);
  expect(await errorOf('=BALANCE.FUNDED(68,"小学")', undefined, narrow)).toMatchObject({ code: '#N/A', message: expect.stringContaining('区域') as string });
  expect(await valueOf('=BALANCE.FUNDED(68)', undefined, narrow)).toBe(100);
  expect(await valueOf('=BALANCE.FUNDED(168,"小学")', undefined, narrow)).toBe(168);
});

test('never fewer than there are, never falling as pupils rise', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (pupils) => {
      const counted = Number(await valueOf(`=BALANCE.FUNDED(${pupils})`));
      expect(counted).toBeGreaterThanOrEqual(pupils);
      expect(Number(await valueOf(`=BALANCE.FUNDED(${pupils + 1})`))).toBeGreaterThanOrEqual(counted);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['=BALANCE.FUNDED(0)', '#N/A', '没有在校生'],
  ['=BALANCE.FUNDED(A1)', '#N/A', '没有数值'],
  ['=BALANCE.FUNDED(-3)', '#VALUE!', '负数'],
  ['=BALANCE.FUNDED(60,"大学")', '#VALUE!', '大学'],
  ['=BALANCE.FUNDED(60,"小学","某省")', '#N/A', '某省'],
])('%s fails', async (formula, code, word) => {
  const error = await errorOf(formula, [sheetOf('数据', [[null]])]);
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});

test('before the standard took effect there is no floor', async () => {
  expect(await errorOf('=BALANCE.FUNDED(60)', undefined, { date: '2016-12-31' })).toMatchObject({ code: '#N/A', message: expect.stringContaining('2016-12-31') as string });
});
