import { errorOf, sheetOf, valueOf } from './formulas';

describe('PERPUPIL and PER100', () => {
  // Case H of the facts: 8421.05 ㎡ and 3,031,600 yuan for 1,200 pupils.
  test.each([
    ['=BALANCE.PERPUPIL(8421.05,1200)', 7.017542],
    ['=BALANCE.PERPUPIL("303.16万元",1200)', 2526.333333],
    ['=BALANCE.PER100(12,1200)', 1],
  ])('%s', async (formula, expected) => {
    expect(await valueOf(formula)).toBeCloseTo(expected, 6);
  });

  test('9 of 1,000 are exactly 0.9 per 100', async () => {
    expect(await valueOf('=BALANCE.PER100(9,1000)')).toBe(0.9);
  });

  test('a range spills; one bad row leaves the others standing', async () => {
    const rows = sheetOf('数据', [[10, 100], [null, null], [null, 50], [7, 0], ['x', 10], [4, 8]]);
    const spilled = await valueOf('=BALANCE.PERPUPIL(A1:A6,B1:B6)', [rows]);
    expect(spilled).toEqual([
      [0.1],
      [''],
      [{ code: '#N/A', message: expect.stringContaining('A3') }],
      [{ code: '#DIV/0!', message: expect.stringContaining('B4') }],
      [{ code: '#VALUE!', message: expect.stringContaining('A5') }],
      [0.5],
    ]);
  });

  test.each([
    ['=BALANCE.PERPUPIL(10,0)', '#DIV/0!'],
    ['=BALANCE.PERPUPIL(A1,10)', '#N/A'],
    ['=BALANCE.PERPUPIL(10,A1)', '#N/A'],
    ['=BALANCE.PERPUPIL(A1,A1)', '#N/A'],
    ['=BALANCE.PERPUPIL(10,-5)', '#VALUE!'],
    ['=BALANCE.PERPUPIL(-5,10)', '#VALUE!'],
    ['=BALANCE.PER100(-5,10)', '#VALUE!'],
  ])('%s on a blank A1 fails', async (formula, code) => {
    expect((await errorOf(formula, [sheetOf('数据', [[null]])])).code).toBe(code);
  });
});

describe('SPLIT', () => {
  // Case B of the facts (1 : 1.1), and shares worked out by hand for the other types.
  test.each([
    ['=BALANCE.SPLIT(23226,"九年一贯制","小学",166,210)', 9711.627204030226],
    ['=BALANCE.SPLIT(23226,"九年一贯制学校","初中",166,210)', 13514.372795969774],
    ['=BALANCE.SPLIT(3200,"完全中学","初中",,1000,500)', 2000],
    ['=BALANCE.SPLIT(3420,"十二年一贯制",1,1000,1000,1000)', 1000],
    ['=BALANCE.SPLIT(3420,"twelveYear","junior",1000,1000,1000)', 1100],
    // A school of one stage shares with nobody, so that one formula fills down a column of all schools.
    ['=BALANCE.SPLIT(7500,"小学","小学",200,0)', 7500],
    ['=BALANCE.SPLIT(7500,"教学点","小学")', 7500],
    // Words that forms use are read as in a workbook.
    ['=BALANCE.SPLIT(7500,"村小","小学阶段")', 7500],
    ['=BALANCE.SPLIT(7500,"乡镇 中心小学","小学学段")', 7500],
    ['=BALANCE.SPLIT(3420,"ＴＷＥＬＶＥＹＥＡＲ","普通初中",1000,1000,1000)', 1100],
    ['=BALANCE.SPLIT(7500,"初级中学","初中",0,300)', 7500],
  ])('%s', async (formula, expected) => {
    expect(await valueOf(formula)).toBeCloseTo(expected, 9);
  });

  test.each([
    ['=BALANCE.SPLIT(100,"完全中学","小学",0,10,10)', '#N/A', '完全中学'],
    ['=BALANCE.SPLIT(100,"完全中学","初中",0,10)', '#N/A', '高中'],
    ['=BALANCE.SPLIT(100,"九年一贯制","小学",0,0)', '#DIV/0!', '在校生'],
    ['=BALANCE.SPLIT(100,"小学","初中",200,0)', '#N/A', '小学'],
    ['=BALANCE.SPLIT(100,"小学","小学",200,30)', '#N/A', '初中学生 30 人'],
    ['=BALANCE.SPLIT(100,"特殊教育","小学",20,0)', '#N/A', '特殊教育'],
    ['=BALANCE.SPLIT(100,"大学","小学",1,1)', '#VALUE!', '大学'],
    ['=BALANCE.SPLIT(100,"九年一贯制","高中",1,1)', '#VALUE!', '高中'],
    ['=BALANCE.SPLIT(100,"九年一贯制","小学",-1,1)', '#VALUE!', '负数'],
    ['=BALANCE.SPLIT(-100,"九年一贯制","小学",1,1)', '#VALUE!', '负数'],
  ])('%s fails', async (formula, code, word) => {
    const error = await errorOf(formula);
    expect(error.code).toBe(code);
    expect(error.message).toContain(word);
  });
});

