import { isNear, judge, weightedDispersion } from '../../core';
import type { UnknownReason } from '../../core/assessment';
import { valueAt } from '../../standards';
import type { DispersionPart, Pack, Part } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { OUTPUT, readOutput } from '../arguments/output';
import { readPairs } from '../arguments/pairs';
import { readStage, STAGE } from '../arguments/stage';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import type { FunctionCall } from '../call';
import { choose } from '../native/choice';
import { columnOf, requireAlike } from '../native/columns';
import { holds, isNear as isNearly } from '../native/compare';
import { comparedFigure, comparisonAround, figureText } from '../native/figureText';
import { unlessAny } from '../native/guard';
import { always, metIf, presentNative } from '../native/judgement';
import type { NativeJudgement } from '../native/judgement';
import { badPairs, weightedCv, weightedMean, weightedSd, withPupils } from '../../report/calculation/moments';
import type { NativeCall } from '../native/nativeCall';
import { noteStandard } from '../native/standards';
import { literal, number, sentence, worded } from '../native/text';
import { STAGE_CHOICE } from '../native/words';
import type { Scope } from '../scope';
import { FIGURES, PUPILS } from '../balance/dispersion';
import { DISPERSION_SOURCE } from '../balance/source';
import { present } from './judgement';
import type { Judgement } from './judgement';

interface CvLimit {
  readonly part: DispersionPart;
  readonly limit: number;
}

const isDispersion = (part: Part): part is DispersionPart => part.kind === 'dispersion';

const partsOf = (pack: Pack): readonly DispersionPart[] => pack.rules.flatMap((rule) => rule.parts.filter(isDispersion));

/** The limit for a stage, which must be one and the same for all indicators: the call names none. */
const limitFor = (stage: Stage, { pack, context }: Scope): CvLimit => {
  const found = partsOf(pack).flatMap((part): readonly CvLimit[] => {
    const limit = valueAt(part.limit, context.date)?.value[stage];
    return limit === undefined ? [] : [{ part, limit }];
  });
  const [first] = found;
  if (first === undefined) throw new FunctionFailure('#N/A', { reason: { code: 'notInForce', date: context.date } });
  if (found.some(({ limit, part }) => limit !== first.limit || part.comparator !== first.part.comparator)) {
    throw new FunctionFailure('#N/A', { key: 'severalLimits', data: { standard: pack.label } });
  }
  return first;
};

const unknown = (reason: UnknownReason, scope: Scope): Judgement => ({ verdict: 'unknown', summary: scope.words.reason(reason), details: [], notMet: 0, unknown: 1 });

const judgeCv = (call: FunctionCall, stage: Stage): Judgement => {
  const { scope } = call;
  const { part, limit } = limitFor(stage, scope);
  const { values, pupils } = readPairs(call.at(0), call.at(1));
  if (values.length === 1) return unknown({ code: 'singleUnit', stage }, scope);
  const dispersion = weightedDispersion(values, pupils);
  if (!dispersion.ok) return unknown(dispersion.reason, scope);
  const { mean, sd, cv } = dispersion;
  const met = judge(cv, part.comparator, limit);
  const comparison = scope.words.comparison({ value: cv, comparator: part.comparator, threshold: limit, unit: 'none', decimals: part.decimals });
  const figure = (value: number): string => scope.words.number(value, 'none', part.decimals);
  return {
    verdict: met ? 'met' : 'notMet',
    summary: scope.say(isNear(cv, limit, part.warnWithin) ? 'check.cv.near' : 'check.cv.summary', { comparison }),
    details: [scope.say('check.cv.details', { schools: values.length, mean: figure(mean), sd: figure(sd) })],
    notMet: met ? 0 : 1,
    unknown: 0,
  };
};

const nativeCases = (call: NativeCall, x: string, p: string, stage: Stage): readonly NativeJudgement[] => {
  const { scope } = call;
  const { part, limit } = limitFor(stage, scope);
  const value = weightedCv(x, p);
  const schools = withPupils(p);
  const unknownFor = (when: string, reason: UnknownReason): NativeJudgement => ({ when, ...always('unknown'), summary: literal(scope.words.reason(reason)), details: [] });
  const against = { threshold: limit, unit: 'none', decimals: part.decimals } as const;
  const told = (key: string) => (mark: string): string => scope.say(`check.cv.${key}`, { comparison: comparisonAround(mark, { ...against, comparator: part.comparator }, scope) });
  const figure = (text: string): string => figureText(text, 'none', String(part.decimals), scope.words);
  return [
    unknownFor(`${schools}=0`, { code: 'noUnits' }),
    unknownFor(`${schools}=1`, { code: 'singleUnit', stage }),
    unknownFor(`${weightedMean(x, p)}=0`, { code: 'zeroMean' }),
    {
      ...metIf(holds(value, part.comparator, number(limit))),
      summary: worded(isNearly(value, limit, part.warnWithin), told('near'), told('summary'), comparedFigure(value, against, scope.words)),
      details: [
        sentence((marks) => scope.say('check.cv.details', marks), { schools, mean: figure(weightedMean(x, p)), sd: figure(weightedSd(x, p)) }),
      ],
    },
  ];
};

const native = (call: NativeCall): string => {
  requireAlike(call.at(0), call.at(1));
  const { text: x } = columnOf(call.at(0), call);
  const { text: p } = columnOf(call.at(1), call);
  noteStandard(call, call.scope);
  return unlessAny(badPairs(x, p), choose(call.at(2), STAGE_CHOICE, call, (stage) => presentNative(nativeCases(call, x, p, stage), call.at(3), call)));
};

export const cv: FunctionDefinition = {
  name: 'CHECK.CV',
  description: {
    zh: '校际差异系数是否在限值以内（小学 0.50，初中 0.45），按未舍入的数值比较。',
    en: 'Whether the coefficient of variation between schools is within the limit (primary 0.50, junior 0.45), compared unrounded.',
  },
  arguments: [FIGURES, PUPILS, STAGE, OUTPUT],
  result: 'any',
  readsWorkbook: false,
  example: '=CHECK.CV(D2:D6,B2:B6,"小学")',
  source: DISPERSION_SOURCE,
  evaluate: (call) => present(judgeCv(call, readStage(call.at(2))), readOutput(call.at(3)), call.scope),
  native,
};
