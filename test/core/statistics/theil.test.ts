import fc from 'fast-check';
import { theil } from '../../../src/core/statistics/theil';
import type { Theil, TheilKind } from '../../../src/core/statistics/theil';
import { CASE_A_PUPILS, CASE_A_VALUES, expectsOfAnIndex, indexOver, wealthyCounty } from './counties';

const totalOf = (kind: TheilKind) =>
  indexOver((values, pupils) => {
    const result = theil(values, pupils, kind);
    return result.ok ? { ok: true, value: result.total } : result;
  });

const GROUPS = ['镇', '镇', '村', '村', '镇'];

// Worked out apart from the code, from the shares of books and of pupils (not from figures per pupil).
test.each([
  ['T', { total: 0.14362955479650918, between: 0.0013732028519786166, within: 0.14225635194453046 }],
  ['L', { total: 0.17103714540013806, between: 0.0013789618207586847, within: 0.16965818357937953 }],
] as const)('case A, %s', (kind, expected) => {
  const result = theil(CASE_A_VALUES, CASE_A_PUPILS, kind, GROUPS);
  expect(result).toEqual({ ok: true, total: expect.closeTo(expected.total, 13), between: expect.closeTo(expected.between, 13), within: expect.closeTo(expected.within, 13) });
});

const grouped = wealthyCounty.chain((schools) =>
  fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: schools.length, maxLength: schools.length }).map((groups) => ({ schools, groups })),
);

describe.each(['T', 'L'] as const)('%s', (kind) => {
  expectsOfAnIndex(totalOf(kind), wealthyCounty);

  const partsOf = (values: readonly number[], pupils: readonly number[], groups?: readonly string[]): Theil => {
    const result = theil(values, pupils, kind, groups);
    if (!result.ok) throw new Error(result.code);
    return result;
  };

  test('equals the sum over shares of resources and pupils', () => {
    fc.assert(
      fc.property(wealthyCounty, (schools) => {
        const pupils = schools.map((one) => one.pupils);
        const resources = schools.map((one) => one.pupils * one.value);
        const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
        const p = pupils.map((each) => each / sum(pupils));
        const w = resources.map((each) => each / sum(resources));
        const [left, right] = kind === 'T' ? [w, p] : [p, w];
        const expected = sum(left.map((share, i) => share * Math.log(share / (right[i] ?? NaN))));
        expect(totalOf(kind)(schools)).toBeCloseTo(expected, 10);
        // T is at most ln(1 / least share of pupils).
        expect(totalOf(kind)(schools)).toBeGreaterThanOrEqual(0);
        if (kind === 'T') expect(totalOf(kind)(schools)).toBeLessThanOrEqual(-Math.log(Math.min(...p)) + 1e-9);
      }),
    );
  });

  test('between and within add up to the total, whatever the groups', () => {
    fc.assert(
      fc.property(grouped, ({ schools, groups }) => {
        const result = partsOf(schools.map(({ value }) => value), schools.map(({ pupils }) => pupils), groups);
        expect(result.between + result.within).toBeCloseTo(result.total, 10);
        expect(result.between).toBeGreaterThanOrEqual(0);
        expect(result.within).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('one group has nothing between, a group a school nothing within', () => {
    fc.assert(
      fc.property(wealthyCounty, (schools) => {
        const [values, pupils] = [schools.map(({ value }) => value), schools.map((one) => one.pupils)];
        expect(partsOf(values, pupils, values.map(() => 'all')).between).toBeCloseTo(0, 12);
        expect(partsOf(values, pupils, values.map((_, i) => String(i))).within).toBeCloseTo(0, 12);
        expect(partsOf(values, pupils)).toMatchObject({ between: 0 });
      }),
    );
  });
});

test('a school with nothing adds 0 to T and leaves L undefined', () => {
  // One of two equal schools has all: T = ln 2.
  expect(theil([0, 4], [10, 10], 'T', ['a', 'b'])).toEqual({ ok: true, total: expect.closeTo(Math.LN2, 14), between: expect.closeTo(Math.LN2, 14), within: 0 });
  expect(theil([0, 4], [10, 10], 'L')).toEqual({ ok: false, code: 'zeroValue' });
  expect(theil([0, 0], [10, 10], 'T')).toEqual({ ok: false, code: 'zeroMean' });
});
