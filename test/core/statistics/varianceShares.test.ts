import fc from 'fast-check';
import { varianceShares } from '../../../src/core/statistics/varianceShares';
import { anyCounty, CASE_A_PUPILS, CASE_A_VALUES } from './counties';
import type { County } from './counties';

const sharesOf = (schools: County): readonly number[] => {
  const result = varianceShares(
    schools.map(({ value }) => value),
    schools.map(({ pupils }) => pupils),
  );
  return result.ok ? result.shares : [];
};
const differing = anyCounty.filter((schools) => new Set(schools.map(({ value }) => value)).size > 1);

test('case A: the published terms of the sum over the sum', () => {
  // facts, case A, exact terms: 0.002693, 0.848553, 5.127446, 4.501090, 0.173004 of 10.652786703
  const result = varianceShares(CASE_A_VALUES, CASE_A_PUPILS);
  const terms = [0.002693, 0.848553, 5.127446, 4.50109, 0.173004];
  expect(result).toEqual({ ok: true, shares: terms.map((term) => expect.closeTo(term / 10.652786703, 6) as number) });
});

test('the shares add up to 1; scale and order of schools do not matter', () => {
  fc.assert(
    fc.property(differing, fc.integer({ min: 2, max: 64 }), (schools, factor) => {
      const shares = sharesOf(schools);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      const scaled = sharesOf(schools.map(({ value, pupils }) => ({ value: value * factor, pupils: pupils * factor })));
      const reversed = [...sharesOf([...schools].reverse())].reverse();
      shares.forEach((share, i) => {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(scaled[i]).toBeCloseTo(share, 9);
        expect(reversed[i]).toBeCloseTo(share, 9);
      });
    }),
  );
});

test('half a school contributes half', () => {
  fc.assert(
    fc.property(differing, (schools) => {
      const [first = { value: 0, pupils: 1 }, ...rest] = schools;
      const half = { value: first.value, pupils: first.pupils / 2 };
      const [a = NaN, b = NaN] = sharesOf([half, half, ...rest]);
      const [whole = NaN] = sharesOf(schools);
      expect(a).toBeCloseTo(whole / 2, 9);
      expect(b).toBeCloseTo(whole / 2, 9);
    }),
  );
});

test('the same in whole numbers, without rounding: Pᵢ(vᵢP − ΣPv)² over their sum', () => {
  const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((a, b) => a + b, 0n);
  fc.assert(
    fc.property(differing, (schools) => {
      const rows = schools.map(({ value, pupils }) => ({ v: BigInt(Math.round(value * 100)), p: BigInt(pupils) }));
      const all = sum(rows.map(({ p }) => p));
      const total = sum(rows.map(({ v, p }) => v * p));
      const squares = rows.map(({ v, p }) => p * (v * all - total) ** 2n);
      sharesOf(schools).forEach((share, i) => expect(share).toBeCloseTo(Number(squares[i]) / Number(sum(squares)), 9));
    }),
  );
});

test('without pupils a school has no share; without difference nobody has', () => {
  expect(varianceShares([1, 9, 3], [10, 0, 10])).toEqual({ ok: true, shares: [0.5, 0, 0.5] });
  expect(varianceShares([0.1, 0.1, 0.1], [3, 5, 7])).toEqual({ ok: false, code: 'noDifference' });
});
