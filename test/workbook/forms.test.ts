import { countyKey } from '../../src/core/dataset';
import type { CellValue } from '../../src/workbook';
import { issueList, mapping, read, schoolFigure, sheet, unitFigure, units } from './sheets';

const HEAD = ['序号', '类别', '填报项目', '单位', '填报值', '是否必填', '备注说明'];
const form = (items: readonly (readonly [category: string, item: string, unit: string, value: CellValue])[], name = '填报数据') =>
  sheet([HEAD, ...items.map(([category, item, unit, value], at): CellValue[] => [at + 1, category, item, unit, value, '是', null])], { name });

describe('the county form', () => {
  const items = [
    ['基本信息', '区县名称', '', '某县'],
    ['基本信息', '区县代码', '', '210000'],
    ['基本信息', '填报年度', '', 2024],
    ['经费标准', '规定的小学生均公用经费标准', '元', 1150],
    ['经费标准', '规定的初中生均公用经费标准', '元', 1350],
    ['经费标准', '特殊教育学校经费总额', '元', 480000],
    ['经费标准', '特殊教育学校学生人数', '人', '60人'],
    ['工资收入', '上年度义务教育学校教师年平均工资收入水平（不含民办学校）', '万元', 11.23],
    ['工资收入', '当地公务员年平均工资收入', '万元', '10.9'],
    ['教师交流轮岗', '符合交流条件教师总数', '人', 500],
    ['教师交流轮岗', '实际交流轮岗教师数', '人', 60],
    ['教师交流轮岗', '实际交流骨干教师数量', '人', null],
    ['优质高中招生', '优质高中招生计划总人数', '人', 1000],
    ['优质高中招生', '优质高中招生分配指标数', '人', 600],
    ['优质高中招生', '向农村学校分配指标数', '人', 200],
    ['随迁子女', '符合条件的随迁子女总人数', '人', 300],
    ['随迁子女', '在县域内公办学校就读的随迁子女人数', '人', 250],
    ['随迁子女', '在政府购买服务的民办学校就读随迁子女人数', '人', 20],
    ['残疾儿童入学', '适龄残疾儿童少年总数', '人', 80],
    ['残疾儿童入学', '适龄残疾儿童少年入学总人数', '人', 78],
  ] as const;
  const reading = read([form(items, '区县填报数据')]);

  it('recognises all twenty items', () => {
    expect(Object.values(mapping(reading)).filter((field) => field === undefined || field.endsWith('?'))).toEqual([]);
    expect(reading.sheets[0]).toMatchObject({ template: 'countyForm', score: 1 });
    expect(issueList(reading)).toEqual([]);
  });

  it('reads the values in base units, blank as blank, with their cells', () => {
    const { county } = reading.dataset;
    expect(county.get('teacherPay')).toEqual({ state: 'value', value: 112300, cell: { sheet: '区县填报数据', row: 8, column: 4 } });
    expect(county.get('civilServantPay')).toMatchObject({ value: 109000 });
    expect(county.get('specialPupils')).toMatchObject({ value: 60, original: '60人' });
    expect(county.get('rotatedBackbone')).toEqual({ state: 'blank', cell: { sheet: '区县填报数据', row: 12, column: 4 } });
    expect(reading.sheets[0]?.matches[7]).toMatchObject({ field: 'teacherPay', factor: 10000 });
  });

  it('keeps what the county says in words, the first text for each; dates are no texts', () => {
    expect(reading.dataset.countyTexts?.get('countyName')).toEqual({ text: '某县', cell: { sheet: '区县填报数据', row: 1, column: 4 } });
    expect(reading.dataset.countyTexts?.get('reportYear')?.text).toBe('2024');
    const dated = sheet([HEAD, [1, '基本信息', '填报年度', '', 45_000, '是', null], [2, '基本信息', '区县名称', '', null, '是', null]], { name: '区县填报数据', dates: ['E2'] });
    expect(read([dated]).dataset.countyTexts).toBeUndefined();
    const twice = read([form(items, '区县填报数据'), form([['基本信息', '区县名称', '', '别县'], ...items.slice(3)], '区县填报数据二')]);
    expect(twice.dataset.countyTexts?.get('countyName')?.text).toBe('某县');
  });

  it('takes columns of stages as the stages of the items', () => {
    const byStage = read([sheet([['项目', '单位', '小学', '初中'], ['全县专任教师数', '人', 800, 500], ['就近划片入学比例', '%', 100, 96.5]], { name: '全县情况' })]);
    const { county } = byStage.dataset;
    expect(county.get(countyKey('fullTimeTeachers', 'junior'))).toMatchObject({ value: 500 });
    expect(county.get(countyKey('zoneRate', 'junior'))).toMatchObject({ value: 0.965 });
  });

  it('questions an item whose unit contradicts its field', () => {
    const doubtful = read([form([...items.slice(0, 9), ['x', '符合交流条件教师总数', '万元', 3]])]);
    expect(issueList(doubtful)).toEqual(['uncertainHeading@填报数据!C11']);
    expect(doubtful.dataset.county.has('rotationEligible')).toBe(false);
  });
});

