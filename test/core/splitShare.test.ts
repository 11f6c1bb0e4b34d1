import fc from 'fast-check';
import { splitShare } from '../../src/core';
import { PACK } from './judged';

const { nineYear, complete, twelveYear } = PACK.split.weights;

describe('a nine-year school', () => {
  test('the published example: 23 226 books for 166 and 210 pupils', () => {
    // facts, case B: denominator 166×1 + 210×1.1 = 397
    const pupils = { primary: 166, junior: 210 };
    expect(23226 * (splitShare(nineYear ?? {}, pupils, 'primary') ?? 0)).toBeCloseTo(9711.627204030226, 9);
    expect(23226 * (splitShare(nineYear ?? {}, pupils, 'junior') ?? 0)).toBeCloseTo(13514.372795969774, 9);
  });

  test('the closed forms R/(A+1.1B) and R/(A/1.1+B) per pupil', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (a, b) => {
        expect((splitShare(nineYear ?? {}, { primary: a, junior: b }, 'primary') ?? 0) / a).toBeCloseTo(1 / (a + 1.1 * b), 12);
        expect((splitShare(nineYear ?? {}, { primary: a, junior: b }, 'junior') ?? 0) / b).toBeCloseTo(1 / (a / 1.1 + b), 12);
      }),
    );
  });
});

test('senior pupils take their part: 1 : 1.2 and 1 : 1.1 : 1.32', () => {
  expect(splitShare(complete ?? {}, { junior: 600, senior: 500 }, 'junior')).toBeCloseTo(0.5, 15);
  expect(splitShare(twelveYear ?? {}, { primary: 132, junior: 120, senior: 100 }, 'junior')).toBeCloseTo(1 / 3, 15);
});

test('all parts together are the whole', () => {
  const pupils = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(pupils, pupils, pupils, (primary, junior, senior) => {
      fc.pre(primary + junior + senior > 0);
      const parts = (['primary', 'junior', 'senior'] as const).map((stage) => splitShare(twelveYear ?? {}, { primary, junior, senior }, stage) ?? Number.NaN);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 14);
    }),
  );
});

test.each([
  ['a weighted stage without pupils given', { junior: 10 }, 'junior'],
  ['no pupils at all', { primary: 0, junior: 0 }, 'primary'],
  ['a stage that the type does not have', { primary: 1, junior: 1 }, 'senior'],
  ['a number that is none', { primary: Number.NaN, junior: 1 }, 'junior'],
] as const)('%s: no share', (_, pupils, stage) => {
  expect(splitShare(nineYear ?? {}, pupils, stage)).toBeUndefined();
});
