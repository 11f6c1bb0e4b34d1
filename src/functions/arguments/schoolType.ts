import type { SchoolType } from '../../standards/terms';
import type { ArgumentDeclaration } from '../declaration';
import type { Supplied } from '../call';
import { oneOf, requireText } from './text';

export const SCHOOL_TYPE: ArgumentDeclaration = {
  name: { zh: '办学类型', en: 'schoolType' },
  description: {
    zh: '小学、初级中学、九年一贯制、十二年一贯制、完全中学、教学点 或 特殊教育',
    en: 'primary, junior, nineYear, twelveYear, complete, teachingPoint or special (Chinese names do as well)',
  },
  kind: 'text',
  optional: false,
};

const WORDS: ReadonlyMap<string, SchoolType> = new Map<string, SchoolType>(
  (
    [
      ['primary', '小学', '完全小学', '小学校', '普通小学'],
      ['junior', '初中', '初级中学', '普通初中'],
      ['nineYear', '九年一贯制', '九年一贯制学校', '9年一贯制', '九年制'],
      ['twelveYear', '十二年一贯制', '十二年一贯制学校', '12年一贯制'],
      ['complete', '完全中学', '完中'],
      ['teachingPoint', '教学点', '小学教学点'],
      ['special', '特殊教育', '特殊教育学校', '特教学校'],
      ['vocational', '职业学校', '中等职业学校'],
    ] as const
  ).flatMap(([type, ...words]) => [type.toLowerCase(), ...words].map((word): [string, SchoolType] => [word, type])),
);

export const schoolTypeOf = (supplied: Supplied, text: string): SchoolType => oneOf(supplied, text, WORDS, SCHOOL_TYPE.description);

export const readSchoolType = (supplied: Supplied): SchoolType => schoolTypeOf(supplied, requireText(supplied));
