import { itemSource } from '../balance/source';
import { rateItem } from './rateItem';

export const migrant = rateItem({
  name: 'CHECK.MIGRANT',
  description: {
    zh: '随迁子女：在公办学校和政府购买服务的民办学校就读的比例是否达到标准。留守儿童关爱体系须另行佐证。可只给比例；不带参数时按整个工作簿判断。',
    en: 'Migrant children: whether the share in public schools and in private places bought by the government reaches the standard. The care for left-behind children needs proof of its own. The finished rate alone will do; without arguments the workbook is judged.',
  },
  figures: [
    { field: 'migrantPublic', name: { zh: '公办就读人数', en: 'inPublic' }, description: { zh: '在县域内公办学校就读的随迁子女人数；只给这一个参数时为就读比例（如 95% 或 0.95）', en: 'Migrant children in public schools of the county; alone, the finished rate (95% or 0.95)' } },
    { field: 'migrantPurchased', name: { zh: '购买服务就读人数', en: 'inPurchased' }, description: { zh: '在政府购买服务的民办学校就读的随迁子女人数；没有请填 0', en: 'Migrant children in private places bought by the government; 0 if none' } },
    { field: 'migrantEligible', name: { zh: '符合条件总人数', en: 'eligible' }, description: { zh: '符合条件的随迁子女总人数', en: 'Migrant children who meet the conditions' } },
  ],
  example: '=CHECK.MIGRANT(1700,120,2000)',
  source: itemSource('政府保障程度 第15项', 'guarantee, item 15'),
});
