import { SPLIT_STAGES, splitShare } from '../../core';
import type { SplitStage, SplitWeights } from '../../core';
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
import { choose } from '../native/choice';
import { figureOf } from '../native/figures';
import type { Figure } from '../native/figures';
import { where } from '../native/guard';
import type { NativeArgument, NativeCall } from '../native/nativeCall';
import { noteStandard } from '../native/standards';
import { STAGE_CHOICE, TYPE_CHOICE } from '../native/words';
import type { Scope } from '../scope';

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

/** The weights of the pupils by stage. Fails where the type of school has none for the stage. */
const weightsOf = ({ pack }: Scope, type: SchoolType, stage: Stage): SplitWeights => {
  const weights = pack.split.weights[type];
  if (weights?.[stage] === undefined) throw new FunctionFailure('#N/A', { key: 'noSplit', data: { type: { term: `schoolType.${type}` }, stage: { term: `stage.${stage}` } } });
  return weights;
};

const evaluate = (call: FunctionCall): number => {
  const total = readNumberArgument(call.at(0));
  const type = readSchoolType(call.at(1));
  const stage = readStage(call.at(2));
  if (hasOnlyOneStage(type) && stagesOfType(type).includes(stage)) return wholeOf(call, total, type, stage);
  const weights = weightsOf(call.scope, type, stage);
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

/** No pupils of another stage, as a condition; a blank is none. */
const nativeNone = (argument: NativeArgument, call: NativeCall): readonly string[] => {
  if (argument.kind === 'omitted') return [];
  const { text } = figureOf(argument, call);
  return [`(N(${text})=0)`, `(ISNUMBER(${text})+(LEN(${text})=0)>0)`];
};

const nativeShare = (call: NativeCall, total: Figure, type: SchoolType, stage: Stage): string => {
  if (hasOnlyOneStage(type) && stagesOfType(type).includes(stage)) {
    return where(SPLIT_STAGES.flatMap((each) => (each === stage ? [] : nativeNone(call.at(PUPILS_AT[each]), call))), total.text);
  }
  const weights = weightsOf(call.scope, type, stage);
  const pupils = SPLIT_STAGES.flatMap((each) => {
    const weight = weights[each];
    if (weight === undefined) return [];
    if (call.at(PUPILS_AT[each]).kind === 'omitted') throw new FunctionFailure('#N/A', { key: 'stagePupilsMissing', data: { stage: { term: `stage.${each}` } } });
    const figure = figureOf(call.at(PUPILS_AT[each]), call);
    return [{ each, weighted: weight === 1 ? figure.text : `${weight}*${figure.text}`, conditions: figure.conditions }];
  });
  const own = pupils.find(({ each }) => each === stage)?.weighted ?? '0';
  const share = `${total.text}*${own}/(${pupils.map(({ weighted }) => weighted).join('+')})`;
  return where(pupils.flatMap(({ conditions }) => conditions), share);
};

const native = (call: NativeCall): string => {
  const total = figureOf(call.at(0), call);
  noteStandard(call, call.scope);
  return where(total.conditions, choose(call.at(1), TYPE_CHOICE, call, (type) => choose(call.at(2), STAGE_CHOICE, call, (stage) => nativeShare(call, total, type, stage))));
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
  native,
};
