import type { Pack } from '../../standards/schema';
import { eachInSteps, runThrough } from '../steps';
import { figureLines, spreadLines } from './countyLines';
import type { JudgedYear } from './judgedYears';
import { schoolTracks, turnoverOf } from './schoolTracks';
import type { SchoolKeys, Turnover } from './schoolTracks';
import { unitLines } from './unitLines';
import { WARNING_KINDS, warningOf } from './warnings';
import type { WarningKind, WarningOptions, YearWarning } from './warnings';
import type { YearLine } from './yearLine';

/** How the years of a county compare. Figures are unrounded. */
export interface YearComparison {
  /** The earliest first; the last is this year, the one before it last year (not always the calendar's). */
  readonly years: readonly number[];
  /** 差异系数 by indicator and stage. */
  readonly spreads: readonly YearLine[];
  /** Rates and other figures of the county. */
  readonly figures: readonly YearLine[];
  /** Every indicator of every school and stage; those of schools that are no more come last. */
  readonly units: readonly YearLine[];
  readonly turnover: readonly Turnover[];
  readonly warnings: readonly YearWarning[];
  /** For how many figures each kind of warning was looked for, and for how many of them it cannot be told. */
  readonly looked: Readonly<Record<WarningKind, { readonly lines: number; readonly notTold: number }>>;
}

export interface CompareYearsOptions extends WarningOptions {
  readonly pack: Pack;
  /** How schools are recognised from year to year. */
  readonly keys: SchoolKeys;
}

function* warningsIn(lines: readonly YearLine[], options: WarningOptions): Generator<void, Pick<YearComparison, 'warnings' | 'looked'>> {
  const warnings: YearWarning[] = [];
  const looked = { nearLimit: { lines: 0, notTold: 0 }, worsening: { lines: 0, notTold: 0 }, projected: { lines: 0, notTold: 0 } };
  for (const kind of WARNING_KINDS) {
    yield* eachInSteps(lines, (line) => {
      const outcome = warningOf(kind, line, options);
      if (outcome === 'notAsked') return;
      looked[kind].lines += 1;
      if (outcome === 'notTold') looked[kind].notTold += 1;
      else if (outcome !== 'none') warnings.push(outcome);
    });
  }
  return { warnings, looked };
}

/** Compares the years of a county, step by step; undefined where there are fewer than two. */
export function* yearComparisonSteps(years: readonly JudgedYear[], options: CompareYearsOptions): Generator<void, YearComparison | undefined> {
  const [last, now] = [years.at(-2), years.at(-1)];
  if (last === undefined || now === undefined) return undefined;
  const { pack, keys } = options;
  const tracks = schoolTracks(years.map(({ dataset }) => dataset), keys);
  yield;
  const [spreads, figures] = [spreadLines(years, pack), figureLines(years, pack)];
  const units = yield* unitLines(years, tracks, pack);
  const found = yield* warningsIn([...spreads, ...figures, ...units], options);
  return { years: years.map(({ year }) => year), spreads, figures, units, turnover: turnoverOf(tracks, last.dataset, now.dataset, keys), ...found };
}

/**
 * This year against last year: every coefficient of variation, every figure of the county, every indicator of every school, with
 * what came, went and was renamed, and what may go wrong. Unknown stays unknown: it is neither better nor worse, and warns of nothing.
 */
export const compareYears = (years: readonly JudgedYear[], options: CompareYearsOptions): YearComparison | undefined => runThrough(yearComparisonSteps(years, options));
