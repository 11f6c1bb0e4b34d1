import { CompensatedSum } from '../statistics/compensatedSum';

/** A figure at the end of a year. */
export interface Observation {
  readonly year: number;
  readonly value: number;
}

const DAY = 86_400_000;

/** A day on the axis on which the end of year Y is Y: 2025-12-31 is 2025, 2025-06-30 about 2024.5. */
export const yearsAt = (day: string): number => {
  const year = Number(day.slice(0, 4));
  const [begin, end] = [Date.UTC(year, 0, 0), Date.UTC(year + 1, 0, 0)];
  const date = Date.UTC(year, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return year - 1 + (date - begin) / DAY / ((end - begin) / DAY);
};

/**
 * Where the straight line through the years leads: ordinary least squares, ŷ(t) = ȳ + b(t − x̄) with
 * b = Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)². undefined where the observations are of fewer than two different years.
 */
export const projectedAt = (observations: readonly Observation[], at: number): number | undefined => {
  const count = observations.length;
  const sum = (term: (one: Observation) => number): number => {
    const total = new CompensatedSum();
    for (const one of observations) total.add(term(one));
    return total.value;
  };
  const [x, y] = [sum(({ year }) => year) / count, sum(({ value }) => value) / count];
  const spread = sum(({ year }) => (year - x) ** 2);
  if (!(spread > 0)) return undefined;
  const slope = sum(({ year, value }) => (year - x) * (value - y)) / spread;
  return y + slope * (at - x);
};
