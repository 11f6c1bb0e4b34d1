import { issueList, read, sheet, unitFigure } from './sheets';

/** A school of 500 pupils with so much equipment under that heading, and lines above the table. */
const equipment = (value: number | string, heading: string, ...above: string[]) =>
  read([sheet([...above.map((line) => [line]), ['学校名称', '学校类型', '在校生数', heading], ['甲小学', '小学', 500, value], ['乙小学', '小学', 400, value]])]);
const figure = (reading: ReturnType<typeof equipment>) => unitFigure(reading, '甲小学', 'primary', 'equipmentValue');

describe('the unit of a table’s money', () => {
  it.each(['某县学校统计表（单位：万元、平方米）', '单位：万元', '计量单位: 人/万元/㎡', '设备情况（万元）'])('is stated above the table: %s', (line) => {
    const reading = equipment(150, '教学仪器设备资产值', '某县', line);
    expect(figure(reading)).toBe(1_500_000);
    expect(reading.sheets[0]?.matches[3]).toMatchObject({ field: 'equipmentValue', factor: 10_000 });
    expect(issueList(reading)).toEqual([]);
  });

  it('a heading’s own unit outranks the title’s', () => {
    expect(figure(equipment(1_500_000, '教学仪器设备资产值（元）', '单位：万元'))).toBe(1_500_000);
    expect(figure(equipment(150, '教学仪器设备资产值（万元）', '单位：元'))).toBe(1_500_000);
  });

  it('does not change what the unit does not fit', () => expect(unitFigure(equipment(150, '教学仪器设备资产值', '单位：万元'), '甲小学', 'primary', 'pupils')).toBe(500));

  it.each([
    ['no unit, 0.3 yuan a pupil', 150, []],
    ['a title of 万元 over figures in yuan', 1_500_000, ['单位：万元']],
    ['a title of 元 over figures in 万元', 150, ['单位：元']],
    ['a title that names both', 1_500_000, ['单位：元、万元']],
  ])('is asked about and the figures are not used: %s', (_, value, above) => {
    const reading = equipment(value, '教学仪器设备资产值', ...above);
    expect(figure(reading)).toBeUndefined();
    expect(issueList(reading)).toEqual([`unitUnclear@Sheet1!D${above.length + 1}`]);
  });

  it.each([
    ['yuan under 万元', '教学仪器设备资产值（万元）', 1_500_000],
    ['万元 under yuan', '教学仪器设备资产值（元）', 150],
  ])('is asked about against the heading where the figures of all schools contradict it: %s', (_, heading, value) => {
    const reading = equipment(value, heading);
    expect(figure(reading)).toBeUndefined();
    expect(issueList(reading)).toEqual(['unitUnclear@Sheet1!D1']);
  });

  it('a heading is believed where schools are very small, where nobody knows how many pupils they have, or a cell says otherwise', () => {
    const tiny = read([sheet([['学校名称', '学校类型', '在校生数', '教学仪器设备资产值（万元）'], ['甲小学', '小学', 3, 20]])]);
    expect(unitFigure(tiny, '甲小学', 'primary', 'equipmentValue')).toBe(200_000);
    const unknown = read([sheet([['学校名称', '学校类型', '教学仪器设备资产值（万元）'], ['甲小学', '小学', 4000]])]);
    expect(unitFigure(unknown, '甲小学', 'primary', 'equipmentValue')).toBe(40_000_000);
    expect(figure(equipment('150万元', '教学仪器设备资产值（元）'))).toBe(1_500_000);
  });

  it('of the county’s own sums is doubted too', () => {
    const pay = (unit: string, teachers: number) => read([sheet([['填报项目', '单位', '填报值'], ['区县名称', '', '甲县'], ['教师平均工资收入水平', unit, teachers], ['当地公务员平均工资收入水平', '元', 97_000]])]);
    expect(issueList(pay('万元', 98_000))).toEqual(['unitUnclear@Sheet1!A3']);
    expect(issueList(pay('元', 9.8))).toEqual(['unitUnclear@Sheet1!A3']);
    expect(pay('万元', 9.8).dataset.county.get('teacherPay')).toMatchObject({ state: 'value', value: 98_000 });
  });

  it.each(['单位：亩', '单位：人、千元、亩', '（单位：亩、平方米）', '单位：公顷', '单位：百平方米'])('areas under %s are asked about, unless their heading says 平方米', (line) => {
    const reading = read([sheet([[line], ['学校名称', '学校类型', '在校生数', '运动场地面积', '体育馆面积（平方米）'], ['甲小学', '小学', 500, 10, 300]])]);
    expect(issueList(reading)).toEqual(['unitUnclear@Sheet1!D2']);
    expect([unitFigure(reading, '甲小学', 'primary', 'playgroundArea'), unitFigure(reading, '甲小学', 'primary', 'gymArea')]).toEqual([undefined, 300]);
  });

  it('needs no word where the figures go with yuan', () => {
    const reading = equipment(1_500_000, '教学仪器设备资产值');
    expect(figure(reading)).toBe(1_500_000);
    expect(issueList(reading)).toEqual([]);
  });

  it('is asked about in a school’s form too', () => {
    const form = (unit: string) => read([sheet([['学校自评表'], ['项目', '单位', '填报值'], ['学校名称', '', '甲小学'], ['学校类型', '', '小学'], ['在校生数', '人', 500], ['教学仪器设备资产值', unit, 150]])]);
    expect(issueList(form(''))).toContain('unitUnclear@Sheet1!A6');
    expect(unitFigure(form('万元'), '甲小学', 'primary', 'equipmentValue')).toBe(1_500_000);
  });

  it('is asked about without pupils in the table', () =>
    expect(issueList(read([sheet([['学校名称', '学校类型', '教学仪器设备资产值'], ['甲小学', '小学', 150]])]))).toEqual(['unitUnclear@Sheet1!C1']));
});
