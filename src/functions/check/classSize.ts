import { numbersArgument } from '../arguments/number';
import { OUTPUT } from '../arguments/output';
import { STAGE, stageOf } from '../arguments/stage';
import { ofField, taking } from '../arguments/taking';
import type { FunctionDefinition } from '../definition';
import { OPTIONAL_STAGE_CHOICE } from '../native/words';
import { MEASURES_SOURCE } from '../balance/source';
import { overSizes } from './overSizes';
import type { SizeKind } from './sizes';

/** Sizes of classes, limited by stage. */
export const CLASS_SIZES: SizeKind = { key: 'classSize', term: 'stage', categoryOf: stageOf };

const NAME = 'CHECK.CLASSSIZE';

export const classSize: FunctionDefinition = {
  name: NAME,
  description: {
    zh: '班额：每个班是否都不超过标准（小学 45 人、初中 50 人）。不带参数时检查本工作簿的班级表，并随编辑更新。',
    en: 'Class size: whether every class is within the limit (primary 45, junior 50). Without arguments it checks the class sheets of the workbook and follows edits.',
  },
  arguments: [
    taking(numbersArgument({ zh: '班级人数', en: 'classPupils' }, { zh: '各班人数，一班一格；省略时检查整个工作簿', en: 'Pupils of each class; if omitted, the whole workbook is checked' }, true), ofField('classPupils')),
    { ...STAGE, kind: 'cells', optional: true, description: { zh: '小学 或 初中；也可给与班级人数逐格对应的区域', en: 'primary or junior; or a range beside the classes' } },
    OUTPUT,
  ],
  result: 'any',
  readsWorkbook: true,
  example: '=CHECK.CLASSSIZE(B2:B6,"小学")',
  source: MEASURES_SOURCE,
  ...overSizes(NAME, 'class', CLASS_SIZES, OPTIONAL_STAGE_CHOICE),
};
