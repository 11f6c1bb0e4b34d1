import type { CellValue } from '../../src/workbook/grid';
import { CASE_A, errorOf, sheetOf, valueOf } from './formulas';

const column = (...values: readonly CellValue[]) => [sheetOf('数据', values.map((value) => [value]))];

const verdictOf = async (formula: string, grids = [CASE_A]): Promise<string> => {
  const text = await valueOf(formula, grids);
  const [verdict, details] = String(text).split('：');
  expect(details).not.toBe('');
  return verdict ?? '';
};

describe('CLASSSIZE with a range', () => {
  test.each([
    ['=CHECK.CLASSSIZE({45,30},"小学")', '达标'],
    ['=CHECK.CLASSSIZE({46,30},"小学")', '不达标'],
    ['=CHECK.CLASSSIZE({50},"初中")', '达标'],
    ['=CHECK.CLASSSIZE({51},"初中")', '不达标'],
    // Without a stage only what both limits say can be said.
    ['=CHECK.CLASSSIZE({45})', '达标'],
    ['=CHECK.CLASSSIZE({46})', '无法判断'],
    ['=CHECK.CLASSSIZE({51})', '不达标'],
    ['=CHECK.CLASSSIZE({46,51},{"初中","小学"})', '不达标'],
    ['=CHECK.CLASSSIZE({50,45},{"初中","小学"})', '达标'],
  ])('%s → %s', async (formula, verdict) => {
    expect(await verdictOf(formula)).toBe(verdict);
  });

  test('blank cells and zeros are no classes; nothing but them cannot be judged', async () => {
    expect(await verdictOf('=CHECK.CLASSSIZE(A1:A3,"小学")', column(45, null, 0))).toBe('达标');
    expect(await verdictOf('=CHECK.CLASSSIZE(A1:A2,"小学")', column(null, 0))).toBe('无法判断');
  });

  test('the outputs', async () => {
    const grids = column(40, 46, 60);
    expect(await valueOf('=CHECK.CLASSSIZE(A1:A3,"小学","个数")', grids)).toBe(2);
    expect(await valueOf('=CHECK.CLASSSIZE(A1:A3,"小学","布尔")', grids)).toBe(false);
    expect(await valueOf('=CHECK.CLASSSIZE(A1:A3,"小学","结论")', grids)).toBe('不达标：共 3 个班，2 个超过标准班额（小学 45人）');
    const explanation = String(await valueOf('=CHECK.CLASSSIZE(A1:A3,"小学","说明")', grids));
    expect(explanation).toMatch(/^不达标：/);
    expect(explanation).toContain('A2：46 人');
    expect(explanation).toContain('A3：60 人');
  });

  test('a count of 0 or a truth value that is not certain is #N/A', async () => {
    expect(await errorOf('=CHECK.CLASSSIZE({46},,"个数")')).toMatchObject({ code: '#N/A' });
    expect(await errorOf('=CHECK.CLASSSIZE({46},,"布尔")')).toMatchObject({ code: '#N/A' });
  });

  test('text is refused with its cell', async () => {
    expect(await errorOf('=CHECK.CLASSSIZE(A1:A2,"小学")', column(40, '满'))).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('A2') });
  });
});

describe('CLASSSIZE of the workbook', () => {
  const school = sheetOf('学校', [['学校名称', '学段', '办学类型', '在校生数'], ['甲小学', '小学', '小学', 91]]);
  const classes = (...sizes: readonly CellValue[]) => sheetOf('班级', [['学校', '年级', '班级', '人数'], ...sizes.map((size, index) => ['甲小学', '一年级', `${index + 1}班`, size])]);

  test.each([
    ['at the limit', [45, 45], '达标'],
    ['one over', [45, 46], '不达标'],
    ['one not filled in', [45, null], '无法判断'],
  ] as const)('%s → %s', async (_, sizes, verdict) => {
    expect(await verdictOf('=CHECK.CLASSSIZE()', [school, classes(...sizes)])).toBe(verdict);
  });

  test('without class data it cannot be judged, and the reason is given', async () => {
    expect(String(await valueOf('=CHECK.CLASSSIZE()', [school]))).toMatch(/^无法判断：.*班级人数/);
  });

  test('the explanation names the class', async () => {
    expect(await valueOf('=CHECK.CLASSSIZE(,,"说明")', [school, classes(45, 52)])).toContain('2班');
    expect(await valueOf('=CHECK.CLASSSIZE(,,"个数")', [school, classes(45, 52)])).toBe(1);
  });
});

describe('SCHOOLSIZE', () => {
  test.each([
    ['=CHECK.SCHOOLSIZE(2000,"小学")', '达标'],
    ['=CHECK.SCHOOLSIZE(2001,"小学")', '不达标'],
    ['=CHECK.SCHOOLSIZE(2500,"九年一贯制")', '达标'],
    ['=CHECK.SCHOOLSIZE(2501,"九年一贯制")', '不达标'],
    ['=CHECK.SCHOOLSIZE(2001)', '无法判断'],
    ['=CHECK.SCHOOLSIZE(9999,"特殊教育")', '不适用'],
    ['=CHECK.SCHOOLSIZE(A1,"小学")', '无法判断'],
  ])('%s → %s', async (formula, verdict) => {
    expect(await verdictOf(formula, column(null))).toBe(verdict);
  });

  test('with the relief switched on, what it may cover is not called a failure', async () => {
    const relieved = await valueOf('=CHECK.SCHOOLSIZE(2300,"小学")', [CASE_A], { profiles: ['relief-2019'] });
    expect(relieved).toMatch(/^无法判断：/);
    expect(await valueOf('=CHECK.SCHOOLSIZE(2401,"小学")', [CASE_A], { profiles: ['relief-2019'] })).toMatch(/^不达标：/);
  });
});

