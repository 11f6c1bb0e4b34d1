import { judgeSchool } from '../../core';
import type { Stage } from '../../standards/terms';
import { cellsOf, sizeOf } from '../arguments/cells';
import { indicatorsOf } from '../arguments/indicator';
import { numbersArgument } from '../arguments/number';
import { numberAt } from '../arguments/numberAt';
import { OUTPUT, readOutput } from '../arguments/output';
import { readStage, STAGE } from '../arguments/stage';
import { taking } from '../arguments/taking';
import type { ArgumentDeclaration } from '../declaration';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import type { FunctionCall, Supplied } from '../call';
import { arrayOf } from '../native/arrays';
import { choose } from '../native/choice';
import { columnOf } from '../native/columns';
import { holds } from '../native/compare';
import { NotConvertible } from '../native/conversion';
import { suppliedOf } from '../native/figures';
import { unlessAny } from '../native/guard';
import { firstOf, presentNative } from '../native/judgement';
import type { NativeJudgement } from '../native/judgement';
import { badCells, missingCells } from '../../report/calculation/moments';
import type { NativeArgument, NativeCall } from '../native/nativeCall';
import { noteStandard } from '../native/standards';
import { counted, literal, sentence } from '../native/text';
import { STAGE_CHOICE } from '../native/words';
import type { Scope } from '../scope';
import { MEASURES_SOURCE } from '../balance/source';
import { present } from './judgement';
import type { Judgement } from './judgement';
import { grade, limitsFor } from './resource';
import type { Graded } from './resource';

const wrongCount = ({ name }: ArgumentDeclaration, expected: number, given: number): FunctionFailure =>
  new FunctionFailure('#VALUE!', { key: 'wrongCount', data: { argument: name, expected, given } });

const readFigures = (supplied: Supplied, expected: number): readonly (number | undefined)[] => {
  const figures = cellsOf(supplied).flatMap((row, r) => row.map((cell, c) => numberAt(supplied, r, c, cell)));
  if (figures.length !== expected) {
    throw wrongCount(supplied.declaration, expected, figures.length);
  }
  return figures;
};

const judgeFigures = (call: FunctionCall, stage: Stage): Judgement => {
  const { scope } = call;
  const indicators = indicatorsOf(scope.pack);
  const figures = readFigures(call.at(0), indicators.length);
  const graded = indicators.map((indicator, index) => grade(indicator, stage, figures[index], scope));
  const { minimumMet: minimum } = scope.pack.schoolRule;
  const count = (test: (entry: Graded) => boolean): number => graded.filter(test).length;
  const met = count((entry) => entry.verdict === 'met');
  const notMet = count((entry) => entry.verdict === 'notMet');
  const belowFloor = count((entry) => entry.verdict === 'notMet' && !entry.reachesFloor);
  const unknown = count((entry) => entry.verdict === 'unknown');
  const counted = (key: string, number: number): readonly string[] => (number > 0 ? [scope.say(`check.school.${key}`, { count: number })] : []);
  const clauses = [
    scope.say('check.school.of', { count: graded.length, met }),
    ...counted('floor', notMet - belowFloor),
    ...counted('below', belowFloor),
    ...counted('unknown', unknown),
  ];
  return {
    verdict: judgeSchool({ met, of: graded.length, belowFloor, unknown }, minimum),
    summary: scope.say('check.school.rule', { summary: clauses.join(scope.say('check.separator')), minimum }),
    details: graded.filter((entry) => entry.verdict !== 'met').map(({ sentence }) => sentence),
    notMet,
    unknown,
  };
};

interface SchoolCounts {
  readonly met: string;
  readonly floor: string;
  readonly below: string;
  readonly unknown: string;
}

