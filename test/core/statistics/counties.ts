import fc from 'fast-check';

export interface School {
  readonly value: number;
  readonly pupils: number;
}
export type County = readonly School[];

/** facts, case A: the worked example of the training sheet (生均图书册数, five primary schools). */
export const CASE_A_PUPILS = [45, 37, 89, 76, 55];
export const CASE_A_VALUES = [279, 137, 935, 160, 402].map((books, i) => books / (CASE_A_PUPILS[i] ?? Number.NaN));

const pupils = fc.integer({ min: 1, max: 3000 });

/** Counties in which some school has something. */
export const anyCounty = fc
  .array(fc.record({ value: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100), pupils }), { minLength: 2, maxLength: 30 })
  .filter((schools) => schools.some(({ value }) => value > 0));

/** Counties in which every school has something. */
export const wealthyCounty = fc.array(fc.record({ value: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100), pupils }), { minLength: 2, maxLength: 30 });

/** An index of values and pupils as one of schools. NaN where it has no value. */
export const indexOver =
  (index: (values: readonly number[], heads: readonly number[]) => { readonly ok: true; readonly value: number } | { readonly ok: false }) =>
  (schools: County): number => {
    const result = index(
      schools.map(({ value }) => value),
      schools.map((school) => school.pupils),
    );
    return result.ok ? result.value : Number.NaN;
  };

/** What must hold for every index of equity: neither units of measure nor order nor the drawing of school borders count. */
export const expectsOfAnIndex = (index: (schools: County) => number, counties: fc.Arbitrary<County>): void => {
  const same = (a: County, b: County): void => {
    const [left, right] = [index(a), index(b)];
    if (Number.isNaN(right)) expect(left).toBeNaN();
    else expect(left).toBeCloseTo(right, 10);
  };

  test('scaling values or pupils changes nothing', () => {
    fc.assert(
      fc.property(counties, fc.integer({ min: 2, max: 64 }), (schools, factor) => {
        same(schools.map((one) => ({ ...one, value: one.value * factor })), schools);
        same(schools.map((one) => ({ ...one, pupils: one.pupils * factor })), schools);
      }),
    );
  });

  test('the order of schools changes nothing', () => {
    fc.assert(fc.property(counties, (schools) => same([...schools].reverse(), schools)));
  });

  test('a school split into two halves changes nothing, nor does one without pupils', () => {
    fc.assert(
      fc.property(counties, fc.nat(), (schools, at) => {
        const whole = schools[at % schools.length];
        if (whole === undefined) return;
        const half = { value: whole.value, pupils: whole.pupils / 2 };
        same([...schools.filter((one) => one !== whole), half, half], schools);
        same([...schools, { value: 99, pupils: 0 }], schools);
      }),
    );
  });
};
