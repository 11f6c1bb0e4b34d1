import { itemSource } from '../balance/source';
import { rateItem } from './rateItem';

export const training = rateItem({
  name: 'CHECK.TRAINING',
  description: {
    zh: '教师培训：教师5年360学时培训完成率是否达到100%。可给人数（一校一格或全县合计），也可只给完成率；不带参数时按整个工作簿判断。',
    en: 'Teacher training: whether all teachers completed 360 hours in five years. Head-counts (one cell a school, or the county), or the finished rate alone; without arguments the workbook is judged.',
  },
  figures: [
    { field: 'trainedTeachers', name: { zh: '完成培训教师数', en: 'trainedTeachers' }, description: { zh: '近5年培训满360学时的专任教师人数；只给这一个参数时为完成率（如 98% 或 0.98）', en: 'Full-time teachers with 360 hours in the last five years; alone, the finished rate (98% or 0.98)' } },
    { field: 'fullTimeTeachers', name: { zh: '专任教师数', en: 'teachers' }, description: { zh: '专任教师总人数，与前一参数对应', en: 'Full-time teachers, cell by cell' } },
  ],
  example: '=CHECK.TRAINING(240,240)',
  source: itemSource('政府保障程度 第9项', 'guarantee, item 9'),
});
