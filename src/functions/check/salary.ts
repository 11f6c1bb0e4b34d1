import { itemSource } from '../balance/source';
import { rateItem } from './rateItem';

export const salary = rateItem({
  name: 'CHECK.SALARY',
  description: {
    zh: '教师工资：义务教育学校教师平均工资收入是否不低于当地公务员。绩效工资总量是否足额核定须另行佐证。不带参数时按整个工作簿判断。',
    en: 'Pay of teachers: whether their average income is not below that of local civil servants. That performance pay is approved in full needs proof of its own. Without arguments the workbook is judged.',
  },
  figures: [
    { field: 'teacherPay', name: { zh: '教师平均工资', en: 'teacherPay' }, description: { zh: '上年度义务教育学校教师年平均工资收入（不含民办学校）', en: 'Average yearly income of teachers in the year before, private schools left out' } },
    { field: 'civilServantPay', name: { zh: '公务员平均工资', en: 'civilServantPay' }, description: { zh: '当地公务员年平均工资收入，单位与前一参数相同', en: 'Average yearly income of local civil servants, in the same unit' } },
  ],
  example: '=CHECK.SALARY(9.8,9.6)',
  source: itemSource('政府保障程度 第8项', 'guarantee, item 8'),
});
