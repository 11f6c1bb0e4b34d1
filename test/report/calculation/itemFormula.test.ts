import { withFormulas } from '../../../src/report/calculation/withFormulas';
import { reportWorkbook } from '../../../src/report/handIn/reportWorkbook';
import { modelCell } from '../../../src/report/sheetModel';
import type { ModelCell } from '../../../src/report/sheetModel';
import { sheet } from '../../workbook/sheets';
import { contextOf } from '../audit/county';

const SCHOOLS = sheet([
  ['学校名称', '学校类型', '小学在校生数', '小学班级数'],
  ['甲小学', '小学', 90, 2],
  ['乙小学', '小学', 80, 2],
]);
const FIRST = [['学校名称', '学段', '年级', '班级', '人数'], ['甲小学', '小学', '一年级', '1班', 50], ['甲小学', '小学', '二年级', '1班', 40]] as const;

/** The verdict of the item on class sizes in 表Ⅳ. */
const verdictOn = (classes: readonly (readonly (string | number | null)[])[]): ModelCell => {
  const { sheets } = reportWorkbook(withFormulas(contextOf([SCHOOLS, sheet(classes, { name: '班级' })], { dataPlace: 'report' })));
  const row = sheets.find(({ name }) => name === '表Ⅳ')?.rows.find(([first]) => String(modelCell(first ?? null).content).startsWith('5. '));
  return modelCell(row?.[2] ?? null);
};

test('the verdict on class sizes follows the list of classes', () => {
  const { content, shown } = verdictOn([...FIRST, ['乙小学', '小学', '一年级', '1班', 41], ['乙小学', '小学', '二年级', '1班', 39]]);
  expect(shown).toBe('否');
  expect(JSON.stringify(content)).toContain('COUNTIFS');
});

test.each([
  ['a class without a number', ['乙小学', '小学', '一年级', '1班', null]],
  ['a school whose classes are not all listed', ['乙小学', '小学', '一年级', '1班', 41]],
])('it is no formula beside %s: with the large class gone it would say yes', (_, row) => {
  expect(verdictOn([...FIRST, row]).content).toBe('否');
});