describe('RESOURCE', () => {
  test.each([
    ['=CHECK.RESOURCE("R1","小学",4.2)', '达标'],
    ['=CHECK.RESOURCE("R1","小学",4.199999)', '不达标'],
    ['=CHECK.RESOURCE("R4","小学",3.825)', '不达标'],
    ['=CHECK.RESOURCE("R1","小学",A1)', '无法判断'],
  ])('%s → %s', async (formula, verdict) => {
    expect(await verdictOf(formula, column(null))).toBe(verdict);
  });

  test('says whether the floor is reached, at the literal floor', async () => {
    expect(await valueOf('=CHECK.RESOURCE("R4","小学",3.825)')).toContain('但达到 85% 底线');
    expect(await valueOf('=CHECK.RESOURCE("R4","小学",3.8249)')).toContain('低于 85% 底线');
  });

  test('9 of 1,000 pupils reach 0.9 per 100', async () => {
    const [value] = [await valueOf('=BALANCE.PER100(9,1000)')];
    expect(await verdictOf(`=CHECK.RESOURCE("R3","小学",${String(value)})`)).toBe('达标');
  });

  test('a negative figure is refused', async () => {
    expect(await errorOf('=CHECK.RESOURCE("R1","小学",-1)')).toMatchObject({ code: '#VALUE!' });
  });
});

describe('SCHOOL', () => {
  const school = (values: string) => `=CHECK.SCHOOL({${values}},"小学")`;

  // Thresholds 4.2 1 0.9 4.5 7.5 2000 2.3; floors 3.57 0.85 0.765 3.825 6.375 1700 1.955.
  test.each([
    ['all seven', '4.2,1,0.9,4.5,7.5,2000,2.3', '达标'],
    ['six and one at its floor', '4.2,1,0.9,4.5,7.5,2000,1.955', '达标'],
    ['six and one under its floor', '4.2,1,0.9,4.5,7.5,2000,1.954', '不达标'],
    ['five, two at their floors', '4.2,1,0.9,4.5,7.5,1700,1.955', '不达标'],
  ])('%s → %s', async (_, values, verdict) => {
    expect(await verdictOf(school(values))).toBe(verdict);
  });

  test('a missing figure: unknown, unless the school fails whatever it is', async () => {
    const row = (...values: readonly CellValue[]) => [sheetOf('数据', [values])];
    expect(await verdictOf('=CHECK.SCHOOL(A1:G1,"小学")', row(4.2, 1, 0.9, 4.5, 7.5, 2000, null))).toBe('无法判断');
    expect(await verdictOf('=CHECK.SCHOOL(A1:G1,"小学")', row(4.2, 1, 0.9, 4.5, 6.4, 1800, null))).toBe('不达标');
    expect(await verdictOf('=CHECK.SCHOOL(A1:G1,"小学")', row(4.2, 1, 0.9, 4.5, 7.5, 1, null))).toBe('不达标');
  });

  test('counts and truth values', async () => {
    expect(await valueOf('=CHECK.SCHOOL({4.2,1,0.9,4.5,7.5,1700,1.955},"小学","个数")')).toBe(2);
    expect(await valueOf('=CHECK.SCHOOL({4.2,1,0.9,4.5,7.5,2000,1.955},"小学","布尔")')).toBe(true);
  });

  test('needs seven figures', async () => {
    expect(await errorOf('=CHECK.SCHOOL({1,2,3},"小学")')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('7') });
  });
});

describe('CV', () => {
  test('case A fails the primary limit although the unweighted figure would pass', async () => {
    expect(await valueOf('=CHECK.CV(D2:D6,B2:B6,"小学")', [CASE_A])).toMatch(/^不达标：.*0\.515.*0\.5/);
  });

  test('a CV of exactly the limit is met, and said to be close', async () => {
    // Two schools of equal size at 1 ± 0.45: X̄ = 1, S = 0.45.
    const text = await valueOf('=CHECK.CV({0.55,1.45},{10,10},"初中")');
    expect(text).toMatch(/^达标：.*很接近/);
    expect(await verdictOf('=CHECK.CV({0.54,1.46},{10,10},"初中")')).toBe('不达标');
    expect(await verdictOf('=CHECK.CV({0.55,1.45},{10,10},"小学")')).toBe('达标');
  });

  test('one school, no school, a mean of 0: cannot be judged', async () => {
    expect(await verdictOf('=CHECK.CV({1},{10},"小学")')).toBe('无法判断');
    expect(await verdictOf('=CHECK.CV({0,0},{10,10},"小学")')).toBe('无法判断');
    expect(await verdictOf('=CHECK.CV(A1:A2,A1:A2,"小学")', column(null, null))).toBe('无法判断');
  });

  test('negative figures are refused: their CV would look small', async () => {
    expect(await errorOf('=CHECK.CV({-1,-3},{10,10},"小学")')).toMatchObject({ code: '#VALUE!' });
  });
});

describe('COUNTY', () => {
  test('counts the items; what was not recorded is not met', async () => {
    const table = sheetOf('学校', [['学校名称', '学段', '办学类型', '在校生数'], ['甲小学', '小学', '小学', 3000]]);
    const text = String(await valueOf('=CHECK.COUNTY()', [table]));
    expect(text).toMatch(/^不达标：32 项中达标 0 项，不达标 1 项，无法判断/);
    expect(await valueOf('=CHECK.COUNTY(,"个数")', [table])).toBe(1);
    expect(await valueOf('=CHECK.COUNTY(A1:D2,"布尔")', [table])).toBe(false);
  });

  test('an empty workbook cannot be judged', async () => {
    expect(await verdictOf('=CHECK.COUNTY()', [sheetOf('空', [])])).toBe('无法判断');
  });
});
