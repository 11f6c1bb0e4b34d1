import { numbersArgument } from '../arguments/number';
import { OUTPUT } from '../arguments/output';
import { SCHOOL_TYPE, schoolTypeOf } from '../arguments/schoolType';
import { taking } from '../arguments/taking';
import type { FunctionDefinition } from '../definition';
import { OPTIONAL_TYPE_CHOICE } from '../native/words';
import { MEASURES_SOURCE } from '../balance/source';
import { overSizes } from './overSizes';
import type { SizeKind } from './sizes';

/** Sizes of schools, limited by type. */
export const SCHOOL_SIZES: SizeKind = { key: 'schoolSize', term: 'schoolType', categoryOf: schoolTypeOf };

const NAME = 'CHECK.SCHOOLSIZE';

export const schoolSize: FunctionDefinition = {
  name: NAME,
  description: {
    zh: '学校规模：小学、初中不超过 2000 人，一贯制学校义务教育阶段不超过 2500 人。不带参数时检查整个工作簿。',
    en: 'School size: primary and junior schools up to 2,000 pupils, nine- and twelve-year schools up to 2,500 of compulsory age. Without arguments the whole workbook is checked.',
  },
  arguments: [
    taking(numbersArgument({ zh: '学生数', en: 'pupils' }, { zh: '各校义务教育阶段在校生数，一校一格；省略时检查整个工作簿', en: 'Pupils of compulsory age, one cell a school; if omitted, the whole workbook is checked' }, true), { of: 'field', fields: ['pupils'], whole: true }),
    { ...SCHOOL_TYPE, kind: 'cells', optional: true },
    OUTPUT,
  ],
  result: 'any',
  readsWorkbook: true,
  example: '=CHECK.SCHOOLSIZE(B2:B6,"小学")',
  source: MEASURES_SOURCE,
  ...overSizes(NAME, 'school', SCHOOL_SIZES, OPTIONAL_TYPE_CHOICE),
};
