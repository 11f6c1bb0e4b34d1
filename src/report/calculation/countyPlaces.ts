import type { DispersionResult } from '../../core/assessment';
import type { Quantity } from '../handIn/quantity';

/** Rows: the mark (hidden), title, note, then two tables with a row of headings each. */
export const FIRST_DISPERSION = 4;

/** Columns of the table of dispersions. */
export const DISPERSION = { item: 0, stage: 1, units: 2, mean: 3, sd: 4, cv: 5, limit: 6, verdict: 7 } as const;
/** Columns of the table of rates, over the same widths. */
export const RATE = { item: 0, part: 1, numerator: 2, denominator: 3, value: 4, comparator: 5, threshold: 6, verdict: 7 } as const;

/** A rate of the county, as a row. */
export interface RateRow {
  readonly rule: string;
  readonly part: string;
}

/** Where things stand in the working sheet of the county. */
export interface CountyPlaces {
  readonly sheet: string;
  readonly dispersions: readonly DispersionResult[];
  readonly rates: readonly RateRow[];
  readonly dispersionRow: (of: Extract<Quantity, { kind: 'mean' | 'cv' }>) => number | undefined;
  readonly rateRow: (rule: string, part: string) => number | undefined;
}

export const countyPlaces = (sheet: string, dispersions: readonly DispersionResult[], rates: readonly RateRow[]): CountyPlaces => {
  const dispersionRows = new Map(dispersions.map(({ rule, part, stage }, at) => [JSON.stringify([rule, part, stage]), FIRST_DISPERSION + at]));
  const firstRate = FIRST_DISPERSION + dispersions.length + 2;
  const rateRows = new Map(rates.map(({ rule, part }, at) => [JSON.stringify([rule, part]), firstRate + at]));
  return {
    sheet,
    dispersions,
    rates,
    dispersionRow: ({ rule, part, stage }) => dispersionRows.get(JSON.stringify([rule, part, stage])),
    rateRow: (rule, part) => rateRows.get(JSON.stringify([rule, part])),
  };
};
