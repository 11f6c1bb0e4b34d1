import { DATE } from '../arguments/date';
import { INDICATOR, readRule } from '../arguments/indicator';
import { readStage, STAGE } from '../arguments/stage';
import { scopeFor, STANDARD } from '../arguments/standard';
import type { FunctionDefinition } from '../definition';
import { choose } from '../native/choice';
import { nativeScope } from '../native/standards';
import { number } from '../native/text';
import { ruleChoice, STAGE_CHOICE } from '../native/words';
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
  native: (call) => {
    const scope = nativeScope(call, call.at(2), call.at(3));
    return choose(call.at(0), ruleChoice(scope), call, (rule) => choose(call.at(1), STAGE_CHOICE, call, (stage) => number(thresholdFor(rule, stage, scope))));
  },
};
