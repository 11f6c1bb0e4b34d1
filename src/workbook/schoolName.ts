import type { SchoolType, Stage } from '../standards/terms';
import { oneLine, plain } from './plainText';

/** A school's name taken apart: how it is shown, how it is compared, and the stage its suffix names. */
export interface SchoolName {
  readonly shown: string;
  readonly key: string;
  readonly stage?: Stage;
}

const PART = /(?:\((小学|初中)(?:部|段)?\)|[-—_·](小学|初中)(?:部|段)?|(小学|初中)(?:部|段))$/u;
const SHOWN_PART = /\s*(?:[(（]\s*(?:小学|初中)(?:部|段)?\s*[)）]|[-—－_·]\s*(?:小学|初中)(?:部|段)?|(?:小学|初中)(?:部|段))$/u;

/** Takes `实验学校（小学部）` apart into the school and its stage; width, spaces and brackets do not matter. */
export const readSchoolName = (text: string): SchoolName => {
  const shown = oneLine(text);
  const key = plain(text).replace(/^["“'《]+|["”'》]+$/gu, '');
  const part = PART.exec(key);
  const base = part === null ? key : key.slice(0, part.index);
  if (part === null || base === '') return { shown, key };
  const stage = (part[1] ?? part[2] ?? part[3]) === '小学' ? 'primary' : 'junior';
  return { shown: shown.replace(SHOWN_PART, ''), key: base, stage };
};

/** Only endings that can mean nothing else; 第一中学 may be a junior or a complete school, so it tells nothing. */
const ENDINGS: readonly (readonly [RegExp, SchoolType])[] = [
  [/十二年(?:一贯)?制(?:学校)?$/u, 'twelveYear'],
  [/九年(?:一贯)?制(?:学校)?$/u, 'nineYear'],
  [/教学点$/u, 'teachingPoint'],
  [/特殊教育(?:学校|中心)?$/u, 'special'],
  [/(?:职业(?:高级)?中学|职业(?:技术)?学校|中等专业学校)$/u, 'vocational'],
  [/完全中学$/u, 'complete'],
  [/(?:初级中学|初级中学校|初中|初中学校)$/u, 'junior'],
  [/(?:小学|完小|小学校)$/u, 'primary'],
];

/** The type that a name tells beyond doubt. A campus or branch in brackets behind it does not matter. */
export const typeFromName = (key: string): SchoolType | undefined => {
  const bare = key.replace(/\([^()]*\)$/u, '').replace(/\d+$/u, '');
  return ENDINGS.find(([ending]) => ending.test(bare))?.[1];
};

/** A name that tells beyond doubt that the school is no part of compulsory education; a vocational school is told by its type. */
export const isOutsideName = (key: string): boolean => typeFromName(key) === undefined && /(?:幼儿园|高级中学|普通高中|高中)$/u.test(key.replace(/\([^()]*\)$/u, ''));

/** `小学 1`, `初中 2`: the numbered rows of the official form, and its `…`. */
export const isPlaceholder = (key: string): boolean => /^(?:小学|初中)\d{0,4}$|^[.…·\-—]+$/u.test(key);

/** The stages a type has; a special or vocational school has none that is certain. */
export const stagesOfType = (type: SchoolType): readonly Stage[] => {
  switch (type) {
    case 'primary':
    case 'teachingPoint':
      return ['primary'];
    case 'junior':
    case 'complete':
      return ['junior'];
    case 'nineYear':
    case 'twelveYear':
      return ['primary', 'junior'];
    case 'special':
    case 'vocational':
      return [];
  }
};

/** Whether a figure without a stage on such a school's row belongs to that one stage: 完全中学 has a senior part too. */
export const hasOnlyOneStage = (type: SchoolType): boolean => type === 'primary' || type === 'teachingPoint' || type === 'junior';

/** The school that a title names after 学校： or 填报学校：; a label of which the blank was left empty names none. */
export const labelledSchool = (title: string): string | undefined => /(?:学校(?:名称|全称)?|校名|填报学校|填报单位|单位名称)\s*(?:\([^()]*\)|（[^（）]*）)?\s*[:：]\s*([^\s:：_＿]+)(?=[\s_＿]|$)/u.exec(title)?.[1];
