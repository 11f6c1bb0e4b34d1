import { createTranslator } from '../../../src/locale';
import type { CellValue } from '../../../src/workbook/grid';
import { errorOf, sheetOf, valueOf } from '../formulas';

/** The verdict's word, and that something stands behind it. */
const verdictOf = async (formula: string, grids: Parameters<typeof valueOf>[1] = []): Promise<string> => {
  const [verdict, ...rest] = String(await valueOf(formula, grids)).split('：');
  expect(rest.join('：')).not.toBe('');
  return verdict ?? '';
};

/*
 * Each standard at its edge, by head-counts or amounts and by the finished rate: the numbers are those of the wording
 * (教督〔2017〕6号), a unit to either side of them.
 */
describe.each([
  ['CHECK.TRAINING', '100 %', [['240,240', '达标'], ['239,240', '不达标'], ['1', '达标'], ['"99.9%"', '不达标']]],
  ['CHECK.CERTIFICATE', '100 %', [['240,240', '达标'], ['239,240', '不达标'], ['0.999', '不达标']]],
  ['CHECK.ROTATION', '10 % and 20 %', [['500,50,10', '达标'], ['500,49,10', '不达标'], ['500,50,9', '不达标']]],
  ['CHECK.SALARY', 'not below civil servants', [['9.6,9.6', '达标'], ['95999,96000', '不达标'], ['0,96000', '不达标'], ['98000,96000', '达标']]],
  ['CHECK.QUOTA', '50 %', [['600,1200', '达标'], ['599,1200', '不达标'], ['50%', '达标']]],
  ['CHECK.MIGRANT', '85 %', [['1600,100,2000', '达标'], ['1600,99,2000', '不达标'], ['0.85', '达标'], ['0.849', '不达标']]],
  ['CHECK.DISABLED', '95 %', [['190,200', '达标'], ['189,200', '不达标'], ['"95%"', '达标']]],
  ['CHECK.SATISFACTION', '85 %', [['2550,3000', '达标'], ['2549,3000', '不达标'], ['0.85', '达标']]],
  ['CHECK.TRAININGFUND', '5 % in every school', [['5,100', '达标'], ['4.99,100', '不达标'], ['{5;6},{100;120}', '达标'], ['{5;5.9},{100;120}', '不达标'], ['{0.05;0.049}', '不达标']]],
  ['CHECK.SPECIAL', '6,000 yuan', [['720000,120', '达标'], ['719999,120', '不达标'], ['6000', '达标'], ['5999.99', '不达标'], ['720000,120,8000', '不达标'], ['960000,120,8000', '达标']]],
  ['CHECK.RETENTION', '95 %', [['950,1000,0,0,0', '达标'], ['949,1000,0,0,0', '不达标'], ['"95%"', '达标'], ['{500;450},{520;480},{0;0},{0;0},{0;0}', '达标']]],
  ['CHECK.FUNDING', 'at least 100', [['99,100', '达标'], ['99,99', '不达标'], ['100,50', '不适用'], ['{99;40},{100;100}', '达标'], ['{99;40},{100;99}', '不达标']]],
] as const)('%s (%s)', (name, _, cases) => {
  test.each(cases)('of %s is %s', async (args, verdict) => {
    expect(await verdictOf(`=${name}(${args})`)).toBe(verdict);
  });
});

describe('ZONING', () => {
  test.each([
    ['2000,2000,"小学"', '达标'],
    ['1999,2000,"小学"', '不达标'],
    ['1900,2000,"初中"', '达标'],
    ['1899,2000,"初中"', '不达标'],
    ['0.95,,"初中"', '达标'],
    ['0.95,,"小学"', '不达标'],
    ['{100;95},{100;100},"初中"', '达标'],
  ])('of %s is %s', async (args, verdict) => {
    expect(await verdictOf(`=CHECK.ZONING(${args})`)).toBe(verdict);
  });

  test('without a stage nothing is judged', async () => {
    expect(await errorOf('=CHECK.ZONING(95,100)')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('学段') });
  });
});

