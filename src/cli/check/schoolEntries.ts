import { verdictOf } from '../../core';
import type { IndicatorColumn } from '../../core/assessment';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { CheckResult } from './checkResult';
import { figure } from './figure';

const indicatorEntry = ({ words }: CheckResult, indicator: IndicatorColumn, unit: number, stage: Stage) => {
  const reason = indicator.reasons.get(unit);
  return {
    id: indicator.rule,
    value: reason === undefined ? figure(indicator.values[unit]) : null,
    threshold: figure(indicator.threshold[stage]),
    floor: figure(indicator.floor[stage]),
    verdict: verdictOf(indicator.verdicts[unit]),
    reachesFloor: indicator.reachesFloor[unit] === 1,
    reason: reason === undefined ? null : words.reason(reason),
  };
};

/** One entry a school and stage, in the order of the data. */
export const schoolEntries = (result: CheckResult): readonly unknown[] => {
  const { assessment, reading } = result;
  const { schools, units } = reading.dataset;
  return Array.from({ length: units.length }, (_, unit) => {
    const school = schools[units.school[unit] ?? -1];
    const stage = STAGES[units.stage[unit] ?? 0] ?? STAGES[0];
    return {
      name: school?.name ?? '',
      code: school?.code ?? null,
      stage,
      type: school?.type ?? null,
      town: school?.town ?? null,
      file: school?.cell?.file ?? null,
      verdict: verdictOf(assessment.units.verdicts[unit]),
      indicators: assessment.units.indicators.map((indicator) => indicatorEntry(result, indicator, unit, stage)),
    };
  });
};
