import { judge } from '../../core';
import { enough } from '../../core/why/remedies';
import { FIELDS, valueAt } from '../../standards';
import type { IndicatorPart, Unit } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { INDICATOR, readIndicator } from '../arguments/indicator';
import type { Indicator } from '../arguments/indicator';
import { numberArgument, readNumberArgument } from '../arguments/number';
import { readStage, STAGE } from '../arguments/stage';
import { ofField, taking, TOTALS } from '../arguments/taking';
import { oneOf, readText } from '../arguments/text';
import type { Supplied } from '../call';
import type { ArgumentDeclaration } from '../declaration';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { choose, optionsOf } from '../native/choice';
import { holds, roundedUp } from '../native/compare';
import { figureOf } from '../native/figures';
import { where } from '../native/guard';
import type { NativeCall } from '../native/nativeCall';
import { noteStandard } from '../native/standards';
import { indicatorChoice, STAGE_CHOICE } from '../native/words';
import type { Scope } from '../scope';
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

const unitOf = ({ numerator }: IndicatorPart): Unit => FIELDS.get(numerator.plus[0] ?? '')?.unit ?? 'none';

/** The least to add to the total so that total ÷ pupils reaches the target; 0 if it does already. */
const missingTo = (part: IndicatorPart, target: number, total: number, pupils: number): number => {
  const { multiplier, comparator } = part;
  if (judge((total * multiplier) / pupils, comparator, target)) return 0;
  const need = (target * pupils) / multiplier;
  return enough(need - total - need * ROUNDING, unitOf(part));
};

/** The number to be reached. */
const targetFor = ({ rule, part }: Indicator, stage: Stage, target: Target, { context: { date } }: Scope): number => {
  const value = valueAt(part[target], date)?.value[stage];
  if (value === undefined) throw new FunctionFailure('#N/A', { key: 'noThreshold', data: { rule: rule.id, label: rule.label, stage: { term: `stage.${stage}` }, date } });
  return value;
};

const nativeMissing = ({ part }: Indicator, target: number, total: string, pupils: string): string => {
  const { multiplier, comparator } = part;
  const times = multiplier === 1 ? '' : multiplier;
  const need = `${target}*${pupils}${times === '' ? '' : `/${times}`}`;
  const missing = `${need}*(1-2^-47)-${total}`;
  return `IF(${holds(`${total}${times === '' ? '' : `*${times}`}/${pupils}`, comparator, String(target))},0,${roundedUp(`MAX(0,${missing})`, enough(0.5, unitOf(part)) === 1 ? 0 : 2)})`;
};

const native = (call: NativeCall): string => {
  const { scope } = call;
  const total = figureOf(call.at(2), call);
  const pupils = figureOf(call.at(3), call);
  noteStandard(call, scope);
  const missing = choose(call.at(0), indicatorChoice(scope), call, (indicator) =>
    choose(call.at(1), STAGE_CHOICE, call, (stage) =>
      choose(call.at(4), { read: readTarget, options: optionsOf(WORDS), optional: true }, call, (target) =>
        nativeMissing(indicator, targetFor(indicator, stage, target, scope), total.text, pupils.text),
      ),
    ),
  );
  return where([...total.conditions, ...pupils.conditions, `(${pupils.text}>0)`], missing);
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
    const indicator = readIndicator(call.at(0), call.scope);
    const stage = readStage(call.at(1));
    const total = readNumberArgument(call.at(2));
    const pupils = readNumberArgument(call.at(3));
    const target = targetFor(indicator, stage, readTarget(call.at(4)), call.scope);
    if (pupils === 0) throw new FunctionFailure('#N/A', { reason: { code: 'noPupils' } });
    return missingTo(indicator.part, target, total, pupils);
  },
  native,
};