describe('ROOMS: one of each for every 12 classes, 96 and 90 m²', () => {
  test.each([
    ['24,{96;96},{90;90}', '达标'],
    ['24,{96;95.9},{90;90}', '不达标'],
    ['24,{96;96},{90;89.9}', '不达标'],
    ['25,{96;96;96},{90;90}', '不达标'],
    ['12,96,90', '达标'],
    ['12,96,0', '不达标'],
    // Read together, two rooms are enough for 24 classes.
    ['24,{96;96},0', '不达标'],
    ['24,{96;96},0,"合并"', '达标'],
    ['24,{96;96},0,"combined"', '达标'],
  ])('of %s is %s', async (args, verdict) => {
    expect(await verdictOf(`=CHECK.ROOMS(${args})`)).toBe(verdict);
  });

  test('tells how many are short', async () => {
    expect(await valueOf('=CHECK.ROOMS(25,{96;96},{90;90;90})')).toBe('不达标：该校有 25 个班，应有合格音乐专用教室 3 间（每间不小于 96 ㎡），现有 2 间，缺 1 间');
  });

  test('an empty list of rooms is no list of none', async () => {
    const grids = [sheetOf('教室', [[12, 96, null], [null, null, null]])];
    expect(await verdictOf('=CHECK.ROOMS(A1,B1:B2,C1:C2)', grids)).toBe('无法判断');
  });

  test('rooms of one purpose alone are not judged', async () => {
    expect(await errorOf('=CHECK.ROOMS(12,96)')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('美术教室面积') });
  });
});

describe('MONITOR: level III and below 0.15', () => {
  const good = '{0.12,0.1,0.14,0.09,0.11,0.1}';
  test.each([
    [`{3,3,4,3,3,3},${good}`, '达标'],
    [`{"Ⅲ","III","三级","3","Ⅲ级",3},${good}`, '达标'],
    [`{3,3,2,3,3,3},${good}`, '不达标'],
    ['{3,3,3,3,3,3},{0.12,0.1,0.15,0.09,0.11,0.1}', '不达标'],
    ['{3,3,3,3,3,3},{0.12,0.1,0.1499,0.09,0.11,0.1}', '达标'],
    [`{3,3,2,3,3,3},${good},"descending"`, '达标'],
    [`{3,3,4,3,3,3},${good},"降序"`, '不达标'],
    ['{3,3,3,3,3,3}', '无法判断'],
    [`{3,3,3,3,3,3},{12,0.1,0.1,0.1,0.1,0.1}`, '无法判断'],
  ])('of %s is %s', async (args, verdict) => {
    expect(await verdictOf(`=CHECK.MONITOR(${args})`)).toBe(verdict);
  });

  test('names the subject that falls short', async () => {
    expect(await valueOf(`=CHECK.MONITOR({3,2,3,3,3,3},${good})`)).toBe('不达标：数学学业水平为 2 级，低于 3 级');
  });

  test.each([['{9,3,3,3,3,3}', '9'], ['{3,3.5,3,3,3,3}', '3.5'], ['{0,3,3,3,3,3}', '0'], ['{3,3,"Ⅸ",3,3,3}', 'Ⅸ']])('of %s one is no level, whichever way levels are ordered', async (levels, wrong) => {
    for (const order of ['升序', '降序']) expect(await errorOf(`=CHECK.MONITOR(${levels},${good},"${order}")`)).toMatchObject({ code: '#VALUE!', message: expect.stringContaining(`“${wrong}”`) });
  });

  test('asks for as many figures as there are subjects', async () => {
    expect(await errorOf('=CHECK.MONITOR({3,3})')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('6') });
  });
});

describe('what is missing is not met', () => {
  const grids = [sheetOf('数据', [[240, null, '—'], [10, 11, null]])];
  test.each([
    '=CHECK.TRAINING(A1,B1)',
    '=CHECK.TRAINING(B1,A1)',
    '=CHECK.TRAINING(A1,C1)',
    '=CHECK.ROTATION(500,50)',
    '=CHECK.ROTATION(500)',
    '=CHECK.MIGRANT(1900,,2000)',
    '=CHECK.RETENTION(960,1000)',
    '=CHECK.FUNDING(68)',
    '=CHECK.FUNDING(,100)',
    '=CHECK.SPECIAL(780000,0)',
    '=CHECK.SATISFACTION(0,0)',
    // More than all of them, or a percentage without its sign: wrong data, no good result.
    '=CHECK.TRAINING(241,240)',
    '=CHECK.TRAINING(98)',
    // A total without the pupils it is for: no school spends that much on each of them.
    '=CHECK.SPECIAL(780000)',
    '=CHECK.SPECIAL(780000,)',
    // One school has more trained teachers than teachers; the sum would hide it.
    '=CHECK.TRAINING({11;20},{10;21})',
  ])('%s cannot be judged', async (formula) => {
    expect(await verdictOf(formula, grids)).toBe('无法判断');
  });

  test('what is just above all of them is not shown as all of them', async () => {
    expect(await valueOf('=CHECK.SATISFACTION(3001,3000)')).toContain('1.000333');
  });

  test('a school that lacks a figure leaves the county open', async () => {
    expect(await valueOf('=CHECK.TRAINING(A1:B1,A2:B2)', [sheetOf('数据', [[20, null], [20, 30]])])).toBe('无法判断：5年满360学时的专任教师比例：“近5年培训满360学时专任教师人数”未填写（数据!B1）');
  });

  test.each(['98000,9.6', '9.8,96000'])('pay of %s is in two units', async (args) => {
    expect(await errorOf(`=CHECK.SALARY(${args})`)).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('万元') });
  });

  test('a rate that no form gives ready-made needs both figures', async () => {
    expect(await errorOf('=CHECK.SALARY(9.8)')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('教师平均工资') });
  });
});

