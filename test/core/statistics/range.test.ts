import fc from 'fast-check';
import { range } from '../../../src/core/statistics/range';
import { CASE_A_PUPILS, CASE_A_VALUES, expectsOfAnIndex, indexOver, wealthyCounty } from './counties';

const ratioOf = indexOver((values, pupils) => range(values, pupils, 'ratio'));
const differenceOf = indexOver((values, pupils) => range(values, pupils, 'difference'));

test('case A: 935/89 against 160/76', () => {
  expect(range(CASE_A_VALUES, CASE_A_PUPILS, 'difference')).toEqual({ ok: true, value: expect.closeTo(935 / 89 - 160 / 76, 13) });
  expect(range(CASE_A_VALUES, CASE_A_PUPILS, 'ratio')).toEqual({ ok: true, value: expect.closeTo((935 * 76) / (89 * 160), 13) });
});

describe('the ratio', () => {
  expectsOfAnIndex(ratioOf, wealthyCounty);

  test('is 1 or more, and the ends of the sorted figures', () => {
    fc.assert(
      fc.property(wealthyCounty, (schools) => {
        const sorted = schools.map(({ value }) => value).sort((a, b) => a - b);
        const [least = NaN, most = NaN] = [sorted[0], sorted.at(-1)];
        expect(ratioOf(schools)).toBe(most / least);
        expect(differenceOf(schools)).toBe(most - least);
        expect(ratioOf(schools)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

test('a school without pupils does not stretch the range; a zero has no ratio', () => {
  expect(range([1, 2, 50, 0], [10, 10, 0, 0], 'difference')).toEqual({ ok: true, value: 1 });
  expect(range([0, 2], [10, 10], 'ratio')).toEqual({ ok: false, code: 'zeroValue' });
  expect(range([0, 2], [10, 10], 'difference')).toEqual({ ok: true, value: 2 });
});
