import type { UnknownReason } from '../../core/assessment';
import { leftOutReason } from '../../core/leftOut';
import { verdictOf } from '../../core/verdict';
import type { Stage } from '../../standards/terms';
import { ALL_INDICATORS } from '../templates/declaration';
import { REACHED } from '../templates/declarationForms/form2';
import type { FillTable } from '../templates/filling';
import { figureCell, known, unknown } from './formCells';
import type { FormValue } from './formCells';
import type { FormGround } from './formGround';
import { formIndicators } from './indicators';
import type { FormIndicator } from './indicators';

interface Reached {
  readonly met: number;
  readonly of: number;
  /** Why more may reach it than are counted. */
  readonly reasons: readonly UnknownReason[];
}

const countMet = ({ units, assessment, basis }: FormGround, stage: Stage, indicator: FormIndicator | undefined): Reached => {
  const verdicts = indicator?.column.verdicts ?? assessment.units.verdicts;
  let [met, open] = [0, 0];
  for (const unit of units[stage]) {
    const verdict = verdictOf(verdicts[unit]);
    if (verdict === 'met') met += 1;
    else if (verdict === 'unknown') open += 1;
  }
  const of = units[stage].length;
  const leftOut = leftOutReason(basis.dataset);
  return { met, of, reasons: [...(open === 0 ? [] : [{ code: 'unitsUnknown', count: open, of } as const]), ...(leftOut === undefined ? [] : [leftOut])] };
};

/** How many are met. Nothing at all is known of a stage of which no unit is there. */
const countOf = (stage: Stage, { met, of, reasons }: Reached): FormValue => {
  if (of === 0) return unknown(...(reasons.length > 0 ? reasons : [{ code: 'noUnits', stage } as const]));
  return reasons.length > 0 ? { kind: 'least', value: met, reasons } : known(met);
};

/** Their share. Schools that were left out make it unknown: nobody knows of how many it is. */
const shareOf = (stage: Stage, reached: Reached): FormValue => {
  const count = countOf(stage, reached);
  const leftOut = reached.reasons.filter(({ code }) => code === 'schoolsLeftOut');
  return count.kind === 'unknown' || leftOut.length > 0 ? unknown(...reached.reasons, ...(count.kind === 'unknown' ? count.reasons : [])) : { ...count, value: count.value / reached.of };
};

/** 表Ⅱ-1: how many units reach each indicator and the school rule; where some cannot be judged, at least so many. */
export const fillForm2Summary = (ground: FormGround): FillTable => {
  const indicators = formIndicators(ground);
  return () => ({
    cell: ({ printed }, _, { result }) => {
      const stage = printed?.stage;
      const indicator = indicators.get(result ?? '');
      if (stage === undefined || (indicator === undefined && result !== ALL_INDICATORS)) return undefined;
      const about = indicator === undefined ? {} : { rule: indicator.column.rule, part: indicator.column.part };
      const reached = countMet(ground, stage, indicator);
      return printed?.result === REACHED.share
        ? figureCell(ground, { kind: 'shareMet', stage, ...about }, shareOf(stage, reached), '0.0%')
        : figureCell(ground, { kind: 'unitsMet', stage, ...about }, countOf(stage, reached), '0');
    },
  });
};
