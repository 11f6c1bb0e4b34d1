import type { RatePart } from '../../standards/schema';
import { itemSource } from '../balance/source';
import { numberArgument } from '../arguments/number';
import { parameterChoice } from './parameterChoice';
import { rateItem } from './rateItem';

const AMOUNT = numberArgument(
  { zh: '标准值', en: 'amount' },
  { zh: '当地执行的生均公用经费标准（元）；省略时用本工作簿选定的标准', en: 'Yuan per pupil in force locally; if omitted, what is chosen in the workbook' },
  true,
);

export const special = rateItem({
  name: 'CHECK.SPECIAL',
  description: {
    zh: '特殊教育学校生均公用经费是否达到标准。各地标准不一（6000、8000 元等），可用“标准值”指定。可只给生均数；不带参数时按整个工作簿判断。',
    en: 'Whether public funds per pupil of special schools reach the standard. Places differ (6,000, 8,000 yuan); the amount may be given. The figure per pupil alone will do; without arguments the workbook is judged.',
  },
  figures: [
    { field: 'specialFunds', name: { zh: '经费总额', en: 'funds' }, description: { zh: '特殊教育学校公用经费总额（元）；只给这一个参数时为生均公用经费（元）', en: 'Public funds of special schools (yuan); without pupils, the figure per pupil' } },
    { field: 'specialPupils', name: { zh: '学生人数', en: 'pupils' }, description: { zh: '特殊教育学校学生人数', en: 'Pupils of special schools' } },
  ],
  choice: parameterChoice<RatePart>(AMOUNT, ({ threshold }) => (Array.isArray(threshold) ? undefined : threshold.parameter)),
  example: '=CHECK.SPECIAL(780000,120)',
  source: itemSource('政府保障程度 第7项', 'guarantee, item 7'),
});
