import fc from 'fast-check';
import { gini } from '../../../src/core/statistics/gini';
import { anyCounty, CASE_A_PUPILS, CASE_A_VALUES, expectsOfAnIndex, indexOver } from './counties';
import type { County } from './counties';

const giniOf = indexOver(gini);

/** The definition: every pair of schools, no sorting. */
const byPairs = (schools: County): number => {
  const all = schools.reduce((sum, { pupils }) => sum + pupils, 0);
  const mean = schools.reduce((sum, { value, pupils }) => sum + value * pupils, 0) / all;
  const differences = schools.flatMap((a) => schools.map((b) => a.pupils * b.pupils * Math.abs(a.value - b.value)));
  return differences.reduce((sum, each) => sum + each, 0) / (2 * mean * all * all);
};

test('case A, in exact fractions by the double sum', () => {
  expect(gini(CASE_A_VALUES, CASE_A_PUPILS)).toEqual({ ok: true, value: expect.closeTo(0.2883771891865694, 14) });
});

describe('properties', () => {
  expectsOfAnIndex(giniOf, anyCounty);

  test('is the mean difference of all pairs over twice the mean, from 0 to below 1', () => {
    fc.assert(
      fc.property(anyCounty, (schools) => {
        expect(giniOf(schools)).toBeCloseTo(byPairs(schools), 11);
        expect(giniOf(schools)).toBeGreaterThanOrEqual(0);
        expect(giniOf(schools)).toBeLessThan(1);
      }),
    );
  });

  test('equal figures give 0', () => {
    fc.assert(fc.property(anyCounty, (schools) => expect(giniOf(schools.map((one) => ({ ...one, value: 7.3 })))).toBeCloseTo(0, 14)));
  });
});

test.each([
  ['no school', [], [], 'noUnits'],
  ['no pupils', [1, 2], [0, 0], 'noUnits'],
  ['nothing anywhere', [0, 0], [1, 2], 'zeroMean'],
  ['a negative figure', [-1, 2], [1, 1], 'notFinite'],
  ['arrays of different length', [1, 2], [1], 'notFinite'],
])('%s has no value', (_, values, pupils, code) => {
  expect(gini(values, pupils)).toEqual({ ok: false, code });
});
