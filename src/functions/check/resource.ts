import { judge } from '../../core';
import type { Comparison } from '../../core/assessment';
import { valueAt } from '../../standards';
import type { Stage, Verdict } from '../../standards/terms';
import { INDICATOR, readIndicator } from '../arguments/indicator';
import type { Indicator } from '../arguments/indicator';
import { numberArgument, readOptionalNumber } from '../arguments/number';
import { OUTPUT, readOutput } from '../arguments/output';
import { readStage, STAGE } from '../arguments/stage';
import { taking } from '../arguments/taking';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { choose } from '../native/choice';
import { holds } from '../native/compare';
import { comparedFigure } from '../native/figureText';
import { figureOf, isBlank } from '../native/figures';
import { always, metIf, presentNative } from '../native/judgement';
import type { NativeCall } from '../native/nativeCall';
import { noteStandard } from '../native/standards';
import { literal, number, sentence } from '../native/text';
import { indicatorChoice, STAGE_CHOICE } from '../native/words';
import type { Scope } from '../scope';
import { MEASURES_SOURCE } from '../balance/source';
import { present } from './judgement';
import type { Judgement } from './judgement';

/** A figure of one indicator against its threshold and floor. */
export interface Graded {
  readonly indicator: Indicator;
  readonly value: number | undefined;
  readonly verdict: Verdict;
  readonly reachesFloor: boolean;
  readonly sentence: string;
}

/** The number in force for a stage, and the floor under it. */
export const limitsFor = ({ part }: Indicator, stage: Stage, { context: { date } }: Scope): { readonly threshold: number; readonly floor: number } => {
  const threshold = valueAt(part.threshold, date)?.value[stage];
  const floor = valueAt(part.floor, date)?.value[stage];
  if (threshold === undefined || floor === undefined) throw new FunctionFailure('#N/A', { reason: { code: 'notInForce', date } });
  return { threshold, floor };
};

/** Judges one per-pupil figure. A missing one is unknown. */
export const grade = (indicator: Indicator, stage: Stage, value: number | undefined, scope: Scope): Graded => {
  const { rule, part } = indicator;
  const { threshold, floor } = limitsFor(indicator, stage, scope);
  const name = scope.names.rule(rule.id);
  if (value === undefined) return { indicator, value, verdict: 'unknown', reachesFloor: false, sentence: scope.say('check.resource.unknown', { name }) };
  const against = (limit: number): Comparison => ({ value, comparator: part.comparator, threshold: limit, unit: part.unit, decimals: part.decimals });
  const met = judge(value, part.comparator, threshold);
  const reachesFloor = judge(value, part.comparator, floor);
  const grading = met ? 'met' : reachesFloor ? 'floor' : 'below';
  // Against the floor, where that decides: enough decimals that a figure which misses it never looks equal.
  const figures = scope.words.figures(against(grading === 'below' ? floor : threshold));
  return {
    indicator,
    value,
    verdict: met ? 'met' : 'notMet',
    reachesFloor,
    sentence: scope.say(`check.resource.${grading}`, {
      name,
      value: figures.value,
      threshold: scope.words.figures(against(threshold)).threshold,
      floor: scope.words.figures(against(floor)).threshold,
    }),
  };
};

/** The sentence on one figure that is there. */
const nativeSentence = (indicator: Indicator, stage: Stage, value: string, scope: Scope): string => {
  const { part, rule } = indicator;
  const { threshold, floor } = limitsFor(indicator, stage, scope);
  const shown = (limit: number): string => scope.words.figures({ ...part, value: limit, threshold: limit }).threshold;
  const told = (grading: string, limit: number): string =>
    sentence((marks) => scope.say(`check.resource.${grading}`, { name: scope.names.rule(rule.id), threshold: shown(threshold), floor: shown(floor), ...marks }), {
      value: comparedFigure(value, { ...part, threshold: limit }, scope.words),
    });
  const reaches = (limit: number): string => holds(value, part.comparator, number(limit));
  return `IF(${reaches(threshold)},${told('met', threshold)},IF(${reaches(floor)},${told('floor', threshold)},${told('below', floor)}))`;
};

const native = (call: NativeCall): string => {
  const { scope } = call;
  const value = figureOf(call.at(2), call);
  noteStandard(call, scope);
  return choose(call.at(0), indicatorChoice(scope), call, (indicator) =>
    choose(call.at(1), STAGE_CHOICE, call, (stage) => {
      const { threshold } = limitsFor(indicator, stage, scope);
      const blank = isBlank(call.at(2));
      const missing = literal(scope.say('check.resource.unknown', { name: scope.names.rule(indicator.rule.id) }));
      return presentNative(
        [
          ...(blank === undefined ? [] : [{ when: blank, ...always('unknown'), summary: missing, details: [] }]),
          {
            ...(value.conditions.length > 0 && { when: value.conditions.join('*') }),
            ...metIf(holds(value.text, indicator.part.comparator, number(threshold))),
            summary: nativeSentence(indicator, stage, value.text, scope),
            details: [],
          },
        ],
        call.at(3),
        call,
      );
    }),
  );
};

export const resource: FunctionDefinition = {
  name: 'CHECK.RESOURCE',
  description: {
    zh: '某校某项资源配置指标是否达标；不达标的说明是否达到 85% 底线。',
    en: 'Whether a school reaches the threshold of a resource indicator; if not, whether it reaches the 85 % floor.',
  },
  arguments: [
    INDICATOR,
    STAGE,
    taking(numberArgument({ zh: '值', en: 'value' }, { zh: '该校该项指标的生均或每百名学生的数值', en: 'Figure of the school per pupil or per 100 pupils' }), { of: 'figures', per: 'pupil', inUnits: true }),
    OUTPUT,
  ],
  result: 'any',
  readsWorkbook: false,
  example: '=CHECK.RESOURCE("R1","小学",4.2)',
  source: MEASURES_SOURCE,
  evaluate: (call) => {
    const { scope } = call;
    const value = readOptionalNumber(call.at(2));
    const { verdict, sentence } = grade(readIndicator(call.at(0), scope), readStage(call.at(1)), value, scope);
    const judgement: Judgement = { verdict, summary: sentence, details: [], notMet: verdict === 'notMet' ? 1 : 0, unknown: verdict === 'unknown' ? 1 : 0 };
    return present(judgement, readOutput(call.at(3)), scope);
  },
  native,
};
