import fc from 'fast-check';
import { progressOf } from '../../../src/core/statistics/progress';

const YEARS = { base: 2022, current: 2025, target: 2030 };
const number = fc.integer({ min: -1000, max: 1000 });

test('falling and rising targets, by hand', () => {
  expect(progressOf({ base: 60, current: 55, target: 50 })).toEqual({ ok: true, done: 0.5, due: undefined });
  expect(progressOf({ base: 80, current: 95, target: 100 }, YEARS)).toEqual({ ok: true, done: 0.75, due: 0.375 });
  expect(progressOf({ base: 80, current: 76, target: 100 })).toEqual({ ok: true, done: -0.2, due: undefined });
});

test('done and still to do make 1; unit, zero point and direction do not matter', () => {
  fc.assert(
    fc.property(number, number, number, fc.integer({ min: 1, max: 64 }), (base, current, target, factor) => {
      fc.pre(base !== target);
      const done = (b: number, c: number, t: number): number => {
        const result = progressOf({ base: b, current: c, target: t });
        return result.ok ? result.done : Number.NaN;
      };
      expect(done(base, current, target) + done(target, current, base)).toBeCloseTo(1, 9);
      expect(done(base * factor, current * factor, target * factor)).toBeCloseTo(done(base, current, target), 9);
      expect(done(base + 7, current + 7, target + 7)).toBeCloseTo(done(base, current, target), 9);
      expect(done(-base, -current, -target)).toBeCloseTo(done(base, current, target), 9);
    }),
  );
});

test('after the last year all is due', () => {
  expect(progressOf({ base: 0, current: 1, target: 2 }, { ...YEARS, current: 2033 })).toMatchObject({ due: 1 });
});

test.each([
  ['no way to go', { base: 5, current: 4, target: 5 }, YEARS, 'noDistance'],
  ['a target year that is not later', { base: 5, current: 4, target: 3 }, { base: 2025, current: 2025, target: 2025 }, 'yearsOutOfOrder'],
  ['a year before the beginning', { base: 5, current: 4, target: 3 }, { ...YEARS, current: 2021 }, 'yearsOutOfOrder'],
])('%s has no progress', (_, values, years, code) => {
  expect(progressOf(values, years)).toEqual({ ok: false, code });
});
