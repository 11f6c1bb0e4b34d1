import type { IndicatorColumn, UnitResults } from '../../../core/assessment';
import { VERDICT } from '../../../core/verdict';
import { stageOf } from '../../../core/unitIndex';
import type { UnitTable } from '../../../core/dataset';
import type { Pack } from '../../../standards/schema';
import { STAGES } from '../../../standards/terms';

/** A unit's place among the units of its stage, and how many have one. */
export interface Rank {
  readonly rank: number;
  readonly of: number;
}

/** Whether more is better, as the indicator is compared. */
const isMoreBetter = ({ rule, part }: IndicatorColumn, pack: Pack): boolean => {
  const found = pack.rules.find(({ id }) => id === rule)?.parts.find(({ id }) => id === part);
  return found?.kind !== 'indicator' || found.comparator === '>=' || found.comparator === '>';
};

const ranksOfColumn = (column: IndicatorColumn, inScope: Uint8Array, units: UnitTable, pack: Pack): ReadonlyMap<number, Rank> => {
  const sign = isMoreBetter(column, pack) ? -1 : 1;
  const valueOf = (unit: number): number => sign * (column.values[unit] ?? Number.NaN);
  const ranks = new Map<number, Rank>();
  for (const stage of STAGES) {
    const ranked = Array.from({ length: units.length }, (_, unit) => unit).filter(
      (unit) => stageOf(units, unit) === stage && inScope[unit] === 1 && Number.isFinite(valueOf(unit)) && column.verdicts[unit] !== VERDICT.notApplicable,
    );
    ranked.sort((a, b) => valueOf(a) - valueOf(b));
    let rank = 0;
    for (const [at, unit] of ranked.entries()) {
      // Equal figures share the first of their places.
      if (at === 0 || valueOf(unit) !== valueOf(ranked[at - 1] ?? -1)) rank = at + 1;
      ranks.set(unit, { rank, of: ranked.length });
    }
  }
  return ranks;
};

/** The places of all units by every indicator, in the order of the indicators; a unit without a figure has none. */
export const ranksOf = ({ indicators, inScope }: UnitResults, units: UnitTable, pack: Pack): readonly ReadonlyMap<number, Rank>[] => indicators.map((column) => ranksOfColumn(column, inScope, units, pack));
