import type { ItemsSheet } from '../declaration';

/** 表Ⅳ: the items of guarantee. */
export const form4: ItemsSheet = {
  kind: 'items',
  name: '表Ⅳ',
  title: '表Ⅳ  政府保障程度评估指标',
  headings: ['名称', '指标值或简要结论', '是否达标'],
  group: 'guarantee',
  notes: ['注：表中所有比例数值保留一位小数，其余保留整数。'],
  signed: true,
};
