import { SPLIT_STAGES, splitShare } from '../../core';
import type { SplitStage } from '../../core';
import type { SchoolType, Stage } from '../../standards/terms';
import { hasOnlyOneStage, stagesOfType } from '../../workbook/schoolName';
import { numberArgument, readNumberArgument, readOptionalNumber } from '../arguments/number';
import { readSchoolType, SCHOOL_TYPE } from '../arguments/schoolType';
import { readStage, STAGE } from '../arguments/stage';
import { ofField, ofStage, taking, TOTALS } from '../arguments/taking';
import type { ArgumentDeclaration, ArgumentTakes } from '../declaration';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import type { FunctionCall } from '../call';

/** Where the pupils of each stage stand among the arguments. */
const PUPILS_AT: Readonly<Record<SplitStage, number>> = { primary: 3, junior: 4, senior: 5 };

/** A school of one stage keeps the whole; pupils of another stage contradict its type. */
const wholeOf = (call: FunctionCall, total: number, type: SchoolType, stage: Stage): number => {
  for (const each of SPLIT_STAGES) {
    const pupils = each === stage ? 0 : (readOptionalNumber(call.at(PUPILS_AT[each])) ?? 0);
    if (pupils > 0) throw new FunctionFailure('#N/A', { key: 'otherStage', data: { type: { term: `schoolType.${type}` }, stage: { term: `stage.${each}` }, pupils } });
  }
  return total;
};

const evaluate = (call: FunctionCall): number => {
  const total = readNumberArgument(call.at(0));
  const type = readSchoolType(call.at(1));
  const stage = readStage(call.at(2));
  if (hasOnlyOneStage(type) && stagesOfType(type).includes(stage)) return wholeOf(call, total, type, stage);
  const weights = call.scope.pack.split.weights[type];
  if (weights?.[stage] === undefined) throw new FunctionFailure('#N/A', { key: 'noSplit', data: { type: { term: `schoolType.${type}` }, stage: { term: `stage.${stage}` } } });
  const pupils: Partial<Record<SplitStage, number>> = {};
  for (const each of SPLIT_STAGES) {
    if (weights[each] === undefined) continue;
    const count = readOptionalNumber(call.at(PUPILS_AT[each]));
    if (count === undefined) throw new FunctionFailure('#N/A', { key: 'stagePupilsMissing', data: { stage: { term: `stage.${each}` } } });
    pupils[each] = count;
  }
  const share = splitShare(weights, pupils, stage);
  if (share === undefined) throw new FunctionFailure('#DIV/0!', { reason: { code: 'noPupils' } });
  return total * share;
};

/** Which of them must be there depends on the school type. */
const pupilsArgument = (zh: string, en: string, takes: ArgumentTakes): ArgumentDeclaration =>
  taking(numberArgument({ zh, en }, { zh: `该校${zh}数；没有该学段的可省略`, en: `Pupils of the school in the ${en.replace('Pupils', '')} stage; omit if it has none` }, true), takes);

export const split: FunctionDefinition = {
  name: 'BALANCE.SPLIT',
  description: {
    zh: '多学段学校共用资源的拆分：按加权学生数（九年一贯制 1∶1.1，完全中学 1∶1.2，十二年一贯制 1∶1.1∶1.32）求某一学段的份额；单一学段的学校为全部。',
    en: 'Share of a stage in what a multi-stage school has in common, by weighted pupils (nine-year 1:1.1, complete middle 1:1.2, twelve-year 1:1.1:1.32). A school of one stage keeps the whole.',
  },
  arguments: [
    taking(numberArgument({ zh: '总量', en: 'total' }, { zh: '全校共用的面积、设备值或间数', en: 'Area, value or rooms of the whole school' }), TOTALS),
    SCHOOL_TYPE,
    STAGE,
    pupilsArgument('小学生', 'primaryPupils', ofStage('primary', 'pupils')),
    pupilsArgument('初中生', 'juniorPupils', ofStage('junior', 'pupils')),
    pupilsArgument('高中生', 'seniorPupils', ofField('seniorPupils')),
  ],
  result: 'number',
  readsWorkbook: false,
  isFigure: true,
  example: '=BALANCE.SPLIT(23226,"九年一贯制","小学",166,210)',
  source: {
    zh: '县域义务教育优质均衡发展国家督导评估认定工作规程（国教督办函〔2019〕30号）及其计算口径',
    en: 'Procedure for the national evaluation (2019, no. 30) and its rules of computation',
  },
  evaluate,
};
