import { issueList, mapping, read, sheet, unitFigure, units } from './sheets';

const odd = (name = 'Sheet1') => sheet([['学校名称', '学段', '在册学生人数', '班级数'], ['甲小学', '小学', 100, 3]], { name });

describe('corrections by the person', () => {
  const before = read([odd()]);
  const fingerprint = before.sheets[0]?.fingerprint ?? '';

  it('before them a doubtful heading is a question and its column is not used', () => {
    expect(mapping(before)['在册学生人数']).toMatch(/\?$/u);
    expect(issueList(before, 'uncertainHeading')).toEqual(['uncertainHeading@Sheet1!C1']);
    expect(before.dataset.units.figures.has('pupils')).toBe(false);
    expect(before.sheets[0]?.matches[2]?.score).toBeLessThan(0.8);
  });

  it('a chosen field is used, on every sheet of that layout', () => {
    const after = read([odd('一'), odd('二')], [{ fingerprint, fields: { 在册学生人数: { field: 'pupils' } } }]);
    expect(after.sheets.map(({ matches }) => [matches[2]?.field, matches[2]?.reason, matches[2]?.score])).toEqual([
      ['pupils', 'chosen', 1],
      ['pupils', 'chosen', 1],
    ]);
    expect(unitFigure(after, '甲小学', 'primary', 'pupils')).toBe(100);
    expect(issueList(after, 'uncertainHeading')).toEqual([]);
  });

  it('an ignored column is not used and not asked about', () => {
    const after = read([odd()], [{ fingerprint, fields: { 在册学生人数: null, 班级数: null } }]);
    expect(after.dataset.units.figures.size).toBe(0);
    expect(after.sheets[0]?.matches[3]).toMatchObject({ field: undefined, reason: 'chosen' });
    expect(issueList(after, 'uncertainHeading')).toEqual([]);
  });

  it('another layout is not touched', () => {
    const other = sheet([['学校名称', '学段', '在册学生人数'], ['甲小学', '小学', 100]]);
    expect(read([other], [{ fingerprint, fields: { 在册学生人数: { field: 'pupils' } } }]).dataset.units.figures.has('pupils')).toBe(false);
  });

  it('a choice may give a stage, and an unknown field is no choice', () => {
    const plain = sheet([['学校名称', '学校类型', '人头', '班级数'], ['甲校', '九年一贯制', 100, 3]]);
    const key = read([plain]).sheets[0]?.fingerprint ?? '';
    const after = read([plain], [{ fingerprint: key, fields: { 人头: { field: 'pupils', stage: 'junior' } } }]);
    expect(unitFigure(after, '甲校', 'junior', 'pupils')).toBe(100);
    expect(() => read([plain], [{ fingerprint: key, fields: { 人头: { field: 'nonsense' } } }])).not.toThrow();
  });

  it('a sheet can be left out as a whole', () => {
    const after = read([odd()], [{ fingerprint, template: 'unrecognised', fields: {} }]);
    expect(units(after)).toEqual([]);
    expect(issueList(after)).toEqual([]);
  });

  it('a table that nobody recognises can be mapped by hand', () => {
    const foreign = sheet([['甲', '乙', '丙'], ['东校', '小学', 12]]);
    const first = read([foreign]);
    expect(first.sheets[0]).toMatchObject({ template: 'unrecognised', headerRows: [0, 0] });
    const after = read([foreign], [{ fingerprint: first.sheets[0]?.fingerprint ?? '', fields: { 甲: { field: 'schoolName' }, 乙: { field: 'stage' }, 丙: { field: 'pupils' } } }]);
    expect(unitFigure(after, '东校', 'primary', 'pupils')).toBe(12);
  });

  it('the fingerprint is of the headings, not of sheet, width or spaces', () => {
    const same = sheet([['title'], [' 学校 名称', '学段', '在册学生人数', '班级数'], ['乙小学', '小学', 1, 1]], { name: 'x' });
    expect(read([same]).sheets[0]?.fingerprint).toBe(fingerprint);
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/u);
  });

  it.each<[string, Parameters<typeof sheet>]>([
    ['other data', [[['学校名称', '学段', '在册学生人数', '班级数'], ['丙小学', '小学', 7, 1], ['丁小学', '小学', 8, 2]]]],
    ['a school in the title', [[['城关第一小学基本情况'], ['学校名称', '学段', '在册学生人数', '班级数'], ['甲小学', '小学', 100, 3]]]],
    ['a school and a date in merged cells above', [[['城关第一小学', null, '2024年9月', null], ['学校名称', '学段', '在册学生人数', '班级数'], ['甲小学', '小学', 100, 3]], { merges: ['A1:B1', 'C1:D1'] }]],
    ['blank columns', [[['学校名称', null, '学段', '在册学生人数', null, '班级数', null], ['甲小学', null, '小学', 100, null, 3, null]]]],
    ['notes below', [[['学校名称', '学段', '在册学生人数', '班级数'], ['甲小学', '小学', 100, 3], ['1.本表由学校填写。'], ['填表人：张三']]]],
    ['another file', [[['学校名称', '学段', '在册学生人数', '班级数'], ['甲小学', '小学', 100, 3]], { name: '乙表', file: 'b.xlsx' }]],
  ])('the fingerprint is the same with %s, so that a correction made once serves', (_, [rows, options]) => {
    const grid = sheet(rows, options);
    const before = read([sheet([['其他', '表']]), grid]);
    expect(before.sheets[1]?.fingerprint).toBe(fingerprint);
    expect(issueList(before, 'uncertainHeading')).toHaveLength(1);
    const after = read([grid], [{ fingerprint, fields: { 在册学生人数: { field: 'pupils' } } }]);
    expect(after.dataset.units.figures.get('pupils')?.states[0]).toBe(0);
  });

  it('that of a form too', () => {
    const form = (...more: (readonly string[])[]) => sheet([['项目', '填报值'], ['学校名称', '甲小学'], ['在册学生人数', 5], ['班级数', 1], ...more]);
    expect(read([form(['1.本表由学校填写，不得漏项。'], ['2.数据以学籍系统为准。'])]).sheets[0]?.fingerprint).toBe(read([form()]).sheets[0]?.fingerprint);
    expect(read([form(['专任教师数', '7'])]).sheets[0]?.fingerprint).not.toBe(read([form()]).sheets[0]?.fingerprint);
  });

  it('a blank column within a class list divides nothing', () => {
    const list = sheet([['学校', '学段', null, '年级', '班级', '人数'], ['甲小学', '小学', null, '一年级', '1班', 40]]);
    const { sheets, dataset } = read([list]);
    expect(sheets).toHaveLength(1);
    expect(dataset.classes[0]?.schoolName).toBe('甲小学');
  });
});
