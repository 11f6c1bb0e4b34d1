import { projectedAt, yearsAt } from '../../../src/core/years/projection';

describe('the straight line through years', () => {
  // Worked by hand: x̄ = 2022, ȳ = 3; Σ(x − x̄)(y − ȳ) = 2·2 + 1·0 + 0 + 1·(−1) + 2·1 … of 1, 3, 2, 5, 4 is 8; ÷ 10 = 0.8.
  const five = [1, 3, 2, 5, 4].map((value, at) => ({ year: 2020 + at, value }));

  it('is that of least squares', () => {
    expect(projectedAt(five, 2022)).toBeCloseTo(3, 12);
    expect(projectedAt(five, 2025)).toBeCloseTo(3 + 0.8 * 3, 12);
    expect(projectedAt([...five].reverse(), 2025)).toBeCloseTo(5.4, 12);
  });

  it('goes through points that lie on one, gaps between them', () => expect(projectedAt([{ year: 2018, value: 8 }, { year: 2021, value: 5 }, { year: 2022, value: 4 }], 2024.5)).toBeCloseTo(1.5, 12));

  it('is none through a single year', () => {
    expect(projectedAt([], 2025)).toBeUndefined();
    expect(projectedAt([{ year: 2024, value: 1 }], 2025)).toBeUndefined();
  });
});

it.each([['2025-12-31', 2025], ['2024-12-31', 2024], ['2025-07-02', 2024 + 183 / 365], ['2024-01-01', 2023 + 1 / 366]])('%s lies at %d, the ends of years being whole', (day, at) => expect(yearsAt(day)).toBeCloseTo(at, 12));
