import { SCHOOL_TYPES, type SchoolType } from '../../standards/terms';
import { schoolTypeOf as schoolTypeInForms } from '../../workbook';
import type { ArgumentDeclaration } from '../declaration';
import type { Supplied } from '../call';
import { notOneOf, requireText, wordOf } from './text';

export const SCHOOL_TYPE: ArgumentDeclaration = {
  name: { zh: '办学类型', en: 'schoolType' },
  description: {
    zh: '小学、初级中学、九年一贯制、十二年一贯制、完全中学、教学点 或 特殊教育',
    en: 'primary, junior, nineYear, twelveYear, complete, teachingPoint or special (Chinese names do as well)',
  },
  kind: 'text',
  optional: false,
  takes: { of: 'schoolType' },
};

/** A type of school by its id or by any word that forms use for it. */
export const schoolTypeOf = (supplied: Supplied, text: string): SchoolType =>
  schoolTypeInForms(text) ?? SCHOOL_TYPES.find((type) => wordOf(type) === wordOf(text)) ?? notOneOf(supplied, text, SCHOOL_TYPE.description);

export const readSchoolType = (supplied: Supplied): SchoolType => schoolTypeOf(supplied, requireText(supplied));