describe('the school form', () => {
  const items: readonly (readonly [string, string, string, CellValue])[] = [
    ['基本信息', '学校名称', '', '育才学校'],
    ['基本信息', '学校类型', '', '九年一贯制'],
    ['基本信息', '学校代码', '', '3121000123'],
    ['基本信息', '建校时间', '', '1998年'],
    ['基本信息', '是否2010年及之前规划并建成', '', '是'],
    ['基本信息', '是否2016年及之前规划并建成', '', '√'],
    ['基本信息', '是否人口密度过高的大城市中心城区学校', '', '否'],
    ['基本信息', '是否50人及以上但不足100人的乡村小规模学校和教学点', '', '×'],
    ['基本信息', '是否最大班额低于30人的农村小规模学校', '', ''],
    ['学生', '小学学生人数', '人', 600],
    ['学生', '初中学生人数', '人', '４００人'],
    ['学生', '进城务工人员随迁子女在校生人数', '人', 30],
    ['学生', '家庭住址在划片范围内的在校学生人数（小学）', '人', 590],
    ['学生', '家庭住址在划片范围内的在校学生人数（初中）', '人', 380],
    ['班级', '班级总数', '个', 23],
    ['班级', '每班25人以下班级个数', '个', 0],
    ['班级', '每班26-30人班级个数', '个', 1],
    ['班级', '每班46-50人班级个数', '个', null],
    ['班级', '每班66人以上班级个数', '个', 0],
    ['教师', '专任教师总人数', '人', 70],
    ['教师', '专科学历教师人数（小学）', '人', 5],
    ['教师', '本科学历教师人数（初中）', '人', 25],
    ['教师', '县级及以上骨干教师数', '人', 11],
    ['教师', '持有教师资格证的专任教师人数', '人', 70],
    ['教师', '近5年培训满360学时专任教师人数', '人', 70],
    ['教师', '体育专任教师人数', '人', 5],
    ['教师', '体育交流轮岗/兼职/走教教师人数', '人', 0],
    ['用房', '教学及辅助用房总面积', '平方米', 5200.5],
    ['用房', '室内体育用房面积', '平方米', 300],
    ['用房', '学校体育馆面积', '平方米', 800],
    ['用房', '校内体育场面积', '平方米', 7000],
    ['用房', '校外租赁场馆面积', '平方米', 0],
    ['用房', '校内其他体育场面积', '平方米', 0],
    ['设备', '教学仪器设备资产值（账面原值）', '万元', 303.16],
    ['设备', '网络多媒体教室间数', '间', 25],
    ['音乐教室', '音乐教室总间数', '间', 2],
    ['音乐教室', '单间面积≥96', '间', 1],
    ['音乐教室', '单间面积73-96', '间', 1],
    ['美术教室', '单间面积≥90', '间', 2],
    ['经费', '上一年度公用经费预算总额', '万元', 90],
    ['经费', '上一年度公用经费决算总额', '万元', 88],
    ['经费', '教师培训经费预算总额', '万元', 4.5],
    ['巩固率', '本届毕业学生人数', '人', 120],
    ['巩固率', '毕业年级初一时在校学生数', '人', 122],
    ['巩固率', '毕业年级三年转入学生数', '人', 1],
    ['巩固率', '毕业年级三年转出学生数', '人', 3],
    ['巩固率', '毕业年级三年死亡学生数', '人', 0],
  ];
  const reading = read([form(items, '学校填报数据')]);

  it('recognises every item', () => {
    expect(Object.entries(mapping(reading)).filter(([, field]) => field === undefined || field.endsWith('?'))).toEqual([]);
    expect(reading.sheets[0]?.template).toBe('schoolForm');
    expect(issueList(reading)).toEqual([]);
  });

  it('describes the school', () => {
    const [school] = reading.dataset.schools;
    expect(school).toMatchObject({ name: '育才学校', type: 'nineYear', code: '3121000123' });
    expect([...(school?.flags ?? [])]).toEqual([
      ['builtBy2010', true],
      ['builtBy2016', true],
      ['denseUrbanCore', false],
      ['ruralSmall50to99', false],
    ]);
  });

  it('puts figures with a stage to the units, the others to the school', () => {
    expect(units(reading)).toEqual(['育才学校/primary', '育才学校/junior']);
    expect(unitFigure(reading, '育才学校', 'junior', 'pupils')).toBe(400);
    expect(unitFigure(reading, '育才学校', 'primary', 'juniorCollegeTeachers')).toBe(5);
    expect(schoolFigure(reading, '育才学校', 'equipmentValue')).toBe(3031600);
    expect(schoolFigure(reading, '育才学校', 'trainingFundsBudget')).toBe(45000);
  });

  it('reads bins and area bands, blank counts as blank', () => {
    expect(reading.dataset.classes.map(({ size }) => (size.kind === 'bin' ? [size.low, size.high, size.classes.state === 'value' ? size.classes.value : size.classes.state] : []))).toEqual([
      [1, 25, 0],
      [26, 30, 1],
      [46, 50, 'blank'],
      [66, undefined, 0],
    ]);
    expect(reading.dataset.rooms.map(({ purpose, area, areaBelow, count }) => [purpose, area.state === 'value' && area.value, areaBelow, count.state === 'value' && count.value])).toEqual([
      ['music', 96, undefined, 1],
      ['music', 73, 96, 1],
      ['art', 90, undefined, 2],
    ]);
  });

  it('gives the figures of a school of one stage to its unit', () => {
    const one = read([form([['基', '学校名称', '', '希望小学'], ['基', '学校类型', '', '小学'], ['学', '小学学生人数', '人', 90], ['设', '网络多媒体教室间数', '间', 3], ['班', '每班26-30人班级个数', '个', 3]])]);
    expect(unitFigure(one, '希望小学', 'primary', 'multimediaRooms')).toBe(3);
    expect(one.dataset.classes[0]?.stage).toBe('primary');
  });

  it('makes no school of a blank form', () => {
    const blank = read([form(items.map(([category, item, unit]) => [category, item, unit, null] as const))]);
    expect(blank.dataset.schools).toEqual([]);
    expect(issueList(blank)).toEqual(['noDataRows@填报数据!A1']);
  });

  it('takes the name from the sheet, if that is a school’s', () => {
    const unnamed = items.slice(1, 12).filter(([, item]) => item !== '学校代码');
    expect(read([form([['', '学校名称', '', null], ...unnamed], '城关小学')]).dataset.schools[0]?.name).toBe('城关小学');
    expect(issueList(read([form([['', '学校名称', '', null], ...unnamed], 'Sheet1')]), 'schoolNameMissing')).toEqual(['schoolNameMissing@Sheet1!E2']);
  });

  it('does not let one school answer for the county', () => {
    const answered = read([form([['基', '学校名称', '', '希望小学'], ['学', '小学学生人数', '人', 90], ['质', '所有学校制定章程，实现学校管理与教学信息化', '', '达标']])]);
    expect(answered.dataset.evidence.size).toBe(0);
  });
});

