import { withoutYear, yearAlone } from '../../src/workbook/headingYear';
import { issueList, mapping, read, schoolFigure, sheet, unitFigure } from './sheets';

describe('the year in a heading', () => {
  it.each<[string, number, string]>([
    ['2023年在校生数', 2023, '在校生数'],
    ['2023-2024学年在校生数', 2023, '在校生数'],
    ['2024年9月在校生数', 2024, '在校生数'],
    ['截至2024年底在校生数', 2024, '在校生数'],
    ['在校生数（2024年）（人）', 2024, '在校生数(人)'],
    ['在校生数2024', 2024, '在校生数'],
    ['２０２４年度的班级数', 2024, '班级数'],
  ])('%s', (heading, year, rest) => expect(withoutYear([heading])).toEqual({ year, levels: [rest] }));

  it.each(['在校生数', '2023级在校生数', '2024届毕业生数', '1500人', '12024'])('%s has none', (heading) => expect(withoutYear([heading])).toBeUndefined());

  it('may stand on any level, and is one', () => {
    expect(withoutYear(['2024年', '在校生数'])).toEqual({ year: 2024, levels: ['在校生数'] });
    expect(withoutYear(['2024年', '2023年在校生数'])).toBeUndefined();
    expect(yearAlone(['2024年'])).toBe(2024);
    expect(yearAlone(['2024年在校生数'])).toBeUndefined();
  });
});

const table = (...headings: readonly string[]) => sheet([['学校名称', '学校类型', ...headings], ['甲小学', '小学', ...headings.map((_, at) => (at + 1) * 100)]]);
const pupils = (...headings: readonly string[]) => unitFigure(read([table(...headings)]), '甲小学', 'primary', 'pupils');

describe('a figure a year, side by side', () => {
  it.each([[['2023年在校生数', '2024年在校生数']], [['2022年在校生数', '2024年在校生数', '2023年在校生数']], [['在校生数（2023-2024学年）', '在校生数（2024-2025学年）']]])('is read for the latest, which is said once: %s', (headings) => {
    expect(pupils(...headings)).toBe(200);
    const { issues } = read([table(...headings, '班级数')]);
    expect(issues).toEqual([{ severity: 'hint', code: 'earlierHeadings', cell: { sheet: 'Sheet1', row: 0, column: 2 }, heading: headings[0], headings: headings.length - 1, used: headings[1] }]);
  });

  it('is read under a group of years, and under a group divided by years', () => {
    const groups = sheet([['学校名称', '学校类型', '2023年', null, '2024年', null], [null, null, '在校生数', '班级数', '在校生数', '班级数'], ['甲小学', '小学', 100, 3, 120, 4]], { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] });
    expect([unitFigure(read([groups]), '甲小学', 'primary', 'pupils'), unitFigure(read([groups]), '甲小学', 'primary', 'classes')]).toEqual([120, 4]);
    expect(issueList(read([groups]))).toEqual(['earlierHeadings@Sheet1!C2']);
    const divided = sheet([['学校名称', '学校类型', '在校生数', null], [null, null, '2023年', '2024年'], ['甲小学', '小学', 100, 120]], { merges: ['A1:A2', 'B1:B2', 'C1:D1'] });
    expect(unitFigure(read([divided]), '甲小学', 'primary', 'pupils')).toBe(120);
    expect(issueList(read([divided]))).toEqual(['earlierHeadings@Sheet1!C2']);
  });

  it('beside one without a year gives way to it, which is asked about', () => {
    const reading = read([table('2023年在校生数', '在校生数')]);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe(200);
    expect(reading.issues).toMatchObject([{ severity: 'query', code: 'earlierHeadings', heading: '2023年在校生数', used: '在校生数' }]);
  });

  it('of the same year twice is a question', () => expect(issueList(read([table('2024年3月在校生数', '2024年9月在校生数')]))).toEqual(['duplicateHeading@Sheet1!D1']));

  it('is one a stage', () => {
    const reading = read([sheet([['学校名称', '学校类型', '2023年小学在校生数', '2024年小学在校生数', '2023年初中在校生数', '2024年初中在校生数'], ['甲校', '九年一贯制学校', 1, 2, 3, 4]])]);
    expect([unitFigure(reading, '甲校', 'primary', 'pupils'), unitFigure(reading, '甲校', 'junior', 'pupils')]).toEqual([2, 4]);
  });

  it('that a person chose is read, whatever its year', () => {
    const grid = table('2023年在校生数', '2024年在校生数');
    const fingerprint = read([grid]).sheets[0]?.fingerprint ?? '';
    const chosen = read([grid], [{ fingerprint, fields: { '2023年在校生数': { field: 'pupils' }, '2024年在校生数': null } }]);
    expect(unitFigure(chosen, '甲小学', 'primary', 'pupils')).toBe(100);
    expect(issueList(chosen)).toEqual([]);
  });
});

describe('a figure of one year', () => {
  it('is read', () => {
    expect(mapping(read([table('2024年在校生数', '2024年班级数')]))).toMatchObject({ '2024年在校生数': 'pupils', '2024年班级数': 'classes' });
    expect(issueList(read([table('2024年在校生数', '2024年班级数')]))).toEqual([]);
  });

  it('is asked about where the table’s others are later, but for money, which is of the year before', () => {
    expect(issueList(read([table('2023年在校生数', '2024年班级数')]))).toEqual(['otherYear@Sheet1!C1']);
    expect(issueList(read([table('2024年在校生数', '2023年公用经费预算总额（万元）')]))).toEqual([]);
  });
});

describe('a form with a year', () => {
  it('in its items is read for the latest', () => {
    const reading = read([sheet([['项目', '填报值'], ['学校名称', '甲小学'], ['学校类型', '小学'], ['2023年在校生数', 100], ['2024年在校生数', 120]])]);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe(120);
    expect(issueList(reading)).toEqual(['earlierHeadings@Sheet1!A4']);
  });

  it.each([
    ['beside a column of units', ['项目', '单位', '2023年', '2024年']],
    ['beside nothing known', ['事项', '', '2023年', '2024年']],
  ])('over its values is read for the latest: %s', (_, heading) => {
    const reading = read([sheet([heading, ['学校名称', '', '甲校', '甲校'], ['学校类型', '', '九年一贯制学校', '九年一贯制学校'], ['班级数', '个', 9, 10], ['网络多媒体教室间数', '间', 20, 24]])]);
    expect(schoolFigure(reading, '甲校', 'multimediaRooms')).toBe(24);
    expect(issueList(reading)).toEqual(['earlierHeadings@Sheet1!C1']);
  });
});
