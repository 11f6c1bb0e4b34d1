import type { SampleWorkbook } from './sampleWorkbook';

/** The published worked example of the coefficient of variation (生均图书册数, five primary schools): 0.52. */
export const caseA = (): SampleWorkbook => ({
  name: '算例A.xlsx',
  sheets: [
    {
      name: '算例A',
      rows: [
        ['学校名称', '学生数', '图书册数', '生均图书册数'],
        ['小学1', 45, 279, '=C2/B2'],
        ['小学2', 37, 137, '=C3/B3'],
        ['小学3', 89, 935, '=C4/B4'],
        ['小学4', 76, 160, '=C5/B5'],
        ['小学5', 55, 402, '=C6/B6'],
        [null, null, null, null],
        ['差异系数（由生均值和学生数）', null, null, '=BALANCE.CV(D2:D6,B2:B6)'],
        ['差异系数（由总量和学生数）', null, null, '=BALANCE.CVTOTAL(C2:C6,B2:B6)'],
        ['对照：不加权（常见错误）', null, null, '=BALANCE.CV(D2:D6)'],
        ['全县平均值', null, null, '=BALANCE.MEAN(D2:D6,B2:B6)'],
        ['标准差', null, null, '=BALANCE.SD(D2:D6,B2:B6)'],
        ['结论', null, null, '=CHECK.CV(D2:D6,B2:B6,"小学")'],
      ],
      headingRows: 1,
      columnWidths: [30, 10, 12, 30],
    },
  ],
});
