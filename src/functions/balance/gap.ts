import { judge } from '../../core';
import { enough } from '../../core/why/remedies';
import { FIELDS, valueAt } from '../../standards';
import type { IndicatorPart } from '../../standards/schema';
import { INDICATOR, readIndicator } from '../arguments/indicator';
import { numberArgument, readNumberArgument } from '../arguments/number';
import { readStage, STAGE } from '../arguments/stage';
import { ofField, taking, TOTALS } from '../arguments/taking';
import { oneOf, readText } from '../arguments/text';
import type { Supplied } from '../call';
import type { ArgumentDeclaration } from '../declaration';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { MEASURES_SOURCE } from './source';

type Target = 'threshold' | 'floor';

const TARGET: ArgumentDeclaration = {
  name: { zh: '目标', en: 'target' },
  description: { zh: '标准（默认）或 底线（标准的 85%）', en: 'threshold (default) or floor (85 % of it)' },
  kind: 'text',
  optional: true,
  takes: { of: 'words', words: [{ zh: '标准', en: 'threshold' }, { zh: '底线', en: 'floor' }] },
};

const WORDS: ReadonlyMap<string, Target> = new Map<string, Target>([
  ['标准', 'threshold'],
  ['threshold', 'threshold'],
  ['底线', 'floor'],
  ['floor', 'floor'],
]);

const readTarget = (supplied: Supplied): Target => {
  const text = readText(supplied);
  return text === undefined ? 'threshold' : oneOf(supplied, text, WORDS, '标准 / 底线 (threshold / floor)');
};

/** What rounding may add to a product and take from a difference: no reason to ask for one more teacher. */
const ROUNDING = 2 ** -47;

/** The least to add to the total so that total ÷ pupils reaches the target; 0 if it does already. */
const missingTo = ({ multiplier, comparator, numerator }: IndicatorPart, target: number, total: number, pupils: number): number => {
  if (judge((total * multiplier) / pupils, comparator, target)) return 0;
  const need = (target * pupils) / multiplier;
  return enough(need - total - need * ROUNDING, FIELDS.get(numerator.plus[0] ?? '')?.unit ?? 'none');
};

export const gap: FunctionDefinition = {
  name: 'BALANCE.GAP',
  description: {
    zh: '某校某项指标距标准（或 85% 底线）还缺多少：人、间进到整数，面积（㎡）、设备值（元）进到两位小数；已达到为 0。',
    en: 'How much a school lacks to the threshold of an indicator (or its 85 % floor): whole people and rooms, m² and yuan to two decimals, always rounded up; 0 if it is reached.',
  },
  arguments: [
    INDICATOR,
    STAGE,
    taking(numberArgument({ zh: '总量', en: 'total' }, { zh: '该校该学段现有的人数、间数、面积或设备值（元）', en: 'People, rooms, area or value of equipment (yuan) that the school has for the stage' }), { ...TOTALS, inUnits: true }),
    taking(numberArgument({ zh: '学生数', en: 'pupils' }, { zh: '该校该学段在校生数', en: 'Pupils of the school in the stage' }), ofField('pupils')),
    TARGET,
  ],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.GAP("R1","小学",40,1000)',
  source: MEASURES_SOURCE,
  evaluate: (call) => {
    const { rule, part } = readIndicator(call.at(0), call.scope);
    const stage = readStage(call.at(1));
    const total = readNumberArgument(call.at(2));
    const pupils = readNumberArgument(call.at(3));
    const { date } = call.scope.context;
    const target = valueAt(part[readTarget(call.at(4))], date)?.value[stage];
    if (target === undefined) throw new FunctionFailure('#N/A', { key: 'noThreshold', data: { rule: rule.id, label: rule.label, stage: { term: `stage.${stage}` }, date } });
    if (pupils === 0) throw new FunctionFailure('#N/A', { reason: { code: 'noPupils' } });
    return missingTo(part, target, total, pupils);
  },
};
