import fc from 'fast-check';
import { evaluateFunction } from '../../src/functions/evaluate';
import type { FunctionArgument, Scalar } from '../../src/functions/evaluate';
import { contextOver } from './formulas';

type Numbers = readonly number[];

const column = (numbers: Numbers): FunctionArgument => ({ kind: 'range', values: numbers.map((number) => [number]) });
const given = (argument: Numbers | Scalar | undefined): FunctionArgument =>
  argument === undefined ? { kind: 'omitted' } : typeof argument === 'object' ? column(argument) : { kind: 'value', value: argument };

/** Calls a function as a cell would; what fails is NaN. */
const call = async (name: string, ...args: readonly (Numbers | Scalar | undefined)[]): Promise<number> => {
  const result = await evaluateFunction(`BALANCE.${name}`, args.map(given), contextOver([]));
  return result.ok && typeof result.value === 'number' ? result.value : Number.NaN;
};

/** The cells of a spilled column. */
const spilled = async (name: string, ...args: readonly Numbers[]): Promise<Numbers> => {
  const result = await evaluateFunction(`BALANCE.${name}`, args.map(column), contextOver([]));
  return result.ok && typeof result.value === 'object' ? result.value.map(([cell]) => Number(cell)) : [];
};

const close = (a: number, b: number, tolerance = 1e-9): void => expect(Math.abs(a - b)).toBeLessThanOrEqual(Math.max(1, Math.abs(b)) * tolerance);

const head = fc.integer({ min: 1, max: 3000 });
const hundredths = fc.integer({ min: 1, max: 10_000 });
const school = fc.record({ value: hundredths.map((each) => each / 100), pupils: head });
const county = fc.array(school, { minLength: 2, maxLength: 25 });
const valuesOf = (schools: readonly { readonly value: number }[]): Numbers => schools.map(({ value }) => value);
const pupilsOf = (schools: readonly { readonly pupils: number }[]): Numbers => schools.map(({ pupils }) => pupils);
const sum = (numbers: Numbers): number => numbers.reduce((total, each) => total + each, 0);
const RUNS = { numRuns: 60 };

describe('mean, standard deviation, coefficient of variation', () => {
  test.each(['CV', 'MEAN', 'SD', 'GINI', 'MCLOONE', 'RANGE'])('%s with equal pupils is that without pupils', (name) =>
    fc.assert(fc.asyncProperty(county, head, async (schools, pupils) => close(await call(name, valuesOf(schools), schools.map(() => pupils)), await call(name, valuesOf(schools)))), RUNS),
  );

  test('the mean is the total over all pupils, in whole numbers', () =>
    fc.assert(
      fc.asyncProperty(county, async (schools) => {
        const total = schools.reduce((all, { value, pupils }) => all + BigInt(Math.round(value * 100)) * BigInt(pupils), 0n);
        close(await call('MEAN', valuesOf(schools), pupilsOf(schools)), Number(total) / 100 / sum(pupilsOf(schools)), 1e-13);
      }),
      RUNS,
    ));

  test('the variance is half the mean square of the differences of all pairs', () =>
    fc.assert(
      fc.asyncProperty(county, async (schools) => {
        const squares = schools.flatMap((a) => schools.map((b) => a.pupils * b.pupils * (a.value - b.value) ** 2));
        const sd = await call('SD', valuesOf(schools), pupilsOf(schools));
        close(sd * sd, sum(squares) / (2 * sum(pupilsOf(schools)) ** 2));
      }),
      RUNS,
    ));

  test('mean and deviation go with the unit of measure; an amount more for all moves the mean alone', () =>
    fc.assert(
      fc.asyncProperty(county, fc.integer({ min: 2, max: 1000 }), async (schools, factor) => {
        const [values, pupils] = [valuesOf(schools), pupilsOf(schools)];
        const [mean, sd] = [await call('MEAN', values, pupils), await call('SD', values, pupils)];
        close(await call('MEAN', values.map((value) => value * factor), pupils), mean * factor);
        close(await call('SD', values.map((value) => value * factor), pupils), sd * factor);
        close(await call('MEAN', values.map((value) => value + factor), pupils), mean + factor);
        close(await call('SD', values.map((value) => value + factor), pupils), sd);
      }),
      RUNS,
    ));

  test('CV is 0 where all schools are alike, and only there', () =>
    fc.assert(
      fc.asyncProperty(county, async (schools) => {
        const cv = await call('CV', valuesOf(schools), pupilsOf(schools));
        if (new Set(valuesOf(schools)).size > 1) expect(cv).toBeGreaterThan(1e-6);
        else expect(cv).toBeLessThan(1e-15);
        expect(await call('CV', schools.map(() => 7.3), pupilsOf(schools))).toBeLessThan(1e-15);
      }),
      RUNS,
    ));

  test('CV = SD ÷ MEAN, and CVTOTAL of totals is CV of what a pupil has', () =>
    fc.assert(
      fc.asyncProperty(county, async (schools) => {
        const [totals, pupils] = [schools.map(({ value }) => Math.round(value * 100)), pupilsOf(schools)];
        const perPupil = await spilled('PERPUPIL', totals, pupils);
        const cv = await call('CV', perPupil, pupils);
        close(await call('CVTOTAL', totals, pupils), cv, 1e-12);
        close(cv, (await call('SD', perPupil, pupils)) / (await call('MEAN', perPupil, pupils)), 1e-12);
      }),
      RUNS,
    ));
});

