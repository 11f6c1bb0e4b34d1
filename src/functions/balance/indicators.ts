import type { Assessment, IndicatorColumn } from '../../core/assessment';
import type { Dataset } from '../../core/dataset';
import { STAGES } from '../../standards/terms';
import { readTable, SCHOOL_TABLE } from '../arguments/table';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { figureOr } from '../rowOutput';
import type { Scope } from '../scope';
import type { Scalar } from '../value';
import { MEASURES_SOURCE } from './source';

type Row = readonly (Scalar | FunctionFailure)[];

const headings = (columns: readonly IndicatorColumn[], scope: Scope): Row => [
  scope.say('column.school'),
  scope.say('column.stage'),
  ...columns.map(({ rule }) => scope.names.rule(rule)),
];

const rowOf = (unit: number, dataset: Dataset, { units }: Assessment, scope: Scope): Row => {
  const school = dataset.schools[dataset.units.school[unit] ?? -1];
  const stage = STAGES[dataset.units.stage[unit] ?? -1];
  return [
    school?.name ?? '',
    stage === undefined ? '' : scope.context.translator.t(`term:stage.${stage}`),
    ...units.indicators.map(({ values, reasons }) => figureOr(values[unit], reasons.get(unit))),
  ];
};

export const indicators: FunctionDefinition = {
  name: 'BALANCE.INDICATORS',
  description: {
    zh: '逐校、逐学段算出资源配置七项指标并溢出为一张表；缺数据的格为 #N/A 并说明原因。',
    en: 'The seven resource indicators of every school and stage, as a spilled table; what cannot be computed is #N/A with the reason.',
  },
  arguments: [SCHOOL_TABLE],
  result: 'matrix',
  readsWorkbook: true,
  example: '=BALANCE.INDICATORS(A1:N40)',
  source: MEASURES_SOURCE,
  evaluate: async (call) => {
    const { scope } = call;
    const reading = await readTable(call, call.at(0));
    const { dataset } = reading;
    if (dataset.units.length === 0) throw new FunctionFailure('#N/A', { key: 'noSchools' });
    const assessment = scope.assess(reading);
    return [headings(assessment.units.indicators, scope), ...Array.from({ length: dataset.units.length }, (_, unit) => rowOf(unit, dataset, assessment, scope))];
  },
};
