import type { Field, Pack } from '../../standards/schema';
import { assessmentSteps } from '../assess';
import type { Assessment } from '../assessment';
import type { Dataset } from '../dataset';
import { runThrough } from '../steps';

/** A year of a county, judged by itself. */
export interface JudgedYear {
  readonly year: number;
  /** Of that year; with the years before it, for what is judged over years. */
  readonly dataset: Dataset;
  readonly assessment: Assessment;
}

/** A county as it was read and judged: of its latest year. */
export interface JudgedCounty {
  readonly dataset: Dataset;
  readonly assessment: Assessment;
  readonly pack: Pack;
  readonly fields: ReadonlyMap<string, Field>;
}

/** The years that the data are of, the earliest first; none where they do not say their own. */
export const yearsOf = ({ year, earlier = [] }: Dataset): readonly number[] => (year === undefined ? [] : [...earlier.map((one) => one.year), year]);

/** Judges every year of a county by the same standard, day and choices, the earliest first, step by step; the latest has been. */
export function* judgedYears({ dataset, assessment, pack, fields }: JudgedCounty, signal?: AbortSignal): Generator<void, readonly JudgedYear[]> {
  const { year: latest, earlier = [] } = dataset;
  if (latest === undefined) return [];
  const { date, parameters, profiles } = assessment;
  const judged: JudgedYear[] = [];
  for (const [at, { year, dataset: alone }] of earlier.entries()) {
    const before = earlier.slice(0, at);
    const own: Dataset = { ...alone, year, ...(before.length === 0 ? {} : { earlier: before }) };
    const options = { date, fields, parameters, profiles, ...(signal && { signal }) };
    judged.push({ year, dataset: own, assessment: yield* assessmentSteps(own, pack, options) });
    yield;
  }
  return [...judged, { year: latest, dataset, assessment }];
}

/** All years at once, where nobody waits for a turn. */
export const allYears = (county: JudgedCounty): readonly JudgedYear[] => runThrough(judgedYears(county));