describe('answers to qualitative items', () => {
  const rows: CellValue[][] = [
    ['表Ⅳ 政府保障程度评估指标'],
    ['名称', '指标值或简要结论', '是否达标', '佐证材料'],
    ['1.  县域内义务教育学校规划布局合理，符合国家规定要求', '布局规划已批复', '达标', '县政发〔2023〕5号'],
    ['2.  县域内城乡义务教育学校建设标准统 一、教师编制标准统 一、生均公用经费基准定额 统 一、基本装备配置标准统 一', null, '否', null],
    ['10.县级教育行政部门在核定的教职工编制总额和岗位总量内，统筹分配各校教职工编制 和岗位数量', null, null, null],
    ['①所有学校制定章程,实现学校管理与教学信息化;', null, '基本达标', null],
    ['存在违规择校行为', null, '无', null],
    ['存在以考试方式招生', null, '达标', null],
  ];
  const reading = read([sheet(rows, { name: '表4' })]);
  const answer = (id: string): unknown => reading.dataset.evidence.get(`evidence.${id}`)?.answer;

  it('reads the answer with its proof', () => {
    expect(reading.dataset.evidence.get('evidence.G01')).toEqual({ answer: true, proof: '县政发〔2023〕5号', original: '达标', cell: { sheet: '表4', row: 2, column: 2 } });
    expect(answer('G02')).toBe(false);
    expect(answer('G10')).toBeUndefined();
    expect(reading.dataset.evidence.has('evidence.G10')).toBe(true);
  });

  it('asks about words that are no answer, 达标 to a fault among them', () => {
    expect(answer('Q3')).toBeUndefined();
    expect(answer('V2')).toBe(false);
    expect(answer('V1')).toBeUndefined();
    expect(issueList(reading, 'unknownWord')).toEqual(['unknownWord@表4!C6', 'unknownWord@表4!C8']);
  });

  it('lists explanations and formulas as not recognised', () => {
    const prose = read([sheet([['指标名称', '计算公式', '达标标准'], ['残疾儿童少年入学率', '入学总人数÷总数×100%', '>=95%']])]);
    expect(prose.sheets[0]?.template).toBe('unrecognised');
    expect(issueList(prose)).toEqual(['notRecognised@Sheet1!A1', 'nothingRecognised@Sheet1!A1']);
  });
});

