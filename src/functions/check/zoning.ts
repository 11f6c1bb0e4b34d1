import { itemSource } from '../balance/source';
import { rateItem } from './rateItem';

export const zoning = rateItem({
  name: 'CHECK.ZONING',
  description: {
    zh: '就近划片入学：城区、镇区公办学校（不含寄宿制）划片范围内学生的比例是否达到该学段的标准。一校一格或全县合计；可只给比例；不带参数时按整个工作簿判断。',
    en: 'School zones: whether the share of pupils from the zone in urban and township public schools (boarding schools left out) reaches the standard of the stage. One cell a school, or the county; the finished rate alone will do; without arguments the workbook is judged.',
  },
  figures: [
    { field: 'zonePupils', name: { zh: '划片内学生数', en: 'zonePupils' }, description: { zh: '家庭住址在划片范围内的在校学生数；不给“在校生数”时为比例（如 95% 或 0.95）', en: 'Pupils who live in the zone; without pupils, the finished rate (95% or 0.95)' } },
    { field: 'pupils', name: { zh: '在校生数', en: 'pupils' }, description: { zh: '这些学校该学段的在校学生数', en: 'Pupils of these schools in the stage' } },
  ],
  byStage: true,
  example: '=CHECK.ZONING(1930,2000,"初中")',
  source: itemSource('政府保障程度 第13项', 'guarantee, item 13'),
});
