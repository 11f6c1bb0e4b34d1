import type { DispersionResult } from '../../core/assessment';
import { scopeFor, STANDARD } from '../arguments/standard';
import { readTable, SCHOOL_TABLE } from '../arguments/table';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { figureOr } from '../rowOutput';
import type { Scope } from '../scope';
import type { Scalar } from '../value';
import { verdictWord } from '../verdictWord';
import { DISPERSION_SOURCE } from './source';

const COLUMNS = ['stage', 'indicator', 'units', 'mean', 'sd', 'cv', 'limit', 'verdict'] as const;

const rowOf = (result: DispersionResult, scope: Scope): readonly (Scalar | FunctionFailure)[] => {
  const [reason] = result.reasons;
  return [
    scope.context.translator.t(`term:stage.${result.stage}`),
    scope.names.rule(result.rule),
    result.units,
    figureOr(result.mean, reason),
    figureOr(result.sd, reason),
    figureOr(result.cv, reason),
    figureOr(result.limit, { code: 'notInForce', date: scope.context.date }),
    verdictWord(result.verdict),
  ];
};

export const county: FunctionDefinition = {
  name: 'BALANCE.COUNTY',
  description: {
    zh: '表Ⅲ：各学段七项指标的全县平均值、标准差、差异系数、限值与结论，溢出为一张表。',
    en: 'Form III: mean, standard deviation, coefficient of variation, limit and verdict of the seven indicators by stage, as a spilled table.',
  },
  arguments: [SCHOOL_TABLE, STANDARD],
  result: 'matrix',
  readsWorkbook: true,
  example: '=BALANCE.COUNTY(A1:N40)',
  source: DISPERSION_SOURCE,
  evaluate: async (call) => {
    const scope = scopeFor(call.scope, call.at(1));
    const assessment = scope.assess(await readTable(call, call.at(0)));
    if (assessment.units.length === 0) throw new FunctionFailure('#N/A', { key: 'noSchools' });
    return [COLUMNS.map((column) => scope.say(`column.${column}`)), ...assessment.county.map((result) => rowOf(result, scope))];
  },
};
