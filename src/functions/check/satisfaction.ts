import { itemSource } from '../balance/source';
import { rateItem } from './rateItem';

export const satisfaction = rateItem({
  name: 'CHECK.SATISFACTION',
  description: {
    zh: '社会认可度：问卷调查综合满意度是否达到标准。可只给满意度；不带参数时按整个工作簿判断。',
    en: 'Recognition by society: whether the satisfaction in the survey reaches the standard. The finished rate alone will do; without arguments the workbook is judged.',
  },
  figures: [
    { field: 'surveySatisfied', name: { zh: '满意问卷数', en: 'satisfied' }, description: { zh: '满意问卷数；只给这一个参数时为综合满意度（如 85% 或 0.85）', en: 'Satisfied answers; alone, the finished rate (85% or 0.85)' } },
    { field: 'surveyValid', name: { zh: '有效问卷数', en: 'valid' }, description: { zh: '回收的有效问卷数', en: 'Valid answers' } },
  ],
  example: '=CHECK.SATISFACTION(2750,3000)',
  source: itemSource('社会认可度', 'recognition'),
});
