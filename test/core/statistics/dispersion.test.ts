import fc from 'fast-check';
import { populationDispersion, populationMoments, weightedDispersion, weightedMoments } from '../../../src/core';
import type { Dispersion } from '../../../src/core';

/** facts, case A: the worked example of the training sheet (生均图书册数, five primary schools). */
const PUPILS = [45, 37, 89, 76, 55];
const BOOKS = [279, 137, 935, 160, 402];
const PER_PUPIL = BOOKS.map((books, i) => books / (PUPILS[i] ?? Number.NaN));

const cvOf = (dispersion: Dispersion): number => (dispersion.ok ? dispersion.cv : Number.NaN);

describe('the published example', () => {
  const result = weightedDispersion(PER_PUPIL, PUPILS);

  test('mean, standard deviation and coefficient', () => {
    expect(result).toEqual({ ok: true, mean: expect.closeTo(6.334437086092716, 14), sd: expect.closeTo(3.263860705195375, 14), cv: expect.closeTo(0.5152566298844764, 15) });
    expect(cvOf(result).toFixed(2)).toBe('0.52');
  });

  test('is none of the usual wrong ones', () => {
    expect(cvOf(populationDispersion(PER_PUPIL))).toBeCloseTo(0.488771, 6);
    expect(cvOf(result)).not.toBeCloseTo(0.488771, 3);
    expect(cvOf(result)).not.toBeCloseTo(0.546462, 3);
    expect(cvOf(result)).not.toBeCloseTo(0.463919, 3);
  });
});

/** facts, case C: 鸠江 2023, primary: means and standard deviations as published, and the coefficients beside them. */
test.each([
  [5.515273, 1.643162, 0.297929],
  [0.887611, 0.445392, 0.501787],
  [0.879277, 0.353427, 0.401952],
  [4.563288, 1.316139, 0.288419],
  [7.925946, 2.975795, 0.37545],
  [2496.674864, 780.914372, 0.312782],
  [2.784743, 1.097759, 0.394205],
])('two schools with mean %p and deviation %p have the published coefficient', (mean, sd, cv) => {
  // Two schools of equal size at mean ± sd have exactly that mean and deviation.
  expect(cvOf(weightedDispersion([mean - sd, mean + sd], [100, 100]))).toBeCloseTo(cv, 6);
});

const value = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const school = fc.record({ value, pupils: fc.integer({ min: 1, max: 3000 }) });
const county = fc.array(school, { minLength: 2, maxLength: 40 }).filter((schools) => schools.some((one) => one.value > 0));
type County = readonly { readonly value: number; readonly pupils: number }[];

const dispersionOf = (schools: County): Dispersion => weightedDispersion(schools.map((one) => one.value), schools.map((one) => one.pupils));
const close = (a: Dispersion, b: Dispersion): void => expect(cvOf(a)).toBeCloseTo(cvOf(b), 11);

describe('properties', () => {
  test('scaling values or pupils changes nothing', () => {
    fc.assert(
      fc.property(county, fc.integer({ min: 1, max: 1000 }), (schools, factor) => {
        close(dispersionOf(schools.map((one) => ({ ...one, value: one.value * factor }))), dispersionOf(schools));
        close(dispersionOf(schools.map((one) => ({ ...one, pupils: one.pupils * factor }))), dispersionOf(schools));
      }),
    );
  });

  test('the order of schools changes nothing', () => {
    fc.assert(fc.property(county, (schools) => close(dispersionOf([...schools].reverse()), dispersionOf(schools))));
  });

  test('a school split into two equal halves changes nothing', () => {
    fc.assert(
      fc.property(county, (schools) => {
        const [first, ...others] = schools;
        fc.pre(first !== undefined);
        const half = { value: first?.value ?? 0, pupils: (first?.pupils ?? 0) / 2 };
        close(dispersionOf([half, half, ...others]), dispersionOf(schools));
      }),
    );
  });

  test('equal pupils are the unweighted coefficient', () => {
    fc.assert(
      fc.property(county, fc.integer({ min: 1, max: 3000 }), (schools, pupils) => {
        close(dispersionOf(schools.map((one) => ({ ...one, pupils }))), populationDispersion(schools.map((one) => one.value)));
      }),
    );
  });

  test('a school without pupils weighs nothing', () => {
    fc.assert(fc.property(county, value, (schools, other) => close(dispersionOf([...schools, { value: other, pupils: 0 }]), dispersionOf(schools))));
  });

  test('lies between 0 and √(P/least − 1), and is 0 for equal values', () => {
    fc.assert(
      fc.property(county, (schools) => {
        const pupils = schools.map((one) => one.pupils);
        const bound = Math.sqrt(pupils.reduce((sum, each) => sum + each, 0) / Math.min(...pupils) - 1);
        expect(cvOf(dispersionOf(schools))).toBeGreaterThanOrEqual(0);
        expect(cvOf(dispersionOf(schools))).toBeLessThanOrEqual(bound * (1 + 1e-12));
        expect(cvOf(dispersionOf(schools.map((one) => ({ ...one, value: 7.1 }))))).toBeLessThan(1e-15);
      }),
    );
  });

  test('a large common offset loses no digits: against exact fractions', () => {
    const rows = fc.array(fc.record({ value: fc.integer({ min: 0, max: 100 }), pupils: fc.integer({ min: 1, max: 3000 }) }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.constantFrom(0, 1e6, 1e9, 1e12), (schools, offset) => {
        const exact = schools.map((one) => ({ x: BigInt(one.value + offset), p: BigInt(one.pupils) }));
        const weight = exact.reduce((sum, { p }) => sum + p, 0n);
        const first = exact.reduce((sum, { x, p }) => sum + p * x, 0n);
        const second = exact.reduce((sum, { x, p }) => sum + p * x * x, 0n);
        // W²·variance = W·Σpx² − (Σpx)²
        const sd = Math.sqrt(Number(weight * second - first * first)) / Number(weight);
        const result = weightedMoments(schools.map((one) => one.value + offset), schools.map((one) => one.pupils));
        const mean = Number(first) / Number(weight);
        expect(result.ok).toBe(true);
        if (!result.ok) return;
        expect(Math.abs(result.mean - mean)).toBeLessThanOrEqual(mean * 4e-16 + 1e-15);
        expect(Math.abs(result.sd - sd)).toBeLessThanOrEqual(sd * 1e-11 + 1e-12);
      }),
    );
  });
});

describe('no number without a reason', () => {
  test.each([
    ['no values', [], [], 'noUnits'],
    ['no pupils', [1, 2], [0, 0], 'noPupils'],
    ['a mean of 0', [0, 0], [10, 20], 'zeroMean'],
    ['negative pupils', [1, 2], [10, -1], 'notFinite'],
    ['a value that is no number', [1, Number.NaN], [10, 20], 'notFinite'],
    ['an overflow', [1e308, 1e308], [1e10, 1e10], 'notFinite'],
    ['arrays of different length', [1, 2], [10], 'notFinite'],
  ])('%s', (_, values, pupils, code) => {
    expect(weightedDispersion(values, pupils)).toEqual({ ok: false, reason: { code } });
  });

  test('a mean of 0 has moments all the same', () => {
    expect(populationMoments([-1, 1])).toEqual({ ok: true, mean: 0, sd: 1 });
    expect(populationDispersion([-1, 1])).toEqual({ ok: false, reason: { code: 'zeroMean' } });
  });
});
