import type { Grid } from '../../workbook/grid';

/** The published worked example that the functions' examples refer to: pupils and books of five primary schools, and books per pupil. */
const SCHOOLS = [
  [45, 279],
  [37, 137],
  [89, 935],
  [76, 160],
  [55, 402],
] as const;

/** A sheet that the examples can be tried on: 学校名称 · 学生数 · 图书册数 · 生均图书册数. */
export const EXAMPLE_SHEET: Grid = {
  sheet: '算例A',
  hidden: false,
  rows: [['学校名称', '学生数', '图书册数', '生均图书册数'], ...SCHOOLS.map(([pupils, books], index) => [`小学${index + 1}`, pupils, books, books / pupils])],
  columnCount: 4,
  merges: [],
  hiddenRows: new Set(),
};