const shapeOf = (argument: NativeArgument): readonly [rows: number, columns: number] => {
  const { address, argument: given } = argument;
  if (address !== undefined) return [address.bottom - address.top + 1, address.right - address.left + 1];
  if (argument.kind !== 'constant' || given === undefined) throw new NotConvertible({ code: 'shapeUnknown', argument: argument.declaration.name });
  const [rows, columns] = sizeOf(suppliedOf(argument));
  return [rows, columns];
};

/** How many of the figures are met, reach the floor only, miss it, or are missing. */
const nativeCounts = (x: string, columns: number, stage: Stage, scope: Scope): SchoolCounts => {
  const limits = indicatorsOf(scope.pack).map((indicator) => limitsFor(indicator, stage, scope));
  const reaches = (numbers: readonly number[]): string => `(${holds(x, '>=', arrayOf(numbers, columns))})`;
  const threshold = reaches(limits.map((limit) => limit.threshold));
  const floor = reaches(limits.map((limit) => limit.floor));
  const count = (test: string): string => `SUMPRODUCT(ISNUMBER(${x})*${test})`;
  return { met: count(threshold), floor: count(`${floor}*(1-${threshold})`), below: count(`(1-${floor})`), unknown: missingCells(x) };
};

const nativeSchool = ({ met, floor, below, unknown }: SchoolCounts, of: number, scope: Scope): NativeJudgement => {
  const { minimumMet: minimum } = scope.pack.schoolRule;
  const clause = (key: string, count: string): string => `IF(${count}>0,${literal(scope.say('check.separator'))}&${counted((number) => scope.say(`check.school.${key}`, { count: number }), count, {})},"")`;
  const first = sentence((marks) => scope.say('check.school.of', { count: of, ...marks }), { met });
  const summary = sentence((marks) => scope.say('check.school.rule', { minimum, ...marks }), { summary: [first, clause('floor', floor), clause('below', below), clause('unknown', unknown)].join('&') });
  const notMet = `${floor}+${below}`;
  const verdict = firstOf(`OR(${below}>0,${met}+${unknown}<${Math.min(minimum, of)})`, `${unknown}>0`);
  return { ...verdict, summary, details: undefined, notMet: `IF((${notMet}=0)*(${unknown}>0),NA(),${notMet})` };
};

const native = (call: NativeCall): string => {
  const { scope } = call;
  const indicators = indicatorsOf(scope.pack);
  const { text } = columnOf(call.at(0), call);
  const [rows, columns] = shapeOf(call.at(0));
  if (rows * columns !== indicators.length) throw wrongCount(call.at(0).declaration, indicators.length, rows * columns);
  if (indicators.some(({ part }) => part.comparator !== '>=')) throw new NotConvertible({ code: 'noNativeForm', name: call.name });
  noteStandard(call, scope);
  const judged = choose(call.at(1), STAGE_CHOICE, call, (stage) => presentNative([nativeSchool(nativeCounts(text, columns, stage, scope), indicators.length, scope)], call.at(2), call));
  return unlessAny(badCells(text), judged);
};

export const school: FunctionDefinition = {
  name: 'CHECK.SCHOOL',
  description: {
    zh: '一所学校资源配置七项指标的综合判定：至少 6 项达标，余项不低于标准的 85%。',
    en: 'A school by its seven resource indicators: at least 6 reach the threshold and the other its 85 % floor.',
  },
  arguments: [
    taking(numbersArgument({ zh: '七项值', en: 'sevenValues' }, { zh: '依次为七项指标（R1 至 R7）的数值，共 7 格', en: 'Figures of the seven indicators (R1 to R7) in order, 7 cells' }), { of: 'indicators' }),
    STAGE,
    OUTPUT,
  ],
  result: 'any',
  readsWorkbook: false,
  example: '=CHECK.SCHOOL({4.2,1,0.9,4.5,7.5,2000,1.955},"小学")',
  source: MEASURES_SOURCE,
  evaluate: (call) => present(judgeFigures(call, readStage(call.at(1))), readOutput(call.at(2)), call.scope),
  native,
};
