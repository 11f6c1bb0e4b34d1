import { itemSource } from '../balance/source';
import { rateItem } from './rateItem';

export const quota = rateItem({
  name: 'CHECK.QUOTA',
  description: {
    zh: '优质高中招生名额分配：分配名额占招生计划的比例是否达到标准。向农村初中倾斜须另行佐证。可只给比例；不带参数时按整个工作簿判断。',
    en: 'Places of good senior schools: whether the share of places allotted to junior schools reaches the standard. That rural schools are favoured needs proof of its own. The finished rate alone will do; without arguments the workbook is judged.',
  },
  figures: [
    { field: 'eliteQuotaAllotted', name: { zh: '分配名额', en: 'allotted' }, description: { zh: '分配到各初中的优质高中招生名额；只给这一个参数时为分配比例（如 50% 或 0.5）', en: 'Places allotted to junior schools; alone, the finished rate (50% or 0.5)' } },
    { field: 'eliteQuotaTotal', name: { zh: '招生计划', en: 'planned' }, description: { zh: '优质高中招生计划总人数', en: 'Places planned in all' } },
  ],
  example: '=CHECK.QUOTA(620,1200)',
  source: itemSource('政府保障程度 第14项', 'guarantee, item 14'),
});
