import { issueList, read, sheet, unitFigure, units } from './sheets';

const HEAD = ['学校名称', '学校类型', '在校生数', '班级数'];
const BEFORE = [HEAD, ['甲小学', '小学', 100, 3], ['乙小学', '小学', 90, 3]];
const NOW = [HEAD, ['甲小学', '小学', 120, 4]];

describe('last year’s table beside this year’s', () => {
  it.each([
    ['named by their sheets', 2023, sheet(BEFORE, { name: '2023年' }), sheet(NOW, { name: '2024年' })],
    ['named by their titles', 2023, sheet([['某县2023年学校情况表'], ...BEFORE], { name: 'a' }), sheet([['某县２０２４年学校情况表'], ...NOW], { name: 'b' })],
    ['of school years', 2022, sheet(BEFORE, { name: '2022-2023学年' }), sheet(NOW, { name: '2023-2024学年' })],
  ])('is the earlier year, and judges nothing, nor does a school that has closed since: %s', (_, year, before, now) => {
    const reading = read([before, now]);
    expect(units(reading)).toEqual(['甲小学/primary']);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe(120);
    expect(reading.issues).toMatchObject([{ code: 'earlierTableRead', severity: 'hint', year }]);
  });

  it.each([
    ['it gives other figures, such as last year’s money', sheet([['学校名称', '学校类型', '公用经费预算总额（元）'], ['甲小学', '小学', 50_000]], { name: '2023年经费' })],
    ['it is of other schools', sheet([HEAD, ['丙小学', '小学', 80, 2]], { name: '2023年' })],
    ['it is of another file', sheet([HEAD, ['甲小学', '小学', 120, 4]], { name: '2023年', file: 'b.xlsx' })],
    ['it names no year', sheet([HEAD, ['甲小学', '小学', 120, 4]], { name: 'Sheet2' })],
  ])('is read where %s', (_, before) => {
    const reading = read([before, sheet(NOW, { name: '2024年', ...(before.file === undefined ? {} : { file: 'a.xlsx' }) })]);
    expect(issueList(reading)).toEqual([]);
    expect(reading.sheets.map(({ records }) => records)).toEqual([1, 1]);
  });
});
