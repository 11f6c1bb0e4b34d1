import type { SampleCell, SampleSheet } from './sampleWorkbook';
import type { SampleSchool } from './school';

export const CLASS_SHEET = '班级名册';
export const ROOM_SHEET = '音乐美术教室';

/** 班级名册: one row a class. */
export const classSheet = (schools: readonly SampleSchool[]): SampleSheet => ({
  name: CLASS_SHEET,
  rows: [
    ['学校名称', '学段', '年级', '班级', '人数'],
    ...schools.flatMap((school) => school.classes.map((one): SampleCell[] => [school.name, one.stage, one.grade, one.name, one.pupils])),
  ],
  headingRows: 1,
  columnWidths: [24, 8, 10, 8, 8],
});

/** 音乐、美术专用教室: one row a room. */
export const roomSheet = (schools: readonly SampleSchool[]): SampleSheet => ({
  name: ROOM_SHEET,
  rows: [
    ['学校名称', '教室用途', '教室名称', '教室面积（平方米）'],
    ...schools.flatMap((school) =>
      [['音乐', school.music] as const, ['美术', school.art] as const].flatMap(([purpose, areas]) =>
        areas.map((area, index): SampleCell[] => [school.name, purpose, `${purpose}教室${index + 1}`, area]),
      ),
    ),
  ],
  headingRows: 1,
  columnWidths: [24, 10, 12, 22],
});
