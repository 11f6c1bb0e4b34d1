import fc from 'fast-check';
import { isNear, judge, margin, roundUpTo } from '../../src/core';
import type { Comparator } from '../../src/standards/terms';
import { COMPARATORS } from '../../src/standards/terms';

/** Thresholds as they stand in standards: an integer over a power of ten. */
const THRESHOLDS: readonly (readonly [number, number])[] = [
  [42, 10], [53, 10], [1, 1], [9, 10], [45, 10], [58, 10], [75, 10], [102, 10], [2000, 1], [2500, 1], [23, 10], [24, 10],
  [357, 100], [4505, 1000], [85, 100], [765, 1000], [3825, 1000], [493, 100], [6375, 1000], [867, 100], [1955, 1000], [204, 100],
  [95, 100], [5, 100], [10, 100], [20, 100], [50, 100], [15, 100], [45, 100],
];

const exactly = (left: bigint, comparator: Comparator, right: bigint): boolean => {
  switch (comparator) {
    case '>=': return left >= right;
    case '>': return left > right;
    case '<=': return left <= right;
    case '<': return left < right;
    case '=': return left === right;
  }
};

const threshold = fc.constantFrom(...THRESHOLDS);
const comparator = fc.constantFrom(...COMPARATORS);
const multiplier = fc.constantFrom(1, 100);

const agrees = (count: number, pupils: number, times: number, [digits, scale]: readonly [number, number], by: Comparator): void => {
  const value = (times * count) / pupils;
  const expected = exactly(BigInt(times) * BigInt(count) * BigInt(scale), by, BigInt(digits) * BigInt(pupils));
  expect({ count, pupils, times, digits, scale, by, judged: judge(value, by, digits / scale) }).toEqual({ count, pupils, times, digits, scale, by, judged: expected });
};

describe('judge, against exact fractions', () => {
  test('any whole numerator and denominator', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 1, max: 200_000 }), multiplier, threshold, comparator, agrees),
      { numRuns: 5000 },
    );
  });

  test('exactly at the threshold, and one person to either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), multiplier, threshold, comparator, fc.constantFrom(-1, 0, 1), (k, times, limit, by, off) => {
        const [digits, scale] = limit;
        // digits·k·100 of scale·k·100·times pupils is the threshold exactly.
        agrees(digits * k * 100 + off, scale * k * times * 100, times, limit, by);
      }),
      { numRuns: 5000 },
    );
  });

  test('areas with two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), threshold, comparator, fc.constantFrom(-1, 0, 1), (pupils, [digits, scale], by, off) => {
        const hundredths = BigInt(digits) * BigInt(pupils) * 100n;
        fc.pre(hundredths % BigInt(scale) === 0n);
        const area = Number(hundredths / BigInt(scale) + BigInt(off)) / 100;
        const expected = exactly(BigInt(Math.round(area * 100)) * BigInt(scale), by, hundredths);
        expect(judge(area / pupils, by, digits / scale)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    // 42 / 1000 × 100 is 4.2; 9 / 1000 × 100 is 0.8999999999999999 in this order of operations.
    [(42 / 1000) * 100, 4.2],
    [(9 / 1000) * 100, 0.9],
    [0.1 + 0.2, 0.3],
    [4.5 * 0.85, 3.825],
    [2.3 * 0.85, 1.955],
  ])('%p counts as %p', (value, limit) => {
    expect(judge(value, '>=', limit)).toBe(true);
    expect(judge(value, '<=', limit)).toBe(true);
    expect(judge(value, '<', limit)).toBe(false);
    expect(judge(value, '>', limit)).toBe(false);
  });

  test('the next figure that a form could hold is not a tie', () => {
    expect(judge(0.5000000001, '<=', 0.5)).toBe(false);
    expect(judge(4.1999999999, '>=', 4.2)).toBe(false);
  });

  test('no number meets nothing', () => {
    for (const by of COMPARATORS) expect(judge(Number.NaN, by, 1)).toBe(false);
    expect(judge(Infinity, '<=', 45)).toBe(false);
    expect(judge(Infinity, '>=', 45)).toBe(true);
  });
});

describe('margin', () => {
  test('is positive on the right side, whichever that is, and relative to the limit', () => {
    expect(margin(5, '>=', 4)).toBe(0.25);
    expect(margin(5, '<=', 4)).toBe(-0.25);
    expect(margin(1, '<', 0)).toBe(-1);
    expect(margin(0.9, '=', 1)).toBeCloseTo(-0.1, 12);
  });
});

describe('roundUpTo', () => {
  test('never adds one for the noise of division', () => {
    expect(roundUpTo((4.2 * 1000) / 100, 1)).toBe(42);
    expect(roundUpTo(42.000000000000007, 1)).toBe(42);
    expect(roundUpTo(42.001, 1)).toBe(43);
    expect(roundUpTo(0.07, 0.01)).toBe(0.07);
    expect(roundUpTo(12.341, 0.01)).toBe(12.35);
  });

  test('the least whole number that is enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), threshold, (pupils, [digits, scale]) => {
        const needed = BigInt(digits) * BigInt(pupils);
        const whole = (needed + BigInt(scale) - 1n) / BigInt(scale);
        expect(roundUpTo((digits / scale) * pupils, 1)).toBe(Number(whole));
      }),
    );
  });
});

describe('isNear', () => {
  // In binary 0.455 − 0.45 is more than 0.005.
  test.each([[0.455, 0.45], [0.445, 0.45], [0.505, 0.5], [0.495, 0.5], [0.5, 0.5]])('%p is within 0.005 of %p', (value, limit) => {
    expect(isNear(value, limit, 0.005)).toBe(true);
  });

  test.each([[0.4551, 0.45], [0.4449, 0.45], [Number.NaN, 0.45]])('%p is not within 0.005 of %p', (value, limit) => {
    expect(isNear(value, limit, 0.005)).toBe(false);
  });
});