describe('what the sources leave open is an argument', () => {
  // 950 of 1,000, 40 came in and 10 left: a (950−40+10)/1000 = 92 %; b 950/(1000+40−10) = 92.2 %; without movements 95 %.
  test.each([
    ['a', '92.0%'],
    ['b', '92.2%'],
    ['c', '92.2%'],
  ])('retention by formula %s is %s', async (formula, rate) => {
    expect(await valueOf(`=CHECK.RETENTION(950,1000,40,10,0,"${formula}")`)).toContain(rate);
  });

  test('the choice in use is told', async () => {
    expect(await valueOf('=CHECK.RETENTION(950,1000,40,10,0,"b","说明")')).toContain('毕业÷（入学＋转入－死亡－转出）');
    expect(await valueOf('=CHECK.ROOMS(12,96,90,"合并","说明")')).toContain('合并计数');
  });

  test('an amount or an option that the standard does not know is refused', async () => {
    expect(await errorOf('=CHECK.RETENTION(950,1000,40,10,0,"d")')).toMatchObject({ code: '#VALUE!' });
    expect(await errorOf('=CHECK.SPECIAL(6500,,-1)')).toMatchObject({ code: '#VALUE!' });
    expect(await errorOf('=CHECK.SPECIAL(6500,,1E+9)')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('标准值') });
  });
});

test('a part that needs proof is named, so that a 达标 of the figures is not taken for the whole item', async () => {
  expect(await valueOf('=CHECK.SALARY(9.8,9.6)')).toBe('达标：教师年平均工资收入与当地公务员之比为 102.1%（要求不低于 100%）；本函数未判断：按规定足额核定教师绩效工资总量');
  expect(await valueOf('=CHECK.QUOTA(620,1200)')).toContain('未判断：名额分配向农村初中倾斜');
});

test('the other outputs', async () => {
  expect(await valueOf('=CHECK.TRAININGFUND({5;4;3},{100;100;100},"个数")')).toBe(2);
  expect(await valueOf('=CHECK.DISABLED(190,200,"布尔")')).toBe(true);
  expect(await errorOf('=CHECK.DISABLED(,200,"布尔")')).toMatchObject({ code: '#N/A' });
  const explanation = String(await valueOf('=CHECK.DISABLED(189,200,"说明")'));
  expect(explanation).toContain('189');
  expect(explanation).toContain('94.5%');
});

test('a figure that only the county has is one cell', async () => {
  expect(await errorOf('=CHECK.DISABLED({100;90},{100;100})')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('入学人数') });
});

test('text is refused with its cell', async () => {
  const grids = [sheetOf('数据', [['很多', 240]])];
  expect(await errorOf('=CHECK.TRAINING(A1,B1)', grids)).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('数据!A1') });
});

