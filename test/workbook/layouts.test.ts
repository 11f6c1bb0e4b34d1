import type { CellValue } from '../../src/workbook';
import { issueList, mapping, read, sheet, unitFigure, units } from './sheets';

type Rows = readonly (readonly CellValue[])[];

const templates = (reading: ReturnType<typeof read>): readonly string[] => reading.sheets.map(({ template, records }) => `${template} ${records}`);

describe('several tables on a sheet', () => {
  it.each<[string, Rows, readonly string[]]>([
    [
      'side by side, a blank column between',
      [['小学', null, null, null, '初中'], ['学校名称', '在校生数', '班级数', null, '学校名称', '在校生数', '班级数'], ['甲小学', 100, 3, null, '丙初级中学', 300, 6], ['乙小学', 200, 5, null, '丁初级中学', 400, 8], ['戊小学', 50, 2]],
      ['甲小学/primary', '乙小学/primary', '戊小学/primary', '丙初级中学/junior', '丁初级中学/junior'],
    ],
    [
      'side by side without one',
      [['序号', '学校名称', '在校生数', '班级数', '序号', '学校名称', '在校生数', '班级数'], [1, '甲小学', 100, 3, 3, '丙初级中学', 300, 6], [2, '乙小学', 200, 5]],
      ['甲小学/primary', '乙小学/primary', '丙初级中学/junior'],
    ],
  ])('%s', (_, rows, expected) => {
    const reading = read([sheet(rows)]);
    expect(units(reading)).toEqual(expected);
    expect(unitFigure(reading, '丙初级中学', 'junior', 'pupils')).toBe(300);
    // One layout: a correction of one serves both.
    expect(new Set(reading.sheets.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect(issueList(reading).filter((issue) => !issue.startsWith('typeInferred'))).toEqual([]);
  });

  it('of different kinds side by side', () => {
    const reading = read([sheet([['学校名称', '在校生数', '班级数', null, '学校', '年级', '班级', '人数'], ['甲小学', 67, 2, null, '甲小学', '一年级', '1班', 33], [null, null, null, null, '甲小学', '一年级', '2班', 34]])]);
    expect(templates(reading)).toEqual(['schoolTable 1', 'classList 2']);
    expect(reading.dataset.classes.map(({ school }) => school)).toEqual([0, 0]);
  });

  it('lists of classes side by side', () => {
    const reading = read([sheet([['甲小学班级人数'], ['班级', '人数', '班级', '人数'], ['一(1)班', 45, '二(1)班', 44], ['一(2)班', 46]])]);
    expect(reading.dataset.classes.map(({ name, schoolName }) => `${schoolName} ${name ?? ''}`)).toEqual(['甲小学 一(1)班', '甲小学 一(2)班', '甲小学 二(1)班']);
  });

  it('under one another, each with its title: the title gives the stage to its own rows alone', () => {
    const heading = ['学校名称', '在校生数', '班级数'];
    const reading = read([sheet([['一、小学'], heading, ['第一学校', 100, 3], ['合计', 100, 3], [], ['二、初中基本情况'], ['单位：人、个', null, '时间：2024年'], heading, ['第一中学', 300, 6], ['注：截至9月1日']])]);
    expect(units(reading)).toEqual(['第一学校/primary', '第一中学/junior']);
    expect(templates(reading)).toEqual(['schoolTable 1', 'schoolTable 1']);
  });

  it('a title and heading printed again on the next page are no school and no second table', () => {
    const heading = ['学校名称', '学校类型', '在校生数'];
    const reading = read([sheet([['某县学校情况'], heading, ['甲小学', '小学', 1], ['某县学校情况'], heading, ['乙小学', '小学', 2]])]);
    expect(templates(reading)).toEqual(['schoolTable 2']);
    expect(units(reading)).toEqual(['甲小学/primary', '乙小学/primary']);
  });

  it('a school alone in the last row before another heading stays a school', () => {
    const reading = read([sheet([['学校名称', '学校类型', '在校生数'], ['甲小学', '小学', 1], ['乙小学'], ['学校名称', '骨干教师数', '专任教师数'], ['甲小学', 2, 9]])]);
    expect(reading.dataset.schools.map(({ name }) => name)).toEqual(['甲小学', '乙小学']);
  });
});

describe('forms of items and values', () => {
  it.each<[string, Rows]>([
    ['without a heading', [['城关第一小学基本情况'], ['学校名称：', '城关第一小学'], ['学校类型', '小学'], ['在校生数', 500], ['教学仪器设备资产值（万元）', 30.5]]],
    ['without a heading, numbered, with units', [[1, '学校名称', '城关第一小学', null], [2, '学校类型', '小学', null], [3, '在校生数', 500, '人'], [4, '教学仪器设备资产值', 30.5, '万元']]],
    ['without a heading, the unit before the value', [['学校名称', null, '城关第一小学'], ['学校类型', null, '小学'], ['在校生数', '人', 500], ['教学仪器设备资产值', '万元', 30.5]]],
    ['two items a row', [['基本情况表'], ['学校名称', '城关第一小学', '学校类型', '小学'], ['在校生数', 500, '教学仪器设备资产值（万元）', 30.5]]],
    ['headed twice, side by side', [['项目', '数值', '项目', '数值'], ['学校名称', '城关第一小学', '在校生数', 500], ['学校类型', '小学', '教学仪器设备资产值（万元）', 30.5]]],
    ['headed twice, a blank column between', [['项目', '单位', '填报值', null, '项目', '单位', '填报值'], ['学校名称', null, '城关第一小学', null, '在校生数', '人', 500], ['学校类型', null, '小学', null, '教学仪器设备资产值', '万元', 30.5]]],
  ])('%s', (_, rows) => {
    const reading = read([sheet(rows)]);
    expect(templates(reading)).toEqual(['schoolForm 1']);
    expect(reading.dataset.schools).toMatchObject([{ name: '城关第一小学', type: 'primary' }]);
    expect(unitFigure(reading, '城关第一小学', 'primary', 'pupils')).toBe(500);
    expect(unitFigure(reading, '城关第一小学', 'primary', 'equipmentValue')).toBe(305000);
    expect(issueList(reading)).toEqual([]);
  });

  it('of two schools side by side are two forms', () => {
    const reading = read([sheet([['项目', '填报值', null, '项目', '填报值'], ['学校名称', '甲小学', null, '学校名称', '乙小学'], ['在校生数', 1, null, '在校生数', 2]])]);
    expect(unitFigure(reading, '乙小学', 'primary', 'pupils')).toBe(2);
    expect(templates(reading)).toEqual(['schoolForm 1', 'schoolForm 1']);
  });

  it('a list of explanations is no form', () => {
    const reading = read([sheet([['在校生数', '按学籍注册人数填写'], ['班级数', '按实际开设的班级填写'], ['专任教师数', '不含代课教师'], ['骨干教师数', '以县级认定文件为准']])]);
    expect(reading.dataset.schools).toEqual([]);
    expect(reading.sheets[0]?.template).toBe('unrecognised');
  });
});

describe('a school that the table does not name', () => {
  const rows: Rows = [['项目', '填报值'], ['在校生数', 500], ['班级数', 12]];

  it.each<[string, Parameters<typeof sheet>]>([
    ['a line that says so', [[['优质均衡填报表'], ['学校名称：城关第一小学', '日期：2024年9月'], ...rows]]],
    ['the label and the name in two cells', [[['学校名称：', '城关第一小学'], ...rows]]],
    ['the title', [[['城关第一小学填报表'], ...rows]]],
    ['the sheet', [rows, { name: '城关第一小学' }]],
    ['the file', [rows, { file: '上报/03_城关第一小学_填报表(1).xlsx' }]],
    ['brackets in the file name', [rows, { file: '附件1 优质均衡学校填报表（城关第一小学）.xlsx' }]],
  ])('is told by %s', (_, [content, options]) => {
    const reading = read([sheet(content, options)]);
    expect(unitFigure(reading, '城关第一小学', 'primary', 'pupils')).toBe(500);
  });

  it('and by what else than a label or the sheet is said', () => {
    expect(issueList(read([sheet(rows, { file: '城关第一小学.xlsx' })]), 'schoolNamedOutside')).toEqual(['schoolNamedOutside@Sheet1!A1']);
    expect(issueList(read([sheet([['学校名称：城关第一小学'], ...rows])]), 'schoolNamedOutside')).toEqual([]);
  });

  it.each(['各小学情况.xlsx', '优质均衡学校自评表.xlsx', '甲小学和乙小学.xlsx', '全县中小学.xlsx', '某小学.xlsx', '小学校舍.xlsx'])('is not guessed from %s', (file) => {
    expect(issueList(read([sheet(rows, { file })]), 'schoolNameMissing')).toHaveLength(1);
  });

  it('an empty label names nobody, and not what stands behind it', () => {
    expect(issueList(read([sheet([['学校名称：', null, '填表人：张三'], ...rows])]), 'schoolNameMissing')).toHaveLength(1);
  });

  it('its figures side by side in one row are read too', () => {
    const reading = read([sheet([['学校名称：城关第一小学'], ['在校生数', '班级数', '专任教师数'], [500, 12, 30]])]);
    expect(unitFigure(reading, '城关第一小学', 'primary', 'fullTimeTeachers')).toBe(30);
  });

  it('its code alone leaves the name to the sheet, the codes of several schools do not', () => {
    const head = ['学校代码', '学校类型', '在校生数'];
    const one = read([sheet([head, ['2132000001', '小学', 400]], { name: '庚小学' })]);
    expect(one.dataset.schools.map(({ name, code }) => [name, code])).toEqual([['庚小学', '2132000001']]);
    const two = read([sheet([head, ['2132000001', '小学', 400], ['2132000002', '小学', 300]], { name: '庚小学' })]);
    expect(two.dataset.schools.map(({ name }) => name)).toEqual(['2132000001', '2132000002']);
  });

  it('a class list belongs to the only school of its file', () => {
    const form = (name: string, file: string) => sheet([['项目', '填报值'], ['学校名称', name], ['在校生数', 500]], { file });
    const list = (file: string) => sheet([['年级', '班级', '人数'], ['一年级', '1班', 40]], { file, name: '班级' });
    const reading = read([form('甲小学', 'a.xlsx'), list('a.xlsx'), form('乙小学', 'b.xlsx'), list('b.xlsx')]);
    expect(reading.dataset.classes.map(({ school }) => school)).toEqual([0, 1]);
    expect(issueList(reading, 'schoolNamedOutside')).toHaveLength(2);
    expect(issueList(read([form('甲小学', 'a.xlsx'), form('乙小学', 'a.xlsx'), list('a.xlsx')]), 'listedSchoolMissing')).toHaveLength(1);
  });
});

describe('rows that are no school', () => {
  const head = ['序号', '乡镇', '学校名称', '学校类型', '在校生数'];
  const schools: Rows = [[1, '城关镇', '甲小学', '小学', 300], [2, '城关镇', '乙小学', '小学', 200]];

  it.each<[string, readonly CellValue[]]>([
    ['小计 beside a town', [null, '城关镇', '小计', null, 500]],
    ['小学合计（2所）', ['小学合计（2所）', null, null, null, 500]],
    ['全县合计（含民办）', [null, null, '全县合计（含民办）', null, 500]],
    ['一、小学合计', ['一、小学合计', null, null, null, 500]],
    ['平均', [null, null, '小学平均', null, 250]],
    ['校均', ['校均', null, null, null, 250]],
    ['其中', [null, null, '其中：女', null, 240]],
    ['#女', [null, null, '#女', null, 240]],
    ['合计中', [null, null, '合计中：民办', null, 0]],
    ['a kind of schools', [null, null, '城区', null, 500]],
    ['all schools of a stage', [null, null, '全县小学', null, 500]],
    ['a stage with the number of schools', [null, null, '小学（2所）', null, 500]],
    ['a number of schools', [null, null, '共2所', null, 500]],
    ['Total', [null, null, 'Total', null, 500]],
    ['a kind that is their sum, its type filled in', [null, null, '城区小学', '小学', 500]],
    ['a standard', [null, null, '达标值', null, 4.2]],
    ['a town that is their sum', [null, null, '城关镇', null, 500]],
  ])('%s is not counted, at the top or at the end', (_, row) => {
    for (const rows of [[row, ...schools], [...schools, row]]) {
      const reading = read([sheet([head, ...rows])]);
      expect(units(reading)).toEqual(['甲小学/primary', '乙小学/primary']);
      expect(issueList(reading)).toHaveLength(1);
      expect(issueList(reading, 'subtotalSkipped')).toHaveLength(1);
    }
  });

  it('a town that is no sum is asked about and left out', () => {
    const reading = read([sheet([head, [null, null, '城关镇', null, 480], ...schools])]);
    expect(issueList(reading)).toEqual(['placeRow@Sheet1!C2']);
    expect(reading.dataset.leftOut).toHaveLength(1);
  });

  it('a kind of schools that is no sum is asked about and left out; with a code it is a school', () => {
    const reading = read([sheet([head, [null, null, '城区小学', '小学', 480], ...schools])]);
    expect(issueList(reading)).toEqual(['placeRow@Sheet1!C2']);
    expect(reading.dataset.leftOut).toHaveLength(1);
    expect(units(read([sheet([['学校代码', '学校名称', '学校类型', '在校生数'], ['2132000001', '城区小学', '小学', 480]])]))).toEqual(['城区小学/primary']);
  });

  it('a town with a type of school is a school', () => {
    expect(units(read([sheet([head, [3, null, '城关镇', '小学', 480], ...schools])]))).toContain('城关镇/primary');
  });

  it('a region or 公办 in its own column describes a school', () => {
    const reading = read([sheet([['城乡类型', '学校性质', '学校名称', '学校类型', '在校生数'], ['城区', '公办', '甲小学', '小学', 1]])]);
    expect(units(reading)).toEqual(['甲小学/primary']);
  });

  it.each<[string, Rows]>([
    ['a numbered sentence', [['1.本表由学校填写。'], ['2、数据以事业统计为准，不得空项']]],
    ['a source', [['数据来源：教育事业统计']]],
    ['a signature', [['（盖章）', null, null, null, '2024年9月1日']]],
    ['who sends it', [['报送单位（盖章）：某县教育局', null, '审核：']]],
    ['a declaration', [['以上数据真实有效，特此说明']]],
  ])('%s below the table is a note', (_, notes) => {
    const reading = read([sheet([head, ...schools, [], ...notes])]);
    expect(reading.dataset.schools.map(({ name }) => name)).toEqual(['甲小学', '乙小学']);
    expect(issueList(reading)).toEqual([]);
  });

  it('a note amid the table does not end it', () => {
    const reading = read([sheet([head, schools[0] ?? [], ['备注：以下为新建学校'], [2, '城关镇', '乙小学', '小学', 200], [3, '城关镇', '丙小学', '小学', 100]])]);
    expect(units(reading)).toEqual(['甲小学/primary', '乙小学/primary', '丙小学/primary']);
  });
});

describe('exports of the statistics', () => {
  it('parts of a figure by sex or grade are no question; a grade that has a field is read', () => {
    const reading = read([
      sheet(
        [
          ['学校名称', '办学类型', '招生数', null, '在校生数', null, null, null],
          [null, null, '合计', '其中：女', '合计', '#女', '一年级', '二年级'],
          ['甲小学', '211-小学', 40, 20, 240, 120, 40, 41],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:H1'] },
      ),
    ]);
    expect(mapping(reading)).toEqual({ 学校名称: 'schoolName', 办学类型: 'schoolType', '招生数/合计': 'newPupils', '招生数/其中：女': undefined, '在校生数/合计': 'pupils', '在校生数/#女': undefined, '在校生数/一年级': 'grade1Pupils', '在校生数/二年级': undefined });
    expect(issueList(reading)).toEqual([]);
  });

  describe('rows that count as no school (是否计校数)', () => {
    const head = ['统计三级', '学校标识码', '学校名称', '办学类型', '是否计校数', '在校生数', '专任教师数', '生均教学及辅助用房面积'];
    const main: readonly CellValue[] = ['某县', '3121', '甲小学', '211-小学', '1', 240, 15, 5];

    it('are added to the school whose name theirs begins with, or whose code they bear', () => {
      const reading = read([sheet([head, ['某县', '3122', '甲小学河东校区', '211-小学', '0', 24, '３', 9], main, ['某县', '3121', '河西部', '211-小学', 0, '60', null, 9]])]);
      expect(units(reading)).toEqual(['甲小学/primary']);
      expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe(324);
      expect(unitFigure(reading, '甲小学', 'primary', 'fullTimeTeachers')).toBe(18);
      // What is given for each pupil is not added up.
      expect(unitFigure(reading, '甲小学', 'primary', 'teachingAreaPerPupil')).toBe(5);
      expect(reading.dataset.units.figures.get('pupils')?.cellAt(0)).toMatchObject({ row: 2, column: 5 });
      expect(issueList(reading, 'branchAdded')).toEqual(['branchAdded@Sheet1!C2', 'branchAdded@Sheet1!C4']);
    });

    it('a teaching point stays a unit of its own', () => {
      expect(units(read([sheet([head, main, ['某县', '3123', '甲小学河西教学点', '218-小学教学点', '0', 60, 4, 5]])]))).toEqual(['甲小学/primary', '甲小学河西教学点/primary']);
    });

    it('without their school they are left out, and what is no number is not passed over', () => {
      const alone = read([sheet([head, main, ['某县', '3129', '河西校区', '211-小学', '否', 60, 4, 5]])]);
      expect([units(alone), alone.dataset.leftOut?.length]).toEqual([['甲小学/primary'], 1]);
      expect(unitFigure(read([sheet([head, main, ['某县', '3122', '甲小学河东校区', '211-小学', '0', '约24', 3, 9]])]), '甲小学', 'primary', 'pupils')).toBe('text');
    });
  });
});
