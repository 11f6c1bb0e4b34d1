import type { RatePart } from '../../standards/schema';
import { FORMULA } from '../balance/retention';
import { itemSource } from '../balance/source';
import { parameterChoice } from './parameterChoice';
import { rateItem } from './rateItem';

export const retention = rateItem({
  name: 'CHECK.RETENTION',
  description: {
    zh: '初中三年巩固率是否达到标准，按所选口径计算（见 BALANCE.RETENTION）。一校一格或全县合计；可只给巩固率；不带参数时按整个工作簿判断。',
    en: 'Whether the three-year retention of junior schools reaches the standard, by the formula chosen (see BALANCE.RETENTION). One cell a school, or the county; the finished rate alone will do; without arguments the workbook is judged.',
  },
  figures: [
    { field: 'graduates', name: { zh: '毕业', en: 'graduates' }, description: { zh: '本届毕业学生人数；只给这一个参数时为巩固率（如 95% 或 0.95）', en: 'Pupils who graduate this year; alone, the finished rate (95% or 0.95)' } },
    { field: 'entrants', name: { zh: '入学', en: 'entrants' }, description: { zh: '该届三年前初一在校学生人数', en: 'Pupils of the same year group in grade 7, three years before' } },
    { field: 'transferredIn', name: { zh: '转入', en: 'transferredIn' }, description: { zh: '三年内转入人数', en: 'Pupils who came in within the three years' } },
    { field: 'transferredOut', name: { zh: '转出', en: 'transferredOut' }, description: { zh: '三年内转出人数', en: 'Pupils who moved out within the three years' } },
    { field: 'deceased', name: { zh: '死亡', en: 'deceased' }, description: { zh: '三年内死亡人数；没有请填 0', en: 'Pupils who died within the three years; 0 if none' } },
  ],
  choice: parameterChoice<RatePart>(FORMULA, ({ variants }) => variants?.parameter),
  example: '=CHECK.RETENTION(966,1000,30,20,0,"a")',
  source: itemSource('教育质量 第1项', 'quality, item 1'),
});
