import { itemSource } from '../balance/source';
import { rateItem } from './rateItem';

export const trainingFund = rateItem({
  name: 'CHECK.TRAININGFUND',
  description: {
    zh: '教师培训经费：每所学校的教师培训经费是否都达到年度公用经费预算总额的规定比例，逐校判断。可只给占比；不带参数时按整个工作簿判断。',
    en: 'Money for training: whether every school spends the prescribed share of its budget of public funds on it, school by school. The finished shares alone will do; without arguments the workbook is judged.',
  },
  figures: [
    { field: 'trainingFundsBudget', name: { zh: '培训经费预算', en: 'trainingFunds' }, description: { zh: '教师培训经费预算总额，一校一格；只给这一个参数时为占比（如 5% 或 0.05）', en: 'Budget for teacher training, one cell a school; alone, the finished shares (5% or 0.05)' } },
    { field: 'publicFundsBudget', name: { zh: '公用经费预算', en: 'publicFunds' }, description: { zh: '年度公用经费预算总额，与前一参数对应、单位相同', en: 'Budget of public funds, cell by cell, in the same unit' } },
  ],
  example: '=CHECK.TRAININGFUND(6.5,120)',
  source: itemSource('教育质量 第4项', 'quality, item 4'),
});
