import { itemSource } from '../balance/source';
import { rateItem } from './rateItem';

export const rotation = rateItem({
  name: 'CHECK.ROTATION',
  description: {
    zh: '教师交流轮岗：交流教师占符合交流条件教师的比例、骨干教师占交流教师的比例是否都达到标准。不带参数时按整个工作簿判断。',
    en: 'Rotation of teachers: whether both the share of eligible teachers who rotated and the share of key teachers among them reach the standard. Without arguments the workbook is judged.',
  },
  figures: [
    { field: 'rotationEligible', name: { zh: '符合条件教师数', en: 'eligible' }, description: { zh: '全县符合交流条件的教师总数', en: 'Teachers of the county who are due to rotate' } },
    { field: 'rotated', name: { zh: '交流教师数', en: 'rotated' }, description: { zh: '上一年度实际交流轮岗的教师数', en: 'Teachers who rotated in the year before' } },
    { field: 'rotatedBackbone', name: { zh: '交流骨干教师数', en: 'rotatedKey' }, description: { zh: '其中的骨干教师数', en: 'Key teachers among them' } },
  ],
  example: '=CHECK.ROTATION(500,60,15)',
  source: itemSource('政府保障程度 第11项', 'guarantee, item 11'),
});