describe('STANDARD, FLOOR, SOURCE', () => {
  // 教督〔2017〕6号, 资源配置: thresholds and the floors a vendor's report prints (case I of the facts).
  test.each([
    ['=BALANCE.STANDARD("R1","小学")', 4.2],
    ['=BALANCE.STANDARD("ｒ１",2)', 5.3],
    ['=BALANCE.STANDARD("生均教学仪器设备值","初中")', 2500],
    ['=BALANCE.STANDARD("生均教辅用房面积","小学")', 4.5],
    ['=BALANCE.STANDARD("班额","小学")', 45],
    ['=BALANCE.STANDARD("班额","初中")', 50],
    ['=BALANCE.STANDARD("G13","初中")', 0.95],
    ['=BALANCE.FLOOR("R4","小学")', 3.825],
    ['=BALANCE.FLOOR("R7","小学","national-2017","2026-01-01")', 1.955],
    ['=BALANCE.FLOOR("R7","小学",,46023)', 1.955],
  ])('%s', async (formula, expected) => {
    expect(await valueOf(formula)).toBe(expected);
  });

  test('before the standard took effect there is none', async () => {
    expect(await errorOf('=BALANCE.STANDARD("R1","小学",,"2016-12-31")')).toMatchObject({ code: '#N/A', message: expect.stringContaining('2016-12-31') });
  });

  test.each([
    ['=BALANCE.STANDARD("R99","小学")', '#N/A', 'R99'],
    ['=BALANCE.STANDARD("R1","幼儿园")', '#VALUE!', '幼儿园'],
    ['=BALANCE.STANDARD("R1","小学","某省")', '#N/A', '某省'],
    ['=BALANCE.STANDARD("R1","小学",,"明天")', '#VALUE!', '明天'],
    ['=BALANCE.STANDARD("R1","小学",,"2025-02-30")', '#VALUE!', '2025-02-30'],
    ['=BALANCE.STANDARD("G01","小学")', '#N/A', 'G01'],
    ['=BALANCE.FLOOR("G05","小学")', '#N/A', 'G05'],
  ])('%s fails', async (formula, code, word) => {
    const error = await errorOf(formula);
    expect(error.code).toBe(code);
    expect(error.message).toContain(word);
  });

  test('SOURCE gives document, number and wording', async () => {
    const text = await valueOf('=BALANCE.SOURCE("R1")');
    expect(text).toContain('教督〔2017〕6号');
    expect(text).toContain('4.2人以上、5.3人以上');
  });
});

describe('tables', () => {
  const table = sheetOf('学校', [
    ['全县学校'],
    [null, '学校名称', '学段', '办学类型', '在校生数', '高于规定学历教师数'],
    [null, '甲小学', '小学', '小学', 1000, 42],
    [null, '乙小学', '小学', '小学', 500, 30],
    [null, '丙中学', '初中', '初级中学', 800, null],
  ]);

  test('INDICATORS: a row a school and stage, #N/A with the reason where there is no figure', async () => {
    const [headings, first, second, third] = (await valueOf('=BALANCE.INDICATORS(B2:F5)', [table])) as unknown[][];
    expect(headings?.slice(0, 3)).toEqual(['学校名称', '学段', expect.stringContaining('R1')]);
    expect(headings).toHaveLength(9);
    expect(first?.slice(0, 2)).toEqual(['甲小学', '小学']);
    expect(first?.[2]).toBeCloseTo(4.2, 12);
    expect(second?.[2]).toBeCloseTo(6, 12);
    // The blank cell is named by its place in the sheet, not in the range.
    expect(third?.[2]).toEqual({ code: '#N/A', message: expect.stringContaining('F5') });
  });

  test('COUNTY: mean, sd, CV, limit and verdict', async () => {
    const rows = (await valueOf('=BALANCE.COUNTY(B2:F5)', [table])) as unknown[][];
    expect(rows).toHaveLength(15);
    const primary = rows.find((row) => row[0] === '小学' && String(row[1]).startsWith('R1')) ?? [];
    // X̄ = 72/1500·100 = 4.8; S² = (1000·0.36 + 500·1.44)/1500 = 0.72
    expect(primary[3]).toBeCloseTo(4.8, 12);
    expect(primary[4]).toBeCloseTo(Math.sqrt(0.72), 12);
    expect(primary[5]).toBeCloseTo(Math.sqrt(0.72) / 4.8, 12);
    expect(primary.slice(6)).toEqual([0.5, '达标']);
    const junior = rows.find((row) => row[0] === '初中' && String(row[1]).startsWith('R1')) ?? [];
    expect(junior[5]).toMatchObject({ code: '#N/A' });
    expect(junior[7]).toBe('无法判断');
  });

  test('without a range the whole workbook is read', async () => {
    const whole = await valueOf('=BALANCE.COUNTY()', [table]);
    expect(whole).toEqual(await valueOf('=BALANCE.COUNTY(A1:F5)', [table]));
  });

  test('a range that holds no table is refused', async () => {
    expect(await errorOf('=BALANCE.COUNTY(A1:B2)', [sheetOf('乱', [[1, 2], [3, 4]])])).toMatchObject({ code: '#VALUE!' });
  });

  test('a workbook without schools is #N/A, not an empty table', async () => {
    expect(await errorOf('=BALANCE.INDICATORS()', [sheetOf('空', [])])).toMatchObject({ code: '#N/A' });
  });
});
