import type { CellValue, Grid } from '../../src/workbook/grid';

const sheet = (name: string, rows: readonly (readonly CellValue[])[]): Grid => ({
  sheet: name,
  hidden: false,
  rows,
  columnCount: Math.max(...rows.map((row) => row.length)),
  merges: [],
  hiddenRows: new Set(),
});

/**
 * Five primary schools with the pupils and the resource of a published worked example (县域义务教育校际均衡指标计算方法:
 * mean 6.33, 差异系数 0.52; unrounded 0.51526), the resource here called 教学仪器设备值. One heading needs a person's
 * answer, one cell holds a text.
 */
export const schools = sheet('学校数据', [
  ['学校名称', '办学类型', '在校生数', '教学仪器设备值（元）', '体育运动场馆的总面积', '网络多媒体教室间数'],
  ['第一小学', '小学', 45, 279, 400, 2],
  ['第二小学', '小学', 37, 137, 300, 2],
  ['第三小学', '小学', 89, 935, 700, '约3间'],
  ['第四小学', '小学', 76, 160, 600, 2],
  ['第五小学', '小学', 55, 402, 500, 2],
]);

/** A county form in practice: item and value; one veto answered, one rate exactly at its limit. */
export const county = sheet('县级数据', [
  ['序号', '填报项目', '单位', '填报值', '佐证材料'],
  [1, '适龄残疾儿童少年总数', '人', 100, ''],
  [2, '适龄残疾儿童少年入学总人数', '人', 95, ''],
  [3, '优质高中招生计划总人数', '人', 1000, ''],
  [4, '优质高中招生分配指标数', '人', 450, ''],
]);

export const notes = sheet('封面', [['关于报送数据的通知']]);
