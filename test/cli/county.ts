import { writeXlsx } from 'hucre/xlsx';

type Cell = string | number | null;

/** The headings of 表Ⅱ-2, with code, stage and type before them. */
export const HEADINGS = [
  '学校代码', '学校名称', '办学类型', '学段', '在校生数',
  '每百名学生拥有高于规定学历教师数', '每百名学生拥有县级及以上骨干教师数', '每百名学生拥有体育、艺术（美术、音乐）专任教师数',
  '生均教学及辅助用房面积（㎡）', '生均体育运动场馆面积（㎡）', '生均教学仪器设备值（元）', '每百名学生拥有网络多媒体教室数',
];

/** 甲 reaches all seven; 乙 six, the other within 85 %; 丙 six, the other below 85 %. Equal pupils keep the arithmetic short. */
export const SCHOOLS: readonly (readonly Cell[])[] = [
  ['2132000001', '甲小学', '小学', '小学', 100, 5, 1.2, 1, 4.5, 7.5, 2000, 2.3],
  ['2132000002', '乙小学', '小学', '小学', 100, 5, 1.2, 1, 4.4, 7.5, 2000, 2.3],
  ['2132000003', '丙小学', '小学', '小学', 100, 8, 1.2, 1, 3, 7.5, 2000, 2.3],
];

export const workbook = (name: string, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] });

export const schoolTable = (schools: readonly (readonly Cell[])[] = SCHOOLS): Promise<Uint8Array> => workbook('学校表', [HEADINGS, ...schools]);

/** The schools with one cell changed. */
export const withCell = (school: number, heading: string, value: Cell): (readonly Cell[])[] =>
  SCHOOLS.map((row, index) => (index === school ? row.map((cell, column) => (HEADINGS[column] === heading ? value : cell)) : row));
