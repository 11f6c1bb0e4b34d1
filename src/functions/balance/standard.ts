import { DATE } from '../arguments/date';
import { INDICATOR, readRule } from '../arguments/indicator';
import { readStage, STAGE } from '../arguments/stage';
import { scopeFor, STANDARD } from '../arguments/standard';
import type { FunctionDefinition } from '../definition';
import { MEASURES_SOURCE } from './source';
import { thresholdFor } from './threshold';

export const standard: FunctionDefinition = {
  name: 'BALANCE.STANDARD',
  description: { zh: '某项指标、某一学段在给定日期有效的标准值。', en: 'The threshold of an indicator and stage in force on a date.' },
  arguments: [INDICATOR, STAGE, STANDARD, DATE],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.STANDARD("R1","小学")',
  source: MEASURES_SOURCE,
  evaluate: (call) => {
    const scope = scopeFor(call.scope, call.at(2), call.at(3));
    return thresholdFor(readRule(call.at(0), scope), readStage(call.at(1)), scope);
  },
};