describe('without arguments the workbook is judged', () => {
  const schools = (...teachers: readonly (readonly CellValue[])[]) => [
    sheetOf('学校', [['学校名称', '办学类型', '小学在校生数', '专任教师数', '近5年培训满360学时专任教师人数'], ...teachers.map((row, index) => [`${'甲乙丙'[index] ?? ''}小学`, '小学', 500, ...row])]),
  ];
  test.each([
    [[[30, 30], [20, 20]], '达标'],
    [[[30, 30], [20, 19]], '不达标'],
    [[[30, 30], [20, null]], '无法判断'],
  ] as const)('%j → %s', async (teachers, verdict) => {
    expect(await verdictOf('=CHECK.TRAINING()', schools(...teachers))).toBe(verdict);
  });

  test('as with the same figures as arguments', async () => {
    const [grid] = schools([30, 30], [20, 19]);
    const grids = grid === undefined ? [] : [grid];
    expect(await valueOf('=CHECK.TRAINING(E2:E3,D2:D3)', grids)).toBe(await valueOf('=CHECK.TRAINING()', grids));
  });

  test('an item with proof is judged as a whole', async () => {
    expect(await valueOf('=CHECK.SALARY()', schools([30, 30]))).toMatch(/^无法判断：.*绩效工资/);
  });

  // 780,000 yuan for 120 pupils are 6,500 each; 950 of 1,000, 40 came in and 10 left, are 92.0 or 92.2 %.
  const county = [
    sheetOf('县', [
      ['指标', '数值'],
      ['特殊教育学校公用经费总额（元）', 780000],
      ['特殊教育学校学生人数', 120],
      ['本届毕业学生人数', 950],
      ['毕业年级初一时在校学生数', 1000],
      ['初中毕业年级三年转入学生数', 40],
      ['初中毕业年级三年转出学生数', 10],
      ['毕业年级三年死亡学生数', 0],
    ]),
  ];

  test.each([
    ['=CHECK.SPECIAL()', /^达标：.*6,500/],
    ['=CHECK.SPECIAL(,,8000)', /^不达标：.*6,500.*8,000/],
    ['=CHECK.RETENTION(,,,,,"a")', /92\.0%/],
    ['=CHECK.RETENTION(,,,,,"b")', /92\.2%/],
  ])('%s: a choice of the call holds for the workbook too', async (formula, verdict) => {
    expect(await valueOf(formula, county)).toMatch(verdict);
  });

  test('ways of counting and of ordering too', async () => {
    // Two rooms for 24 classes: enough where music and art are counted together.
    const rooms = [
      sheetOf('学校', [['学校名称', '办学类型', '小学在校生数', '班级数'], ['甲小学', '小学', 900, 24]]),
      sheetOf('专用教室', [['学校', '教室名称', '教室面积（平方米）'], ['甲小学', '音乐教室1', 98], ['甲小学', '音乐教室2', 98], ['甲小学', '音乐教室3', 98]]),
    ];
    expect(await verdictOf('=CHECK.ROOMS(,,,"分别")', rooms)).not.toBe('达标');
    expect(await verdictOf('=CHECK.ROOMS(,,,"合并")', rooms)).toBe('达标');
  });

  test('a stage leaves the rates of the other out, and says so', async () => {
    expect(await valueOf('=CHECK.ZONING(,,"小学")', county)).toMatch(/^无法判断：[^；]*公办小学[^；]*；本函数未判断：[^；]*公办初中[^；]*$/);
  });

  test('in English the stage stands apart from the figure', async () => {
    expect(await valueOf('=CHECK.ZONING(,,"primary")', county, { translator: createTranslator('en-US') })).toContain('“Pupils who live in the catchment (primary)”');
  });

  test.each(['=CHECK.SPECIAL(,,"很多")', '=CHECK.RETENTION(,,,,,"z")', '=CHECK.MONITOR(,,"z")', '=CHECK.ROOMS(,,,"z")', '=CHECK.ZONING(,,"大学")'])('%s: a word that would not do is refused', async (formula) => {
    expect(await errorOf(formula, county)).toMatchObject({ code: '#VALUE!' });
  });

  test.each([['=CHECK.CLASSSIZE(,"小学")', '班级人数'], ['=CHECK.SCHOOLSIZE(,"小学")', '学生数'], ['=CHECK.FUNDING(,,"小学")', '学生数']])('%s: a category of nothing is refused', async (formula, argument) => {
    expect(await errorOf(formula, county)).toMatchObject({ code: '#VALUE!', message: expect.stringContaining(argument) });
  });
});

test('a column of shares picked for one of head-counts is refused, not taken for very small classes', async () => {
  for (const formula of ['=CHECK.CLASSSIZE({45,0.5},"小学")', '=CHECK.SCHOOLSIZE({800,0.9},"小学")', '=CHECK.LARGECLASS({45,0.5})', '=CHECK.RULE("G05",{45,0.5},"小学")']) {
    expect(await errorOf(formula)).toMatchObject({ code: '#VALUE!', message: expect.stringMatching(/第 1 行第 2 列应是整数，现为 0\.[59]。/) });
  }
  expect(await errorOf('=CHECK.RULE("G03",{24,1.9,2})')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('1.9') });
});

test('rates of several schools are no rate of the county', async () => {
  expect(await errorOf('=CHECK.CERTIFICATE({1,0.9})')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('全县的一个比例') });
});
