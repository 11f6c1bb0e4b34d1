import type { CellValue } from '../../src/workbook/grid';

/** Formulas over a sheet that begins at A1. Results are compared with LibreOffice's of the native formulas. */
export interface OracleCase {
  readonly title: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** A formula; with what it must give where it is more than one call. */
  readonly formulas: readonly (string | readonly [formula: string, expected: CellValue])[];
  readonly locale?: 'en-US';
}

const CASE_A_ROWS = ([[45, 279], [37, 137], [89, 935], [76, 160], [55, 402]] as const).map(([pupils, books], index) => [`小学${index + 1}`, pupils, books, books / pupils]);

/** Every index over figures in column A and pupils in column B. */
const overPairs = (last: number): readonly string[] => {
  const pairs = `A1:A${last},B1:B${last}`;
  return [
    `=BALANCE.CV(${pairs})`,
    `=BALANCE.MEAN(${pairs})`,
    `=BALANCE.SD(${pairs})`,
    `=BALANCE.CVTOTAL(${pairs})`,
    `=BALANCE.GINI(${pairs})`,
    `=BALANCE.THEIL(${pairs})`,
    `=BALANCE.THEIL(${pairs},,"L")`,
    `=BALANCE.RANGE(${pairs})`,
    `=BALANCE.RANGE(${pairs},"极差率")`,
    `=BALANCE.MCLOONE(${pairs})`,
    `=BALANCE.MCLOONE(${pairs},"不含中位数")`,
    `=BALANCE.CONTRIBUTION(${pairs})`,
    `=BALANCE.PERPUPIL(${pairs})`,
    `=BALANCE.PER100(${pairs})`,
    `=CHECK.CV(${pairs},"小学")`,
  ];
};

const overFigures = (last: number): readonly string[] => ['CV', 'MEAN', 'SD', 'GINI', 'RANGE', 'MCLOONE', 'COMPOSITE'].map((name) => `=BALANCE.${name}(A1:A${last})`);

const pairs = (title: string, rows: readonly (readonly [CellValue, CellValue])[]): OracleCase => ({ title, rows, formulas: overPairs(rows.length) });

const figures = (title: string, column: readonly CellValue[]): OracleCase => ({ title, rows: column.map((cell) => [cell]), formulas: overFigures(column.length) });

/** Many schools whose figures follow no pattern that a shortcut could meet. */
const MANY = Array.from({ length: 200 }, (_, index) => [((index * 7919) % 1009) / 97 + 0.5, ((index * 104729) % 1500) + 30] as const);

