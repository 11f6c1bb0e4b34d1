import type { CellValue } from '../../src/workbook/grid';
import type { OracleCase } from './cases';

const OUTPUTS = ['', ',"结论"', ',"个数"', ',"布尔"'];

const resourceValues: readonly CellValue[] = [4.2, 4.199, 4.1999, 4.19999999, 3.57, 3.5699, 3.5, 0, null, '很多', -1, { error: '#N/A' }, 1234.5];

const SCHOOLS: readonly (readonly CellValue[])[] = [
  [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3],
  [4.2, 1, 0.9, 4.5, 7.5, 2000, 1.955],
  [4.2, 1, 0.9, 4.5, 7.5, 2000, 1.9549],
  [4.2, 1, 0.9, 4.5, 7.4, 1999, 2],
  [4.2, null, 0.9, 4.5, 7.5, 2000, 2.3],
  [4.2, null, 0.9, 4.5, 1, 2000, 2.3],
  [null, null, null, null, null, null, null],
  [4.2, 1, 0.9, 4.5, 7.5, -5, 2.3],
  [4.2, 1, 0.9, '无', 7.5, 2000, 2.3],
];

/** Sizes in column A, words in column B. */
const sized = (title: string, name: string, rows: readonly (readonly CellValue[])[], words: readonly string[], more: Partial<OracleCase> = {}): OracleCase => {
  const last = rows.length;
  const categories = ['', `B1:B${last}`, 'B1', ...words.map((word) => `"${word}"`)];
  return { title, rows, formulas: categories.flatMap((category) => ['"结论"', '"个数"', '"布尔"'].map((output) => `=CHECK.${name}(A1:A${last},${category},${output})`)), ...more };
};

