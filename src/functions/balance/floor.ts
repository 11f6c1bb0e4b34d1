import { valueAt } from '../../standards';
import { DATE } from '../arguments/date';
import type { Stage } from '../../standards/terms';
import { INDICATOR, readIndicator } from '../arguments/indicator';
import type { Indicator } from '../arguments/indicator';
import { readStage, STAGE } from '../arguments/stage';
import { scopeFor, STANDARD } from '../arguments/standard';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { choose } from '../native/choice';
import { nativeScope } from '../native/standards';
import { number } from '../native/text';
import { indicatorChoice, STAGE_CHOICE } from '../native/words';
import type { Scope } from '../scope';
import { MEASURES_SOURCE } from './source';

const floorFor = ({ rule, part }: Indicator, stage: Stage, { context: { date } }: Scope): number => {
  const value = valueAt(part.floor, date)?.value[stage];
  if (value === undefined) throw new FunctionFailure('#N/A', { key: 'noThreshold', data: { rule: rule.id, label: rule.label, stage: { term: `stage.${stage}` }, date } });
  return value;
};

export const floor: FunctionDefinition = {
  name: 'BALANCE.FLOOR',
  description: { zh: '某项指标、某一学段的 85% 底线（学校余项不得低于的值）。', en: 'The 85 % floor of an indicator and stage, which no remaining item of a school may fall below.' },
  arguments: [INDICATOR, STAGE, STANDARD, DATE],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.FLOOR("R1","初中")',
  source: MEASURES_SOURCE,
  evaluate: (call) => {
    const scope = scopeFor(call.scope, call.at(2), call.at(3));
    return floorFor(readIndicator(call.at(0), scope), readStage(call.at(1)), scope);
  },
  native: (call) => {
    const scope = nativeScope(call, call.at(2), call.at(3));
    return choose(call.at(0), indicatorChoice(scope), call, (indicator) => choose(call.at(1), STAGE_CHOICE, call, (stage) => number(floorFor(indicator, stage, scope))));
  },
};
