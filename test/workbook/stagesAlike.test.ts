import { issueList, read, sheet, unitFigure } from './sheets';

const HEAD = ['学校名称', '学校类型', '学段', '在校生数', '专任教师数', '网络多媒体教室数', '体育运动场馆面积', '教学仪器设备值（元）'];
const both = (primary: readonly (number | string | null)[], junior: readonly (number | string | null)[]) => read([sheet([HEAD, ['甲校', '九年一贯制', '小学', ...primary], ['甲校', '九年一贯制', '初中', ...junior], ['乙小学', '小学', '小学', 100, 9, 3, 3000, 500_000]])]);

describe('an area or a sum that both stages of a school have alike', () => {
  it('is asked about once a school, and used as it stands', () => {
    const reading = both([100, 9, 3, 3000, 400_000], [60, 8, 2, 3000, 400_000]);
    expect(issueList(reading)).toEqual(['stagesAlike@Sheet1!G3']);
    expect([unitFigure(reading, '甲校', 'primary', 'sportArea'), unitFigure(reading, '甲校', 'junior', 'sportArea')]).toEqual([3000, 3000]);
  });

  it('is no wonder for people, rooms and noughts, nor where the areas differ', () => {
    expect(issueList(both([100, 9, 3, 3000, 0], [100, 9, 3, 2000, 0]))).toEqual([]);
  });

  it('is shared by the stages where its cells are merged, and nothing is asked', () => {
    const reading = read([sheet([HEAD.slice(0, 7), ['甲校', '九年一贯制', '小学', 100, 9, 3, 3000], [null, null, '初中', 60, 8, 2, null]], { merges: ['A2:A3', 'B2:B3', 'G2:G3'] })]);
    expect(issueList(reading)).toEqual([]);
  });
});
