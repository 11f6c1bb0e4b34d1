import fc from 'fast-check';
import { binsFor } from '../../../src/report/charts/bins';

const MARKS = { threshold: 4.2, floor: 3.57 };
const total = (bins: ReturnType<typeof binsFor>): number => bins.reduce((sum, { count }) => sum + count, 0);

test('threshold and floor are edges, and a school that just reaches one is counted above it', () => {
  const bins = binsFor([3.5, 3.57, 3.9, 4.2, 4.19999, 5.1, 6.08], MARKS);
  expect(bins.map(({ from, to, count }) => [from, to, count])).toEqual([
    [2.94, 3.57, 1],
    [3.57, 4.2, 3],
    [4.2, 4.83, 1],
    [4.83, 5.46, 1],
    [5.46, 6.09, 1],
  ]);
});

test('a tie in binary fractions is a tie: 42 teachers for 1,000 pupils reach 4.2', () => {
  const bins = binsFor([(100 * 0.42) / 10, 0.1 + 4.1, 4.6, 5], MARKS);
  expect(bins.filter(({ from = 0 }) => from < 4.2).every(({ count }) => count === 0)).toBe(true);
});

test('values far out are in open bins, close ones get narrower bins', () => {
  const far = binsFor([0.1, 4, 5, 100], MARKS);
  expect(far[0]).toEqual({ to: 0.42, count: 1 });
  expect(far.at(-1)).toMatchObject({ count: 1 });
  expect(far.at(-1)?.to).toBeUndefined();
  const close = binsFor([4.21, 4.3, 4.5, 4.6], MARKS);
  const widths = close.flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [to - from]));
  expect(Math.max(...widths)).toBeLessThan(0.2);
});

test('every value is in one bin, and the marks divide them as they divide the values', () => {
  const value = fc.double({ min: 0, max: 40, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
      const bins = binsFor(values, MARKS);
      expect(total(bins)).toBe(values.length);
      // Far from a tie, where both ways of comparing agree.
      fc.pre(values.every((each) => Math.abs(each - 4.2) > 1e-9 && Math.abs(each - 3.57) > 1e-9));
      expect(total(bins.filter(({ from = -1 }) => from >= 4.2))).toBe(values.filter((each) => each > 4.2).length);
      expect(total(bins.filter(({ to = Infinity }) => to <= 3.57))).toBe(values.filter((each) => each < 3.57).length);
      expect(bins.length).toBeLessThanOrEqual(18);
      for (const [at, bin] of bins.entries()) if (at > 0) expect(bin.from).toBe(bins[at - 1]?.to);
    }),
  );
});

test('nothing to count, or no floor below the threshold: no bins', () => {
  expect(binsFor([], MARKS)).toEqual([]);
  expect(binsFor([1], { threshold: 1, floor: 1 })).toEqual([]);
});
