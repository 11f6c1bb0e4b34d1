import { issueList, read, sheet } from './sheets';

const HEADINGS = [null, null, '每百名学生拥有高于规定学历教师数', '生均教学及辅助用房面积（㎡）', '综合'];

test('表Ⅱ-1 and 表Ⅲ are results: nothing is read of them, and nothing said', () => {
  const form3 = sheet([['表Ⅲ 县域义务教育校际均衡情况'], HEADINGS, ['小学', '全县平均值', 5.1, 6.2, '——'], [null, '差异系数', 0.31, 0.28, 0.3]], { name: '表3', merges: ['A3:A4'] });
  const data = sheet([['学校名称', '学段', '在校生数'], ['甲', '小学', 5]]);
  const reading = read([form3, data]);
  expect(issueList(reading)).toEqual(issueList(read([data])));
  expect(reading.dataset.units.length).toBe(1);
});

test('a table nobody knows is still said not to be recognised', () => {
  expect(issueList(read([sheet([HEADINGS, ['小学', '现状', 5.1, 6.2, 1]])]), 'notRecognised')).toEqual(['notRecognised@Sheet1!A1']);
});