export const CHECK_CASES: readonly OracleCase[] = [
  {
    title: 'one indicator of a school',
    rows: resourceValues.map((value) => [value, '小学', 'R1', '布尔']),
    formulas: [
      ...resourceValues.flatMap((_, index) => OUTPUTS.map((output) => `=CHECK.RESOURCE("R1","小学",A${index + 1}${output})`)),
      '=CHECK.RESOURCE("R6","初中",A13)',
      '=CHECK.RESOURCE("R4","小学",A1)',
      '=CHECK.RESOURCE("R1",B1,A1)',
      '=CHECK.RESOURCE("R1","小学",A1,D1)',
      '=CHECK.RESOURCE("R1","小学",4.2)',
      '=CHECK.RESOURCE("R1","初中",4.505)',
    ],
  },
  { title: 'one indicator, in English', rows: [[4.2], [4.19], [3], [null], [2345.678]], formulas: [...Array.from({ length: 4 }, (_, index) => `=CHECK.RESOURCE("R1","primary",A${index + 1})`), '=CHECK.RESOURCE("R6","junior",A5)'], locale: 'en-US' },
  {
    title: 'a school by its seven indicators',
    rows: SCHOOLS,
    formulas: [...SCHOOLS.flatMap((_, index) => ['"小学"', '"小学","布尔"', '"小学","个数"', '"初中"'].map((more) => `=CHECK.SCHOOL(A${index + 1}:G${index + 1},${more})`)), '=CHECK.SCHOOL({4.2;1;0.9;4.5;7.5;2000;1.955},"小学")'],
  },
  { title: 'a school, in English', rows: SCHOOLS, formulas: SCHOOLS.map((_, index) => `=CHECK.SCHOOL(A${index + 1}:G${index + 1},"primary")`), locale: 'en-US' },
  sized('classes', 'CLASSSIZE', [[45, '小学'], [46, '小学'], [50, '初中'], [51, '初中'], [null, null], [0, '小学'], [48, null]], ['小学', '初中', 'junior']),
  sized('classes within the limits', 'CLASSSIZE', [[45, '小学'], [40, '小学'], [50, '初中']], ['小学', '初中']),
  sized('classes of one stage', 'CLASSSIZE', [[45, '小学部'], [40, 1], [12, '小学']], ['小学']),
  sized('one class, in English', 'CLASSSIZE', [[45, 'primary']], ['primary', 'junior'], { locale: 'en-US' }),
  sized('classes in English', 'CLASSSIZE', [[45, 'primary'], [60, 'junior'], [47, '']], ['primary', 'junior'], { locale: 'en-US' }),
  sized('no class', 'CLASSSIZE', [[null, null], [0, null]], ['小学']),
  sized('a class size that is a text', 'CLASSSIZE', [[45, '小学'], ['四十', '小学']], ['小学']),
  sized('a negative class size', 'CLASSSIZE', [[45, '小学'], [-3, '小学']], ['小学']),
  sized('a word that is no stage', 'CLASSSIZE', [[45, '小学'], [44, '大学']], ['小学']),
  sized('schools', 'SCHOOLSIZE', [[2000, '小学'], [2001, '初级中学'], [2500, '九年一贯制'], [2501, '十二年一贯制学校'], [3000, '特殊教育'], [2200, null], [120, '教学点']], ['小学', '九年一贯制', '特殊教育']),
  sized('schools within the limits', 'SCHOOLSIZE', [[2000, '小学'], [1200, '九年一贯制'], [300, '特校']], ['小学', '九年一贯制学校']),
  sized('schools without a limit', 'SCHOOLSIZE', [[300, '特殊教育'], [900, '职业学校']], ['特殊教育']),
  {
    title: 'coefficients of variation',
    rows: [[1, 100], [3, 100], [2, 0], [2, 50], [1.00001, 100], [2.999999, 100]],
    // 1 and 3 with equal pupils: S = 1, X̄ = 2, CV = 0.5, just at the limit for primary schools.
    formulas: [
      ...['"小学"', '"初中"', '"小学","说明"', '"小学","布尔"', '"小学","个数"'].map((more) => `=CHECK.CV(A1:A2,B1:B2,${more})`),
      '=CHECK.CV(A5:A6,B5:B6,"小学")',
      '=CHECK.CV(A1:A4,B1:B4,"小学","说明")',
      '=CHECK.CV(A1:A1,B1:B1,"小学")',
      '=CHECK.CV(A1:A1,B1:B1,"小学","个数")',
      '=CHECK.CV(A1:A1,B1:B1,"小学","布尔")',
      '=CHECK.CV(A3,B3,"小学")',
    ],
  },
  { title: 'coefficients of variation, in English', rows: [[1, 100], [3, 100], [2000, 3]], formulas: ['=CHECK.CV(A1:A2,B1:B2,"primary")', '=CHECK.CV(A1:A3,B1:B3,"junior","explanation")', '=CHECK.CV(A1,B1,"junior")'], locale: 'en-US' },
  {
    title: 'large classes',
    rows: [[55, 66, 40], [56, 65, 41], [66, 70, 42], [null, 20, null], [0, 12, '多']],
    formulas: ['A1:A5', 'B1:B5', 'C1:C4', 'C1:C5', 'A4:A5', 'A1', '{40,56}'].flatMap((sizes) => ['', ',"个数"', ',"布尔"'].map((output) => `=CHECK.LARGECLASS(${sizes}${output})`)),
  },
  { title: 'large classes in English', rows: [[55], [56], [66]], formulas: ['=CHECK.LARGECLASS(A1:A3)', '=CHECK.LARGECLASS(A1)'], locale: 'en-US' },
  {
    title: 'rates of the county',
    rows: [[239, 240], [240, 240], [241, 240], [0, 240], [5, 0], [null, 240], ['很多', 240], [-1, 240], [0.95, null], [1, null], [98, null]],
    formulas: ['CERTIFICATE', 'QUOTA', 'SALARY', 'SATISFACTION', 'DISABLED', 'TRAININGFUND', 'TRAINING'].flatMap((name) => [
      ...Array.from({ length: 8 }, (_, index) => `=CHECK.${name}(A${index + 1},B${index + 1})`),
      ...(name === 'SALARY' ? [] : Array.from({ length: 3 }, (_, index) => `=CHECK.${name}(A${index + 9})`)),
      `=CHECK.${name}(A1,B1,"布尔")`,
      `=CHECK.${name}(A2,B2,"个数")`,
      `=CHECK.${name}(A5,B5,"个数")`,
    ]),
  },
  {
    title: 'rates with several figures',
    rows: [[1700, 120, 2000, 20, 0], [1500, 20, 2000, 20, 0], [966, 1000, 30, 20, 0], [900, 1000, 30, 20, 5], [500, 60, 15, null, null], [500, 40, 15, null, null], [500, 60, 5, null, null], [500, 40, 2, null, null], [780000, 120, null, null, null], [700000, 120, null, null, null], [1930, 2000, null, null, null]],
    formulas: [
      '=CHECK.MIGRANT(A1,B1,C1)',
      '=CHECK.MIGRANT(A2,B2,C2)',
      ...['', '"a"', '"b"', '"c"'].flatMap((formula) => [3, 4].map((row) => `=CHECK.RETENTION(A${row},B${row},C${row},D${row},E${row},${formula})`)),
      ...[5, 6, 7, 8].flatMap((row) => ['', ',"个数"', ',"布尔"'].map((output) => `=CHECK.ROTATION(A${row},B${row},C${row}${output})`)),
      '=CHECK.SPECIAL(A9,B9)',
      '=CHECK.SPECIAL(A10,B10)',
      '=CHECK.SPECIAL(A10,B10,5000)',
      '=CHECK.ZONING(A11,B11,"初中")',
      '=CHECK.ZONING(A11,B11,"小学","布尔")',
    ],
  },
  { title: 'pay in two units', rows: [[98000, 9.6], [9.8, 96000], [98000, 96000], [9.8, 9.6], [0, 96000]], formulas: [1, 2, 3, 4, 5].map((row) => `=CHECK.SALARY(A${row},B${row})`) },
  { title: 'special schools by the figure per pupil', rows: [[6000], [780000], [5999.99]], formulas: [1, 2, 3].map((row) => `=CHECK.SPECIAL(A${row})`) },
  {
    title: 'funding of one school',
    rows: [[68, 100], [68, 90], [168, 90], [168, null], [0, 90], [null, 100], [68, null], [68, '多'], [99.5, 99.9]],
    formulas: Array.from({ length: 9 }, (_, index) => index + 1).flatMap((row) => ['', ',,"个数"', ',,"布尔"'].map((output) => `=CHECK.FUNDING(A${row},B${row}${output})`)),
  },
  { title: 'rates in English', rows: [[239, 240], [9.8, 9.6]], formulas: ['=CHECK.CERTIFICATE(A1,B1)', '=CHECK.SALARY(A2,B2)', '=CHECK.SATISFACTION(2750,3000)'], locale: 'en-US' },
];
