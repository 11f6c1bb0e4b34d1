import type { DispersionResult } from '../../core/assessment';
import type { DispersionPart } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { ALL_INDICATORS } from '../templates/declaration';
import { SPREAD } from '../templates/declarationForms/form3';
import type { FillTable } from '../templates/filling';
import { figureCell, known, unknown } from './formCells';
import type { FormValue } from './formCells';
import type { FormGround } from './formGround';
import { formIndicators } from './indicators';
import { missedUnseen } from './missedUnseen';

/** 综合: the mean of the coefficients of the stage, if all of them are known. */
const compositeOf = (results: readonly DispersionResult[], stage: Stage): FormValue => {
  const ofStage = results.filter((result) => result.stage === stage);
  const cvs = ofStage.flatMap(({ cv }) => cv ?? []);
  if (ofStage.length === 0) return unknown({ code: 'noUnits', stage });
  if (cvs.length < ofStage.length) return unknown(...ofStage.filter(({ cv }) => cv === undefined).flatMap(({ reasons }) => reasons));
  return known(cvs.reduce((sum, cv) => sum + cv, 0) / cvs.length);
};

const valueOf = (value: number | undefined, { reasons }: DispersionResult): FormValue => (value === undefined ? unknown(...reasons) : known(value));

const noteOn = (ground: FormGround, { cv, limit, verdict }: DispersionResult, spread: DispersionPart | undefined): string =>
  cv === undefined || limit === undefined || spread === undefined ? '' : missedUnseen(ground, { value: cv, comparator: spread.comparator, threshold: limit, unit: 'none', decimals: spread.decimals }, verdict);

/** 表Ⅲ: means and coefficients of variation of the seven indicators, and 综合. */
export const fillForm3 = (ground: FormGround): FillTable => {
  const indicators = formIndicators(ground);
  const { county } = ground.assessment;
  const results = new Map(county.map((result) => [JSON.stringify([result.rule, result.stage]), result]));
  return () => ({
    cell: ({ printed }, _, { result }) => {
      const stage = printed?.stage;
      if (stage === undefined) return undefined;
      if (result === ALL_INDICATORS) return figureCell(ground, { kind: 'compositeCv', stage }, compositeOf(county, stage), '0.000');
      const indicator = indicators.get(result ?? '');
      const found = indicator === undefined ? undefined : results.get(JSON.stringify([indicator.column.rule, stage]));
      if (indicator === undefined || found === undefined) return undefined;
      const about = { stage, rule: found.rule, part: found.part };
      if (printed?.result === SPREAD.mean) return figureCell(ground, { kind: 'mean', ...about }, valueOf(found.mean, found), '0.00');
      const note = noteOn(ground, found, indicator.spread);
      return figureCell(ground, { kind: 'cv', ...about }, valueOf(found.cv, found), '0.000', note);
    },
  });
};
