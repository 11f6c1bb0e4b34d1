import { itemSource } from '../balance/source';
import { rateItem } from './rateItem';

export const disabled = rateItem({
  name: 'CHECK.DISABLED',
  description: {
    zh: '残疾儿童少年入学率是否达到标准。可只给入学率；不带参数时按整个工作簿判断。',
    en: 'Whether the enrolment of disabled children reaches the standard. The finished rate alone will do; without arguments the workbook is judged.',
  },
  figures: [
    { field: 'disabledEnrolled', name: { zh: '入学人数', en: 'enrolled' }, description: { zh: '适龄残疾儿童少年入学总人数；只给这一个参数时为入学率（如 95% 或 0.95）', en: 'Disabled children of school age who are enrolled; alone, the finished rate (95% or 0.95)' } },
    { field: 'disabledChildren', name: { zh: '适龄总人数', en: 'children' }, description: { zh: '适龄残疾儿童少年总数', en: 'Disabled children of school age' } },
  ],
  example: '=CHECK.DISABLED(191,200)',
  source: itemSource('教育质量 第2项', 'quality, item 2'),
});