describe('表Ⅵ, county figures side by side', () => {
  const rows: CellValue[][] = [
    ['表Ⅵ 社会认可度调查情况'],
    [null, '问卷总数', null, null, '问卷调查综合满意度（ %）', '实地走访人数', null, '实地走访满意度（ %）'],
    [null, '计', '其中： 回收有效问卷数', null, null, '计', '其中：满意人数', null],
    [null, null, '计', '其中：满意问卷数'],
    [null, 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'],
    ['计', 1000, 960, 900, 93.75, 200, 190, 95],
    ['其中：家长', 500, 480, 450, 93.75, 100, 95, 95],
  ];

  it('reads the row of totals', () => {
    const reading = read([sheet(rows, { name: '表6', merges: ['B2:D2', 'F2:G2', 'C3:D3'] })]);
    expect(issueList(reading)).toEqual([]);
    expect([...reading.dataset.county].map(([key, datum]) => [key, datum.state === 'value' && datum.value])).toEqual([
      ['surveyIssued', 1000],
      ['surveyValid', 960],
      ['surveySatisfied', 900],
      ['satisfaction', 0.9375],
      ['visited', 200],
      ['visitSatisfied', 190],
      ['visitSatisfaction', 0.95],
    ]);
  });

  it('does not choose between several rows', () => {
    const several = read([sheet([['问卷总数', '回收有效问卷数', '满意问卷数'], [1, 1, 1], [2, 2, 2]])]);
    expect(several.dataset.county.size).toBe(0);
    expect(issueList(several)).toEqual(['notRecognised@Sheet1!A1', 'nothingRecognised@Sheet1!A1']);
  });
});

it('a school whose name contains 县 keeps its form to itself', () => {
  const reading = read([sheet([HEAD, [1, '学生', '小学学生人数', '人', 90, '是', null], [2, '教师', '专任教师总人数', '人', 9, '是', null]], { name: '县实验小学' })]);
  expect(reading.dataset.county.size).toBe(0);
  expect(reading.dataset.schools[0]?.name).toBe('县实验小学');
});

it.each([
  ['项目', 50],
  [null, 50],
] as const)('a form with a column a stage and no other heading than %s is read by stage', (over, junior) => {
  const reading = read([sheet([[over, '小学', '初中'], ['学校名称', '甲校', '甲校'], ['学校类型', '九年一贯制学校', null], ['在校生数', 100, junior], ['班级数', 3, 2]])]);
  expect([unitFigure(reading, '甲校', 'primary', 'pupils'), unitFigure(reading, '甲校', 'junior', 'pupils')]).toEqual([100, junior]);
  expect(issueList(reading)).toEqual([]);
});

describe('a form with a column of figures beside its values', () => {
  const rows = (over: readonly (string | null)[], [name, pupils, classes]: readonly [name: string | null, pupils: number, classes: number | string]) =>
    [over, ['学校名称', '甲小学', name], ['学校类型', '小学', null], ['在校生数', 100, pupils], ['班级数', 3, classes]] as const;

  it.each([
    ['a school in each', [null, null, null], ['乙小学', 90, 2]],
    ['last year and this', [null, '上年', '本年'], ['甲小学', 120, 4]],
    ['its town', ['项目', '本校', '全镇'], [null, 5000, 120]],
  ] as const)('is not read, and no verdict passes without it: %s', (_, over, beside) => {
    const { dataset, issues } = read([sheet(rows(over, beside))]);
    expect(dataset.units.length).toBe(0);
    const { cell } = issues.find(({ code }) => code === 'severalColumns') ?? {};
    expect(dataset.leftOut).toEqual([cell]);
  });

  it.each([
    ['the heading says which are the values', ['基本情况', '填报值', '全镇'], [null, 5000, 120]],
    ['the others are remarks', [null, null, '备注'], [null, 98, 2]],
    ['they say the same', [null, null, null], ['甲小学', 100, 3]],
    ['a number of a note is no column', [null, null, null], [null, 90, '见附表']],
  ] as const)('is read where %s', (_, over, beside) => {
    const reading = read([sheet(rows(over, beside))]);
    expect([unitFigure(reading, '甲小学', 'primary', 'pupils'), unitFigure(reading, '甲小学', 'primary', 'classes')]).toEqual([100, 3]);
    expect(reading.dataset.leftOut ?? []).toEqual([]);
  });
});
