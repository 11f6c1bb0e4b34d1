import { itemSource } from '../balance/source';
import { rateItem } from './rateItem';

export const certificate = rateItem({
  name: 'CHECK.CERTIFICATE',
  description: {
    zh: '教师资格：专任教师持有教师资格证上岗率是否达到100%。可给人数（一校一格或全县合计），也可只给比例；不带参数时按整个工作簿判断。',
    en: 'Teaching certificates: whether all full-time teachers hold one. Head-counts (one cell a school, or the county), or the finished rate alone; without arguments the workbook is judged.',
  },
  figures: [
    { field: 'certifiedTeachers', name: { zh: '持证教师数', en: 'certifiedTeachers' }, description: { zh: '持有教师资格证的专任教师人数；只给这一个参数时为持证上岗率（如 95% 或 0.95）', en: 'Full-time teachers with a certificate; alone, the finished rate (95% or 0.95)' } },
    { field: 'fullTimeTeachers', name: { zh: '专任教师数', en: 'teachers' }, description: { zh: '专任教师总人数，与前一参数对应', en: 'Full-time teachers, cell by cell' } },
  ],
  example: '=CHECK.CERTIFICATE(239,240)',
  source: itemSource('政府保障程度 第12项', 'guarantee, item 12'),
});
