import { verdictOf } from '../../core';
import type { IndicatorColumn } from '../../core/assessment';
import type { CellRef } from '../../core/cellRef';
import { STAGES } from '../../standards/terms';
import type { Stage, Verdict } from '../../standards/terms';
import type { Ground } from './ground';

/** A unit that takes part, and how it stands. */
export interface Standing {
  readonly unit: number;
  /** The school, with its town where namesakes have to be told apart. */
  readonly name: string;
  readonly cell: CellRef | undefined;
  readonly verdict: Verdict;
  readonly short: readonly IndicatorColumn[];
  readonly met: number;
  readonly of: number;
  readonly unknown: readonly IndicatorColumn[];
}

const standingOf = ({ context, basis }: Ground, unit: number, namesakes: ReadonlySet<string>): Standing => {
  const { units } = context.assessment;
  const school = basis.dataset.schools[basis.dataset.units.school[unit] ?? -1];
  const applying = units.indicators.filter((column) => verdictOf(column.verdicts[unit]) !== 'notApplicable');
  const of = (verdict: Verdict): readonly IndicatorColumn[] => applying.filter((column) => verdictOf(column.verdicts[unit]) === verdict);
  const { name = '', town } = school ?? {};
  return {
    unit,
    name: namesakes.has(name) && town !== undefined ? context.translator.t('audit:self.ofTown', { name, town }) : name,
    cell: school?.cell,
    verdict: verdictOf(units.verdicts[unit]),
    short: of('notMet'),
    met: of('met').length,
    of: applying.length,
    unknown: of('unknown'),
  };
};

const namesakesIn = ({ basis }: Ground): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(basis.dataset.schools.flatMap(({ name }) => (seen.has(name) ? [name] : (seen.add(name), []))));
};

/** The units of each stage that take part in the resource assessment. */
export const standingsByStage = (ground: Ground): ReadonlyMap<Stage, readonly Standing[]> => {
  const { units } = ground.context.assessment;
  const namesakes = namesakesIn(ground);
  const standings = new Map<Stage, Standing[]>(STAGES.map((stage) => [stage, []]));
  for (let unit = 0; unit < units.length; unit += 1) {
    const stage = STAGES[ground.basis.dataset.units.stage[unit] ?? -1];
    if (units.inScope[unit] === 1 && stage !== undefined) standings.get(stage)?.push(standingOf(ground, unit, namesakes));
  }
  return standings;
};
