import type { ItemsSheet } from '../declaration';

/** 表Ⅴ: the items of quality. */
export const form5: ItemsSheet = {
  kind: 'items',
  name: '表Ⅴ',
  title: '表Ⅴ  教育质量评估指标',
  headings: ['名称', '指标值或简要结论', '是否达标'],
  group: 'quality',
  signed: true,
};