describe('per pupil, per hundred, composite, contribution', () => {
  test('a spilled column is its cells one by one; times the pupils it is the total; PER100 is a hundred times as much', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.record({ total: fc.nat(100_000), pupils: head }), { minLength: 2, maxLength: 8 }), async (schools) => {
        const totals = schools.map(({ total }) => total);
        const [perPupil, per100] = [await spilled('PERPUPIL', totals, pupilsOf(schools)), await spilled('PER100', totals, pupilsOf(schools))];
        for (const [index, { total, pupils }] of schools.entries()) {
          const each = perPupil[index] ?? Number.NaN;
          expect(each).toBe(await call('PERPUPIL', total, pupils));
          close(each * pupils, total, 1e-12);
          close(per100[index] ?? Number.NaN, each * 100, 1e-12);
        }
      }),
      RUNS,
    ));

  test('COMPOSITE is the mean, whatever the order, and lies between the least and the largest', () =>
    fc.assert(
      fc.asyncProperty(fc.array(hundredths, { minLength: 1, maxLength: 14 }), async (cvs) => {
        const composite = await call('COMPOSITE', cvs.map((cv) => cv / 100));
        close(composite, Number(cvs.reduce((all, cv) => all + BigInt(cv), 0n)) / 100 / cvs.length, 1e-12);
        close(await call('COMPOSITE', [...cvs].reverse().map((cv) => cv / 100)), composite, 1e-12);
        expect(composite).toBeGreaterThanOrEqual(Math.min(...cvs) / 100 - 1e-9);
        expect(composite).toBeLessThanOrEqual(Math.max(...cvs) / 100 + 1e-9);
      }),
      RUNS,
    ));

  test('the contributions are the terms of the variance: they add up to 1 and give back SD²', () =>
    fc.assert(
      fc.asyncProperty(county.filter((schools) => new Set(valuesOf(schools)).size > 1), async (schools) => {
        const [values, pupils] = [valuesOf(schools), pupilsOf(schools)];
        const shares = await spilled('CONTRIBUTION', values, pupils);
        close(sum(shares), 1, 1e-12);
        const [mean, sd] = [await call('MEAN', values, pupils), await call('SD', values, pupils)];
        shares.forEach((share, index) => close(share * sd ** 2 * sum(pupils), (pupils[index] ?? 0) * ((values[index] ?? 0) - mean) ** 2, 1e-7));
      }),
      RUNS,
    ));
});

/** The weights of the formula sheet for schools of several stages (facts, §2.3); 0 where the type has no such stage. */
const TYPES_OF_SEVERAL_STAGES = [
  { type: '九年一贯制', weights: { primary: 1, junior: 1.1, senior: 0 } },
  { type: '完全中学', weights: { primary: 0, junior: 1, senior: 1.2 } },
  { type: '十二年一贯制', weights: { primary: 1, junior: 1.1, senior: 1.32 } },
] as const;

