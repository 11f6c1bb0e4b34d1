import fc from 'fast-check';
import { mcLoone } from '../../../src/core/statistics/mcLoone';
import { CASE_A_PUPILS, CASE_A_VALUES, expectsOfAnIndex, indexOver, wealthyCounty } from './counties';
import type { County } from './counties';

const upToMedian = indexOver((values, pupils) => mcLoone(values, pupils, 'upToMedian'));

/** Pupil by pupil: all in a row, the one at the middle is the median. */
const byPupils = (schools: County): number => {
  const row = schools.flatMap(({ value, pupils }) => Array.from({ length: pupils }, () => value)).sort((a, b) => a - b);
  const median = row[Math.ceil(row.length / 2) - 1] ?? Number.NaN;
  const lower = row.filter((value) => value <= median);
  return lower.reduce((sum, value) => sum + value, 0) / (median * lower.length);
};

// 302 pupils: the median school is the one with 45 (76 + 37 below it), 279/45 books a pupil.
test.each([
  ['upToMedian', (160 + 137 + 279) / ((279 / 45) * (76 + 37 + 45))],
  ['belowMedian', (160 + 137) / ((279 / 45) * (76 + 37))],
] as const)('case A, %s, by hand', (half, expected) => {
  expect(mcLoone(CASE_A_VALUES, CASE_A_PUPILS, half)).toEqual({ ok: true, value: expect.closeTo(expected, 14) });
});

describe('properties', () => {
  expectsOfAnIndex(upToMedian, wealthyCounty);

  test('is that of the pupils in a row, above 0 and at most 1', () => {
    const small = wealthyCounty.map((schools) => schools.map((one) => ({ ...one, pupils: (one.pupils % 40) + 1 })));
    fc.assert(
      fc.property(small, (schools) => {
        expect(upToMedian(schools)).toBeCloseTo(byPupils(schools), 10);
        expect(upToMedian(schools)).toBeGreaterThan(0);
        expect(upToMedian(schools)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

test('an even number of equal schools: the lower of the two in the middle', () => {
  expect(mcLoone([1, 2, 3, 4], [5, 5, 5, 5], 'upToMedian')).toEqual({ ok: true, value: 0.75 });
});

test.each([
  ['a median of 0', [0, 0, 5], [1, 1, 1], 'upToMedian', 'zeroMedian'],
  ['nobody below the median', [3, 3], [1, 1], 'belowMedian', 'noneBelow'],
  ['no school', [], [], 'upToMedian', 'noUnits'],
] as const)('%s has no value', (_, values, pupils, half, code) => {
  expect(mcLoone(values, pupils, half)).toEqual({ ok: false, code });
});