export const BALANCE_CASES: readonly OracleCase[] = [
  {
    title: 'case A of the facts',
    rows: [['学校', '在校生数', '图书册数', '生均图书册数'], ...CASE_A_ROWS],
    formulas: [
      '=BALANCE.CV(D2:D6,B2:B6)',
      '=BALANCE.CV(D2:D6)',
      '=BALANCE.CVTOTAL(C2:C6,B2:B6)',
      '=BALANCE.MEAN($D$2:$D$6,$B$2:$B$6)',
      '=BALANCE.SD(D2:D6,B2:B6)',
      '=BALANCE.GINI(D2:D6,B2:B6)',
      '=BALANCE.THEIL(D2:D6,B2:B6)',
      '=BALANCE.CONTRIBUTION(D2:D6,B2:B6)',
      '=BALANCE.PERPUPIL(C2:C6,$B$2:$B$6)',
      '=BALANCE.PER100(C2,B2)',
      '=BALANCE.CV(C2:C6/B2:B6,B2:B6)',
      '=balance.cv( D2:D6 , B2:B6 )',
      '=BALANCE.CV({6.2,3.7,10.51,2.11,7.31},{45,37,89,76,55})',
      '=BALANCE.COMPOSITE({0.297929,0.501787,0.401952,0.288419,0.37545,0.312782,0.394205})',
      ['=IF(BALANCE.CV(D2:D6,B2:B6)<=0.5,"是","否")&"（BALANCE.CV(…)）"', '否（BALANCE.CV(…)）'],
      ['=ROUND(BALANCE.CV(D2:D6,B2:B6)+BALANCE.MEAN(D2:D6,B2:B6),3)', 6.85],
      ['=BALANCE.PERPUPIL(BALANCE.MEAN(D2:D6,B2:B6)*302,302)', 1913 / 302],
      ['=@BALANCE.PERPUPIL(C2:C6,B2:B6)', 6.2],
      '=CHECK.CV(D2:D6,B2:B6,"小学")',
      '=CHECK.CV(D2:D6,B2:B6,"初中","说明")',
      '=CHECK.CV(D2:D6,B2:B6,"小学","布尔")',
      '=CHECK.CV(D2:D6,B2:B6,"小学","个数")',
    ],
  },
  { title: 'whole columns below their headings', rows: [['生均', '学生数'], ['册', '人'], [6, 40], [3, 60], [null, null], [0, 10]], formulas: ['=BALANCE.CV(A:A,B:B)', '=BALANCE.MEAN($A:$A)', '=BALANCE.CVTOTAL(A:A,B:B)'] },
  { title: 'many schools', rows: MANY, formulas: overPairs(MANY.length).filter((formula) => !/CONTRIBUTION|PERPUPIL|PER100/.test(formula)) },
  pairs('a school without pupils, a blank row', [[2, 10], [9, 0], [null, null], [4, 30], [3.5, 21], [3.5, 9]]),
  pairs('empty cells without pupils', [[2, 10], [null, 0], [4, 30]]),
  pairs('a school that has nothing', [[0, 10], [5, 20], [7, 30]]),
  pairs('most pupils have nothing', [[0, 100], [0, 50], [7, 30], [8, 20]]),
  pairs('all alike', [[0.1, 10], [0.1, 20], [0.1, 30]]),
  pairs('alike but for rounding', [[1 / 3, 10], [0.1 / 0.3, 20], [2, 30], [4, 7]]),
  pairs('one school', [[5, 10]]),
  pairs('large values', [[123456789.25, 40000], [98765432.5, 99999], [1e9, 12]]),
  pairs('small values', [[1e-6, 3], [2e-6, 5], [2.5e-6, 1]]),
  pairs('nearly alike', [[1000.001, 50], [1000.002, 60], [1000.003, 70]]),
  pairs('nobody', [[null, null], [null, 0]]),
  pairs('all is 0', [[0, 10], [0, 20]]),
  pairs('a figure missing', [[1, 10], [null, 20]]),
  pairs('pupils missing', [[1, 10], [5, null]]),
  pairs('a text', [[1, 10], ['很多', 20]]),
  pairs('a text where there are no pupils', [[1, 10], ['无', null], [3, 5]]),
  pairs('a truth value', [[1, 10], [true, 20]]),
  pairs('pupils that are a truth value', [[1, 10], [2, true]]),
  pairs('an error', [[1, 10], [{ error: '#DIV/0!' }, 20]]),
  pairs('an error where there are no pupils', [[1, 10], [{ error: '#N/A' }, 0], [3, 9]]),
  pairs('negative pupils', [[1, 10], [2, -20]]),
  pairs('a negative figure', [[1, 10], [-2, 20]]),
  pairs('a negative figure where there are no pupils', [[1, 10], [-2, 0]]),
  figures('figures alone', [6, 3, 8.5, 3]),
  figures('figures alone with a blank', [6, null, 8.5, 0]),
  figures('a single figure', [4]),
  figures('no figure', [null, null]),
  figures('figures alone with a text', [6, '无']),
  figures('figures alone, one negative', [6, -1]),
  { title: 'empty texts of formulas', rows: [[2, 10], ['', ''], [4, 30], ['', null]], formulas: ['=BALANCE.CV(A1:A4,B1:B4)', '=BALANCE.MEAN(A1:A4,B1:B4)', '=BALANCE.SD(A1:A4)', '=CHECK.CV(A1:A4,B1:B4,"小学")', '=BALANCE.PERPUPIL(A1:A4,B1:B4)'] },
  { title: 'empty text where there are pupils', rows: [[2, 10], ['', 20], [4, 30]], formulas: ['=BALANCE.CV(A1:A3,B1:B3)', '=BALANCE.MEAN(A1:A3,B1:B3)'] },
  {
    title: 'shared resources',
    rows: [
      [23226, '九年一贯制', '小学', 166, 210, null],
      [23226, '九年一贯制学校', '初中', 166, 210, null],
      [5000, '完全中学', '初中', null, 300, 200],
      [5000, '十二年一贯制', 'primary', 100, 200, 300],
      [800, '小学', '小学', 90, null, null],
      [800, '小学', '小学', 90, 5, null],
      [800, '幼儿园', '小学', 90, null, null],
      [800, '九年一贯制', '小学', null, 90, null],
      [800, '九年一贯制', 1, 0, 0, null],
      [-1, '九年一贯制', '初中', 5, 5, null],
    ],
    formulas: [
      ...Array.from({ length: 10 }, (_, index) => `=BALANCE.SPLIT(A${index + 1},B${index + 1},C${index + 1},D${index + 1},E${index + 1},F${index + 1})`),
      '=BALANCE.SPLIT(23226,"九年一贯制","小学",166,210)',
      '=BALANCE.SPLIT(A4,"twelveYear","初中",D4,E4,F4)',
      '=BALANCE.SPLIT(A5,"小学","小学",D5)',
    ],
  },
  {
    title: 'numbers of the standard',
    rows: [['R1', '小学'], ['骨干教师', '初中'], ['r7', 2], ['没有', '小学'], ['R2', '高中'], [null, '小学']],
    formulas: [
      '=BALANCE.STANDARD("R1","小学")',
      '=BALANCE.STANDARD("R4","初中",,"2025-09-01")',
      ...Array.from({ length: 6 }, (_, index) => `=BALANCE.FLOOR(A${index + 1},B${index + 1})`),
      '=BALANCE.STANDARD("R1",B2)',
      '=BALANCE.FLOOR("R1","初中")',
    ],
  },
  {
    title: 'what is missing',
    rows: [[40, 1000, '底线'], [42, 1000, '标准'], [41.9, 1000, null], [4200.01, 1000, '底线'], [0, 7, '标准'], [5, 0, '标准'], [null, 10, '标准'], [63, 1500, 'floor'], [7, 100, '目标']],
    formulas: [
      ...Array.from({ length: 9 }, (_, index) => `=BALANCE.GAP("R1","小学",A${index + 1},B${index + 1})`),
      ...Array.from({ length: 9 }, (_, index) => `=BALANCE.GAP("R4","初中",A${index + 1},B${index + 1},C${index + 1})`),
      '=BALANCE.GAP("R3","小学",0,1000)',
      '=BALANCE.GAP("R6","小学",100000,333,"底线")',
    ],
  },
  {
    title: 'retention',
    rows: [[966, 1000, 30, 20, 0, 'a'], [966, 1000, 30, 20, 5, 'b'], [1020, 1000, 10, 20, null, 'c'], [1, 0, 0, 0, 0, 'a'], [10, 100, 30, 0, 0, 'a'], [966, 1000, null, 20, 0, 'b'], [966, 1000, 30, 20, 0, 'd'], [966, 1000, 30, 20, 0, null]],
    formulas: [
      ...Array.from({ length: 8 }, (_, index) => `=BALANCE.RETENTION(A${index + 1},B${index + 1},C${index + 1},D${index + 1},E${index + 1},F${index + 1})`),
      '=BALANCE.RETENTION(A1,B1,C1,D1,E1)',
      '=BALANCE.RETENTION(A3,B3,C3,D3,E3,"c")',
    ],
  },
  {
    title: 'funded pupils',
    rows: [[68, '小学'], [100, '小学'], [99.5, null], [250, '特殊教育'], [40, '特殊教育'], [0, '小学'], [null, '小学'], [68, '教学点'], [68, '不知道']],
    formulas: [...Array.from({ length: 9 }, (_, index) => `=BALANCE.FUNDED(A${index + 1},B${index + 1})`), '=BALANCE.FUNDED(A1)', '=BALANCE.FUNDED(A1,"小学")'],
  },
  {
    title: 'progress',
    rows: [[0.62, 0.55, 0.5, 2022, 2025, 2030], [0.62, 0.65, 0.5, 2022, 2025, 2030], [1, 2, 1, 2022, 2025, 2030], [0, 3, 8, 2022, 2025, 2030], [0, 9, 8, 2022, 2035, 2030], [0, 9, 8, 2030, 2035, 2030], [0, null, 8, 2022, 2025, 2030]],
    formulas: Array.from({ length: 7 }, (_, index) => [`=BALANCE.PROGRESS(A${index + 1},B${index + 1},C${index + 1})`, `=BALANCE.PROGRESS(A${index + 1},B${index + 1},C${index + 1},D${index + 1},E${index + 1},F${index + 1})`]).flat(),
  },
  {
    title: 'single ratios',
    rows: [[12, 4], [9, 0], [null, 4], [5, null], ['多', 4], [-1, 4], [0, 5], [null, null]],
    formulas: [...Array.from({ length: 8 }, (_, index) => `=BALANCE.PER100(A${index + 1},B${index + 1})`), '=BALANCE.PERPUPIL(A1+A2,SUM(B1:B2))', '=BALANCE.PERPUPIL("45人",9)', '=BALANCE.PERPUPIL(A1,50%)'],
  },
];
