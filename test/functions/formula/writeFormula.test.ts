import { writeFormula } from '../../../src/functions/formula/writeFormula';

test.each([
  [['学校!D2:D6', '学校!B2:B6'], '学校', '=F(D2:D6,B2:B6)'],
  [['学校!D2:D6', '学校!B2:B6'], '公式', '=F(学校!D2:D6,学校!B2:B6)'],
  [["'名 单'!A1", "'名 单'!A:A"], undefined, "=F('名 单'!A1,'名 单'!A:A)"],
  [["'Year''s'!A1"], 'Year', "=F('Year''s'!A1)"],
  [['Ａ１：Ａ３', '“小学”', '４５'], '公式', '=F(A1:A3,"小学",45)'],
  [['', '"小学"', '', ''], '公式', '=F(,"小学")'],
  [['', ''], undefined, '=F()'],
  [['$A$1:$A$3'], '公式', '=F($A$1:$A$3)'],
])('%j on %s is %s', (texts, sheet, formula) => {
  expect(writeFormula('F', texts, sheet)).toBe(formula);
});
