import fc from 'fast-check';
import { errorOf, sheetOf, valueOf } from '../formulas';

// Case C of the facts: 鸠江 2023, the seven published CVs and the published composite (0.367503 at 6 decimals).
const JIUJIANG = sheetOf('表Ⅲ', [[0.297929, 0.501787, 0.401952, 0.288419, 0.37545, 0.312782, 0.394205], [null, 'x', { error: '#N/A' }]]);

test('case C: the mean of the seven', async () => {
  expect(Number(await valueOf('=BALANCE.COMPOSITE(A1:G1)', [JIUJIANG])).toFixed(6)).toBe('0.367503');
});

test('is between the least and the largest, whatever their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3000 }).map((each) => each / 1000), { minLength: 1, maxLength: 8 }), async (cvs) => {
      const forwards = Number(await valueOf(`=BALANCE.COMPOSITE({${cvs.join(',')}})`));
      expect(forwards).toBeCloseTo(cvs.reduce((sum, cv) => sum + cv, 0) / cvs.length, 12);
      expect(await valueOf(`=BALANCE.COMPOSITE({${[...cvs].reverse().join(';')}})`)).toBeCloseTo(forwards, 12);
      expect(forwards).toBeGreaterThanOrEqual(Math.min(...cvs) - 1e-12);
      expect(forwards).toBeLessThanOrEqual(Math.max(...cvs) + 1e-12);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['=BALANCE.COMPOSITE(A1:H1)', '#N/A', 'H1'],
  ['=BALANCE.COMPOSITE(A2)', '#N/A', 'A2'],
  ['=BALANCE.COMPOSITE(B2)', '#VALUE!', 'B2'],
  ['=BALANCE.COMPOSITE(C2)', '#N/A', 'C2'],
  ['=BALANCE.COMPOSITE({0.3,-0.1})', '#VALUE!', '负数'],
])('%s fails: a missing CV is not left out', async (formula, code, word) => {
  const error = await errorOf(formula, [JIUJIANG]);
  expect(error.code).toBe(code);
  expect(error.message).toContain(word);
});
