import { STATE } from '../../src/core/column';
import { issueList, read, schoolFigure, sheet, unitFigure, units } from './sheets';

const HEAD = ['学校代码', '学校名称', '学段', '在校生数'];

describe('several sheets and files make one dataset', () => {
  it('joins by code, also where the name was changed', () => {
    const reading = read([
      sheet([HEAD, ['0101', '希望小学', '小学', 100]], { name: '学生', file: 'a.xlsx' }),
      sheet([['学校代码', '学校名称', '学段', '专任教师数'], ['０１０１', '希望学校', '小学', 9]], { name: '教师', file: 'b.xlsx' }),
    ]);
    expect(units(reading)).toEqual(['希望小学/primary']);
    expect(unitFigure(reading, '希望小学', 'primary', 'fullTimeTeachers')).toBe(9);
    expect(reading.dataset.units.figures.get('fullTimeTeachers')?.cellAt(0)).toEqual({ file: 'b.xlsx', sheet: '教师', row: 1, column: 3 });
  });

  it.each<[string, string | number, string | number]>([
    ['a code that was kept as a number lost its zeros', '0132000001', 132000001],
    ['a code written with decimals', 2132000001, '2132000001.0'],
    ['a code behind an apostrophe', '2132000001', "'2132000001"],
  ])('%s: one school', (_, left, right) => {
    const reading = read([sheet([HEAD, [left, '甲小学', '小学', 100]], { name: 'a' }), sheet([['学校代码', '学校名称', '学段', '专任教师数'], [right, '甲小学', '小学', 9]], { name: 'b' })]);
    expect(units(reading)).toEqual(['甲小学/primary']);
    expect(unitFigure(reading, '甲小学', 'primary', 'fullTimeTeachers')).toBe(9);
  });

  it('a code of which the digits were lost joins no schools', () => {
    const reading = read([sheet([HEAD, ['2.132E+09', '甲小学', '小学', 100]], { name: 'a' }), sheet([HEAD, ['2.132E+09', '乙小学', '小学', 120]], { name: 'b' })]);
    expect(units(reading)).toEqual(['甲小学/primary', '乙小学/primary']);
    expect(reading.dataset.schools.map(({ code }) => code)).toEqual([undefined, undefined]);
  });

  it('joins by name without regard to width, spaces, brackets and the part of the school', () => {
    const reading = read([
      sheet([['学校名称', '在校生数'], ['第一学校（东） 小学部', 100], ['第一学校（东）初中部', 50]], { name: 'a' }),
      sheet([['学校', '学段', '专任教师数'], ['第 一 学校(东)', '初中', 9]], { name: 'b' }),
    ]);
    expect(units(reading)).toEqual(['第一学校（东）/primary', '第一学校（东）/junior']);
    expect(unitFigure(reading, '第一学校（东）', 'junior', 'fullTimeTeachers')).toBe(9);
  });

  it('keeps schools of one name apart by code or town', () => {
    expect(units(read([sheet([HEAD, ['1', '中心学校', '小学', 1], ['2', '中心学校', '小学', 2]])]))).toEqual(['中心学校/primary', '中心学校/primary']);
    expect(units(read([sheet([['乡镇', '学校名称', '学段', '在校生数'], ['东镇', '中心学校', '小学', 1], ['西镇', '中心学校', '小学', 2]])]))).toHaveLength(2);
  });

  it('refuses to choose between two schools of one name', () => {
    const reading = read([
      sheet([HEAD, ['1', '中心学校', '小学', 1], ['2', '中心学校', '小学', 2]], { name: 'a' }),
      sheet([['学校名称', '学段', '专任教师数'], ['中心学校', '小学', 9]], { name: 'b' }),
    ]);
    expect(issueList(reading)).toEqual(['schoolAmbiguous@b!A2', 'noDataRows@b!A1']);
    expect(reading.dataset.units.figures.has('fullTimeTeachers')).toBe(false);
  });

  it.each<[string, readonly number[]]>([
    ['first', [0, 1, 2]],
    ['between', [1, 0, 2]],
    ['last', [1, 2, 0]],
  ])('a name that two towns have is neither school’s without its town, though it stands %s', (_, order) => {
    const head = ['乡镇', '学校名称', '学段'];
    const sheets = [
      sheet([['学校名称', '学段', '专任教师数'], ['中心学校', '小学', 9]], { name: 'bare' }),
      sheet([[...head, '在校生数'], ['东镇', '中心学校', '小学', 1]], { name: 'east' }),
      sheet([[...head, '在校生数'], ['西镇', '中心学校', '小学', 2]], { name: 'west' }),
    ];
    const reading = read(order.flatMap((at) => sheets[at] ?? []));
    expect(issueList(reading, 'schoolAmbiguous')).toEqual(['schoolAmbiguous@bare!A2']);
    expect(reading.dataset.schools.map(({ town }) => town)).toEqual(['东镇', '西镇']);
    expect([0, 1].map((unit) => reading.dataset.units.figures.get('fullTimeTeachers')?.states[unit] ?? STATE.absent)).toEqual([STATE.absent, STATE.absent]);
    expect([...(reading.dataset.units.figures.get('pupils')?.values ?? [])]).toEqual([1, 2]);
    expect(reading.dataset.leftOut).toHaveLength(1);
  });

  it('reports different values for one figure and keeps the first', () => {
    const reading = read([sheet([HEAD, ['1', '甲小学', '小学', 100]], { name: 'a' }), sheet([HEAD, ['1', '甲小学', '小学', 120]], { name: 'b' }), sheet([HEAD, ['1', '甲小学', '小学', '１００']], { name: 'c' })]);
    expect(reading.issues.filter(({ code }) => code === 'conflict')).toEqual([
      { severity: 'error', code: 'conflict', cell: { sheet: 'b', row: 1, column: 3 }, field: 'pupils', school: '甲小学', value: 120, other: 100, otherCell: { sheet: 'a', row: 1, column: 3 } },
    ]);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe(100);
  });

  it('fills a blank from another sheet, and never blanks a value', () => {
    const reading = read([sheet([HEAD, ['1', '甲小学', '小学', null], ['2', '乙小学', '小学', 7]], { name: 'a' }), sheet([HEAD, ['1', '甲小学', '小学', 120], ['2', '乙小学', '小学', null]], { name: 'b' })]);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe(120);
    expect(unitFigure(reading, '乙小学', 'primary', 'pupils')).toBe(7);
    expect(issueList(reading)).toEqual(['typeInferred@a!B2', 'typeInferred@a!B3']);
  });

  it('reports a school that stands twice in a table, and a code that two schools claim', () => {
    const reading = read([sheet([HEAD, ['1', '甲小学', '小学', 100], ['1', '甲小学', '小学', 90], ['1', '乙小学', '小学', 80]])]);
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([
      { severity: 'error', code: 'schoolRowsDiffer', cell: { sheet: 'Sheet1', row: 2, column: 1 }, school: '甲小学', first: { sheet: 'Sheet1', row: 1, column: 1 } },
      { severity: 'error', code: 'duplicateCode', cell: { sheet: 'Sheet1', row: 3, column: 0 }, schoolCode: '1', first: { sheet: 'Sheet1', row: 1, column: 0 } },
    ]);
    expect(units(reading)).toEqual(['甲小学/primary', '乙小学/primary']);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe('absent');
  });

  it('reads many forms of one school each', () => {
    const form = (name: string, pupils: number) => sheet([['填报项目', '单位', '填报值'], ['学校名称', '', name], ['学校类型', '', '小学'], ['小学学生人数', '人', pupils], ['网络多媒体教室间数', '间', 3]], { name: '填报表', file: `${name}.xlsx` });
    const reading = read([form('甲小学', 10), form('乙小学', 20)]);
    expect(units(reading)).toEqual(['甲小学/primary', '乙小学/primary']);
    expect(reading.sheets.map(({ file, template }) => [file, template])).toEqual([
      ['甲小学.xlsx', 'schoolForm'],
      ['乙小学.xlsx', 'schoolForm'],
    ]);
    // One layout: a correction made once serves all files.
    expect(new Set(reading.sheets.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  });

  it('never makes one school of two forms that carry the same code', () => {
    const form = (name: string, code: string) => sheet([['填报项目', '单位', '填报值'], ['学校名称', '', name], ['学校代码', '', code], ['学校类型', '', '小学'], ['小学学生人数', '人', 10]], { name });
    const reading = read([form('甲小学', '01'), form('乙小学', '01')]);
    expect(units(reading)).toEqual(['甲小学/primary', '乙小学/primary']);
    expect(issueList(reading)).toEqual(['duplicateCode@乙小学!C3']);
  });

  it('does not trip over names that objects have of their own', () => {
    const reading = read([sheet([['学校名称', '学段', '在校生数', '__proto__', 'constructor'], ['__proto__', '小学', 5, 1, 2], ['toString', '初中', 6, 1, 2]], { name: '__proto__' })]);
    expect(units(reading)).toEqual(['__proto__/primary', 'toString/junior']);
    expect(schoolFigure(reading, '__proto__', 'pupils')).toBeUndefined();
  });
});
