import type { IndicatorColumn } from '../../core/assessment';
import { STAGES, VERDICTS } from '../../standards/terms';
import type { Stage, Verdict } from '../../standards/terms';
import type { CheckResult } from './checkResult';
import { figure } from './figure';

const verdictAt = (codes: Uint8Array, unit: number): Verdict => VERDICTS[codes[unit] ?? -1] ?? 'unknown';

const indicatorEntry = ({ words }: CheckResult, indicator: IndicatorColumn, unit: number, stage: Stage) => {
  const reason = indicator.reasons.get(unit);
  return {
    id: indicator.rule,
    value: reason === undefined ? figure(indicator.values[unit]) : null,
    threshold: figure(indicator.threshold[stage]),
    floor: figure(indicator.floor[stage]),
    verdict: verdictAt(indicator.verdicts, unit),
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
      verdict: verdictAt(assessment.units.verdicts, unit),
      indicators: assessment.units.indicators.map((indicator) => indicatorEntry(result, indicator, unit, stage)),
    };
  });
};
