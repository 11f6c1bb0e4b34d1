import { CLASSES } from '../../core/fieldIds';
import type { Dataset, RoomPurpose, RoomRow } from '../../core/dataset';
import type { ParameterValue, Part, RoomsPart } from '../../standards/schema';
import { cellsOf, isOmitted } from '../arguments/cells';
import { numberArgument, numbersArgument } from '../arguments/number';
import { OUTPUT, readOutput } from '../arguments/output';
import { taking } from '../arguments/taking';
import { itemSource } from '../balance/source';
import type { FunctionCall, Supplied } from '../call';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { datumAt, NOTHING_GIVEN, schoolsGiven } from './given';
import { requirePart } from './item';
import type { FoundPart } from './item';
import { present } from './judgement';
import type { Judgement } from './judgement';
import { parameterChoice } from './parameterChoice';
import { judgeGiven, judgeItemOfWorkbook } from './ruleJudgement';

const NAME = 'CHECK.ROOMS';
/** Where the rooms of each purpose stand among the arguments. */
const ROOMS_AT: Readonly<Record<RoomPurpose, number>> = { music: 1, art: 2 };
const COUNTING_AT = 3;

const isRooms = (part: Part): part is RoomsPart => part.kind === 'rooms';

const COUNTING = parameterChoice<RoomsPart>(
  {
    name: { zh: '计数', en: 'counting' },
    description: {
      zh: '分别（音乐、美术教室各自计数）或 合并（两者合计）；原文两种读法都有，省略时用本工作簿选定的读法',
      en: 'each (music and art rooms by themselves) or combined (together); the wording is read both ways, if omitted as chosen in the workbook',
    },
    kind: 'text',
    optional: true,
    takes: { of: 'words', words: [{ zh: '分别', en: 'each' }, { zh: '合并', en: 'combined' }] },
  },
  ({ countingParameter }) => countingParameter,
  new Map([['分别', 'each'], ['合并', 'combined']]),
);

/** A room a cell. Blanks beside figures are no rooms; where nothing at all is filled in, the rooms are not known. */
const roomsOf = (supplied: Supplied, purpose: RoomPurpose): readonly RoomRow[] => {
  const areas = cellsOf(supplied).flatMap((row, r) => row.map((_, c) => datumAt(supplied, r, c)));
  const filled = areas.filter(({ state }) => state !== 'blank');
  return (filled.length > 0 ? filled : [{ state: 'blank' as const }]).map((area) => ({ school: 0, schoolName: '', purpose, area, count: { state: 'value', value: 1 } }));
};

const datasetOf = (call: FunctionCall): Dataset => {
  const rooms = (['music', 'art'] as const).flatMap((purpose) => {
    const supplied = call.at(ROOMS_AT[purpose]);
    if (isOmitted(supplied)) throw new FunctionFailure('#VALUE!', { key: 'missingArgument', data: { name: NAME, argument: supplied.declaration.name } });
    return roomsOf(supplied, purpose);
  });
  const [classes] = schoolsGiven([{ field: CLASSES, supplied: call.at(0) }], {}, call.scope).schoolFigures.values();
  const school = { name: call.scope.say('check.thisSchool'), type: undefined, flags: new Map<string, boolean>() };
  return { ...NOTHING_GIVEN, schools: [school], schoolFigures: new Map(classes === undefined ? [] : [[CLASSES, classes]]), rooms };
};

const judgeSchoolRooms = ({ rule, part }: FoundPart<RoomsPart>, parameters: Readonly<Record<string, ParameterValue>>, call: FunctionCall): Judgement => {
  // Reliefs hang on facts about the school that the arguments do not give.
  const concerned: RoomsPart = { ...part, schools: undefined };
  return judgeGiven({ rule, parts: [concerned], dataset: datasetOf(call), parameters }, call.scope);
};

export const rooms: FunctionDefinition = {
  name: NAME,
  description: {
    zh: '一所学校的音乐、美术专用教室是否达到“每12个班各1间以上”和面积要求（音乐 96㎡、美术 90㎡）。不带参数时按整个工作簿判断。',
    en: 'Whether a school has enough music and art rooms of full size (one for every 12 classes; 96 m² and 90 m²). Without arguments the workbook is judged.',
  },
  arguments: [
    taking(numberArgument({ zh: '班级数', en: 'classes' }, { zh: '该校的班级总数', en: 'Classes of the school' }, true), { of: 'field', fields: [CLASSES], whole: true }),
    taking(numbersArgument({ zh: '音乐教室面积', en: 'musicRooms' }, { zh: '每间音乐专用教室的面积（㎡），一间一格；一间也没有请填 0', en: 'Area (m²) of each music room, one cell a room; 0 if there is none' }, true), { of: 'rooms', purpose: 'music' }),
    taking(numbersArgument({ zh: '美术教室面积', en: 'artRooms' }, { zh: '每间美术专用教室的面积（㎡），一间一格；一间也没有请填 0', en: 'Area (m²) of each art room, one cell a room; 0 if there is none' }, true), { of: 'rooms', purpose: 'art' }),
    COUNTING.argument,
    OUTPUT,
  ],
  result: 'any',
  readsWorkbook: true,
  example: '=CHECK.ROOMS(24,{96,100},{90,95})',
  source: itemSource('政府保障程度 第3项', 'guarantee, item 3'),
  evaluate: async (call) => {
    const output = readOutput(call.at(4));
    const found = requirePart(call.scope.pack, isRooms);
    const isGiven = [0, ROOMS_AT.music, ROOMS_AT.art].some((index) => !isOmitted(call.at(index)));
    const parameters = COUNTING.read(call.at(COUNTING_AT), [found.part], call.scope);
    return present(isGiven ? judgeSchoolRooms(found, parameters, call) : await judgeItemOfWorkbook(call, found.rule, { parameters }), output, call.scope);
  },
};
