import { judgeSchool } from '../../core';
import type { Stage } from '../../standards/terms';
import { cellsOf } from '../arguments/cells';
import { indicatorsOf } from '../arguments/indicator';
import { numbersArgument } from '../arguments/number';
import { numberAt } from '../arguments/numberAt';
import { OUTPUT, readOutput } from '../arguments/output';
import { readStage, STAGE } from '../arguments/stage';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import type { FunctionCall, Supplied } from '../call';
import { MEASURES_SOURCE } from '../balance/source';
import { present } from './judgement';
import type { Judgement } from './judgement';
import { grade } from './resource';
import type { Graded } from './resource';

const readFigures = (supplied: Supplied, expected: number): readonly (number | undefined)[] => {
  const figures = cellsOf(supplied).flatMap((row, r) => row.map((cell, c) => numberAt(supplied, r, c, cell)));
  if (figures.length !== expected) {
    throw new FunctionFailure('#VALUE!', { key: 'wrongCount', data: { argument: supplied.declaration.name, expected, given: figures.length } });
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

export const school: FunctionDefinition = {
  name: 'CHECK.SCHOOL',
  description: {
    zh: '一所学校资源配置七项指标的综合判定：至少 6 项达标，余项不低于标准的 85%。',
    en: 'A school by its seven resource indicators: at least 6 reach the threshold and the other its 85 % floor.',
  },
  arguments: [
    numbersArgument({ zh: '七项值', en: 'sevenValues' }, { zh: '依次为七项指标（R1 至 R7）的数值，共 7 格', en: 'Figures of the seven indicators (R1 to R7) in order, 7 cells' }),
    STAGE,
    OUTPUT,
  ],
  result: 'any',
  readsWorkbook: false,
  example: '=CHECK.SCHOOL({4.2,1,0.9,4.5,7.5,2000,1.955},"小学")',
  source: MEASURES_SOURCE,
  evaluate: (call) => present(judgeFigures(call, readStage(call.at(1))), readOutput(call.at(2)), call.scope),
};
