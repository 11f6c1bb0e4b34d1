import { CLASS_SHEET } from './detailSheets';
import type { SampleCell, SampleSheet } from './sampleWorkbook';
import { SCHOOL_FIRST_ROW, SCHOOL_SHEET, schoolColumn } from './schoolSheet';
import type { SampleSchool } from './school';

export const ANALYSIS_SHEET = '公式示例';

const letters = (column: number): string => (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

/** Formulas a person would type, over the sheets beside it. */
export const analysisSheet = (schools: readonly SampleSchool[]): SampleSheet => {
  // Schools of one stage only, so that totals need no split: 小学 come first in the table.
  const primary = schools.filter(({ type }) => type === '小学').length;
  const area = (label: string, group?: string): string => {
    const column = letters(schoolColumn(label, group));
    return `${SCHOOL_SHEET}!${column}${SCHOOL_FIRST_ROW + 1}:${column}${SCHOOL_FIRST_ROW + primary}`;
  };
  const pupils = area('小学', '在校生数');
  const classes = `${CLASS_SHEET}!E2:E${1 + schools.slice(0, primary).reduce((sum, school) => sum + school.classes.length, 0)}`;
  const lines: readonly (readonly [string, string])[] = [
    ['46 所小学：高于规定学历教师数的差异系数', `=BALANCE.CVTOTAL(${area('小学', '高于规定学历教师数')},${pupils})`],
    ['每百名学生拥有高于规定学历教师数：标准', '=BALANCE.STANDARD("R1","小学")'],
    ['同上：85% 底线', '=BALANCE.FLOOR("R1","小学")'],
    ['班额（读取整个工作簿）', '=CHECK.CLASSSIZE()'],
    ['46 所小学的班额（指定区域，按小学 45 人）', `=CHECK.CLASSSIZE(${classes},"小学")`],
    ['全县结论', '=CHECK.COUNTY()'],
    ['在校生合计（Excel 自带函数）', `=SUM(${pupils})`],
  ];
  return {
    name: ANALYSIS_SHEET,
    rows: [
      ['公式示例（合成数据）', null, null],
      ['内容', '结果', '公式'],
      // The text leaves the = out: a text that begins with it would be a formula again.
      ...lines.map(([label, formula]): SampleCell[] => [label, formula, formula.slice(1)]),
    ],
    headingRows: 2,
    columnWidths: [40, 60, 60],
  };
};
