import { readingIds } from '../../src/report/readingIdentity';
import { read, sheet } from '../workbook/sheets';

const HEAD = ['学校代码', '学校名称', '学段', '在校生数'];
const ids = (...grids: Parameters<typeof read>[0]): readonly string[] => {
  const reading = read(grids);
  return readingIds(reading).filter((_, at) => reading.issues[at]?.severity !== 'hint');
};

test('a doubt is known by its school, figure and stage, wherever the row is', () => {
  const row = ['1', '甲小学', '小学', 100.5];
  expect(ids(sheet([HEAD, row]))).toEqual(['data/notInteger/1/pupils/primary']);
  expect(ids(sheet([['某县'], [], HEAD, ['2', '乙小学', '小学', 7], row], { name: '另一张', file: 'x.xlsx' }))).toEqual(['data/notInteger/1/pupils/primary']);
});

test('the two stages of a school are told apart, by rows and by columns', () => {
  expect(ids(sheet([HEAD, ['1', '甲校', '初中', 0.5], ['1', '甲校', '小学', 1.5]]))).toEqual(['data/notInteger/1/pupils/junior', 'data/notInteger/1/pupils/primary']);
  expect(ids(sheet([['学校名称', '学校类型', '小学在校生数', '初中在校生数'], ['甲校', '九年一贯制', 0.5, 1.5]]))).toEqual(['data/notInteger/甲校/pupils/primary', 'data/notInteger/甲校/pupils/junior']);
});

test('a form’s doubts are its school’s', () => {
  const form = (name: string) => sheet([['填报项目', '单位', '填报值'], ['学校名称', '', name], ['学校类型', '', '小学'], ['小学学生人数', '人', 10.5], ['网络多媒体教室间数', '间', 2.5]], { name: '填报表', file: `${name}.xlsx` });
  expect(ids(form('甲小学'), form('乙小学'))).toEqual(['甲小学', '乙小学'].flatMap((name) => [`data/notInteger/${name}/pupils/primary`, `data/notInteger/${name}/multimediaRooms`]));
});

test('namesakes are told apart by town', () => {
  const head = ['所属乡镇', '学校名称', '学段', '在校生数'];
  expect(ids(sheet([head, ['东镇', '中心小学', '小学', 0.5], ['西镇', '中心小学', '小学', 1.5]]))).toEqual(['data/notInteger/东镇·中心小学/pupils/primary', 'data/notInteger/西镇·中心小学/pupils/primary']);
});

test('what is of no school is known by its file and sheet, and heading; alike ones get a number', () => {
  expect(ids(sheet([['学校名称', '学校类型', '女在校生数', '班级数'], ['甲', '小学', 1, 1]], { name: '表', file: 'a.xlsx' }))).toEqual(['data/uncertainHeading/a.xlsx!表/pupils/女在校生数']);
  const two = ids(sheet([['学校名称', '学校类型', '在校生数'], ['甲', '小学', 4], [null, '小学', 5], [null, '小学', 6]], { name: '表' }));
  expect(two).toEqual(['data/schoolNameMissing/!表', 'data/schoolNameMissing/!表#2']);
});