describe('SPLIT', () => {
  test.each(TYPES_OF_SEVERAL_STAGES)('$type: the closed forms of the formula sheet; all shares together are the whole', ({ type, weights }) =>
    fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), head, head, head, async (total, a, b, c) => {
        const [A, B, C] = [weights.primary === 0 ? 0 : a, b, weights.senior === 0 ? 0 : c];
        const whole = weights.primary * A + weights.junior * B + weights.senior * C;
        const args = [A === 0 ? undefined : A, B, C === 0 ? undefined : C];
        const junior = await call('SPLIT', total, type, '初中', ...args);
        const primary = A === 0 ? 0 : await call('SPLIT', total, type, '小学', ...args);
        close(primary, (total * weights.primary * A) / whole, 1e-12);
        close(junior, (total * weights.junior * B) / whole, 1e-12);
        // What no stage of compulsory education gets is the seniors'.
        close(primary + junior + (total * weights.senior * C) / whole, total, 1e-12);
      }),
      RUNS,
    ),
  );

  test('a nine-year school per pupil: R ÷ (A+1.1B) and R ÷ (A÷1.1+B)', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), head, head, async (total, a, b) => {
        close((await call('SPLIT', total, '九年一贯制', '小学', a, b)) / a, total / (a + 1.1 * b), 1e-12);
        close((await call('SPLIT', total, '九年一贯制', '初中', a, b)) / b, total / (a / 1.1 + b), 1e-12);
      }),
      RUNS,
    ));
});

describe('GAP', () => {
  /** Indicators with what one unit of them is, and the threshold in thousandths of a unit per pupil (facts §1.2). */
  const TARGETS = [
    ...[['R4', '小学', 4500], ['R4', '初中', 5800], ['R5', '小学', 7500], ['R5', '初中', 10_200], ['R6', '小学', 2_000_000], ['R6', '初中', 2_500_000]].map(([rule, stage, target]) => ({ rule, stage, target, hundredths: true })),
    ...[['R1', '小学', 42], ['R1', '初中', 53], ['R2', '小学', 10], ['R2', '初中', 10], ['R3', '小学', 9], ['R3', '初中', 9], ['R7', '小学', 23], ['R7', '初中', 24]].map(([rule, stage, target]) => ({ rule, stage, target, hundredths: false })),
  ] as readonly { readonly rule: string; readonly stage: string; readonly target: number; readonly hundredths: boolean }[];

  test.each([
    ['标准', 100n],
    ['底线', 85n],
  ] as const)('to the %s: with it the figure is reached, with one unit fewer it is not, in whole numbers', (target, percent) =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...TARGETS), fc.nat(20_000), head, async ({ rule, stage, target: thousandths, hundredths: inHundredths }, have, pupils) => {
        const gap = await call('GAP', rule, stage, have, pupils, target);
        const units = BigInt(Math.round(gap * (inHundredths ? 100 : 1)));
        close(gap * (inHundredths ? 100 : 1), Number(units), 1e-12);
        // In hundred-thousandths of a unit: what there is with the gap, and what there has to be.
        const size = inHundredths ? 1_000n : 100_000n;
        const needed = BigInt(thousandths) * percent * BigInt(pupils);
        const with_ = BigInt(have) * 100_000n + units * size;
        expect(with_ >= needed).toBe(true);
        if (units > 0n) expect(with_ - size < needed).toBe(true);
      }),
      { numRuns: 150 },
    ),
  );
});

describe('STANDARD and FLOOR', () => {
  test.each(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'].flatMap((rule) => ['小学', '初中'].map((stage) => [rule, stage] as const)))('%s, %s: the floor is 85 %% of the standard, in decimals', async (rule, stage) => {
    const [standard, floor] = [await call('STANDARD', rule, stage), await call('FLOOR', rule, stage)];
    // As literals, without the rounding of 4.5 × 0.85 in binary.
    const [thousandths, digits] = [BigInt(Math.round(standard * 1000)), `${String(BigInt(Math.round(standard * 1000)) * 85n)}e-5`];
    expect(Number(thousandths) / 1000).toBe(standard);
    expect(floor).toBe(Number(digits));
  });
});

describe('RETENTION', () => {
  const count = fc.nat(300);

  test('the three formulas of the sources, by cross multiplication in whole numbers', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 700, max: 3000 }), fc.integer({ min: 700, max: 3000 }), count, count, fc.nat(20), async (graduates, entrants, moved, left, died) => {
        const expected = { a: [graduates - moved + left, entrants - died], b: [graduates, entrants + moved - died - left], c: [Math.min(graduates, entrants + moved - left), entrants + moved - left] };
        for (const [formula, [stayed = 0, due = 1]] of Object.entries(expected)) close(await call('RETENTION', graduates, entrants, moved, left, died, formula), stayed / due, 1e-14);
      }),
      RUNS,
    ));
});
