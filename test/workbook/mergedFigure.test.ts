import { createTranslator } from '../../src/locale';
import { countyKey } from '../../src/core/dataset';
import { issueList, mapping, read, schoolFigure, sheet, unitFigure } from './sheets';

const HEAD = ['学校名称', '学校类型', '在校生数', '班级数'];

describe('a figure’s cell merged over columns', () => {
  it('of two figures is neither’s, and reported once', () => {
    const reading = read([sheet([HEAD, ['甲小学', '小学', 300, null], ['乙小学', '小学', 200, 5]], { merges: ['C2:D2'] })]);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe('absent');
    expect(unitFigure(reading, '甲小学', 'primary', 'classes')).not.toBe(300);
    expect(unitFigure(reading, '乙小学', 'primary', 'pupils')).toBe(200);
    expect(issueList(reading)).toEqual(['mergedOverColumns@Sheet1!C2']);
  });

  it.each([
    ['before', ['在校生数', '食堂数', '班级数'], ['C2:D2']],
    ['behind', ['食堂数', '在校生数', '班级数'], ['C2:D2']],
  ])('of a figure and something unknown %s it is reported too', (_, figures, merges) => {
    const reading = read([sheet([['学校名称', '学校类型', ...figures], ['甲小学', '小学', 300, null, 5]], { merges })]);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).not.toBe(300);
    expect(issueList(reading)).toEqual(['mergedOverColumns@Sheet1!C2']);
  });

  it('of a figure and a text, or one heading, is merged for looks', () => {
    expect(unitFigure(read([sheet([['学校名称', '学校类型', '在校生数', '备注'], ['甲小学', '小学', 300, null]], { merges: ['C2:D2'] })]), '甲小学', 'primary', 'pupils')).toBe(300);
    expect(issueList(read([sheet([['学校名称', '学校类型', '在校生数', null, '班级数'], ['甲小学', '小学', 300, null, 5]], { merges: ['C1:D1', 'C2:D2'] })]))).toEqual([]);
  });

  it('of one figure’s stages is the whole school’s, as over their rows', () => {
    const table = read([sheet([['学校名称', '学校类型', '小学教学仪器设备资产值（元）', '初中教学仪器设备资产值（元）'], ['甲校', '九年一贯制学校', 1_000_000, null]], { merges: ['C2:D2'] })]);
    expect(schoolFigure(table, '甲校', 'equipmentValue')).toBe(1_000_000);
    expect(unitFigure(table, '甲校', 'primary', 'equipmentValue')).toBeUndefined();
    const form = read([sheet([['项目', '小学', '初中'], ['学校名称', '甲校', '甲校'], ['学校类型', '九年一贯制学校', null], ['在校生数', 100, 50], ['教学仪器设备资产值（元）', 1_000_000, null]], { merges: ['B5:C5'] })]);
    expect(schoolFigure(form, '甲校', 'equipmentValue')).toBe(1_000_000);
    expect([unitFigure(form, '甲校', 'primary', 'pupils'), unitFigure(form, '甲校', 'junior', 'pupils')]).toEqual([100, 50]);
    expect([...issueList(table), ...issueList(form)]).toEqual([]);
  });

  it('of the county’s stages is the county’s', () => {
    const { dataset } = read([sheet([['项目', '单位', '小学', '初中'], ['区县名称', null, '某县', null], ['符合交流条件教师总数', '人', 30, null]], { merges: ['C3:D3'] })]);
    expect([...dataset.county]).toEqual([[countyKey('rotationEligible', undefined), expect.objectContaining({ value: 30 })]]);
  });

  it('of two bins of classes leaves both unknown', () => {
    const reading = read([sheet([['学校名称', '学校类型', '每班45人及以下', '每班46-50人', '每班51-55人'], ['甲小学', '小学', 3, null, 1]], { merges: ['C2:D2'] })]);
    expect(issueList(reading)).toEqual(['mergedOverColumns@Sheet1!C2']);
    expect(reading.dataset.classes.map(({ size }) => (size.kind === 'bin' ? size.classes.state : size.kind))).toEqual(['absent', 'blank', 'value']);
  });

  it('of two schools leaves a bin unknown as it does a figure', () => {
    const reading = read([sheet([['学校名称', '学校类型', '每班45人及以下', '每班46-50人', '每班51-55人'], ['甲小学', '小学', 3, 2, 1], ['乙小学', '小学', null, 2, 1]], { merges: ['C2:C3'] })]);
    expect(issueList(reading)).toEqual(['mergedOverSchools@Sheet1!C2']);
    expect(reading.dataset.classes[0]?.size).toMatchObject({ classes: { state: 'absent' } });
  });
});

describe('a heading over several columns', () => {
  it('of bins is asked about, and their classes are unknown', () => {
    const reading = read([sheet([['学校名称', '学校类型', '每班45人及以下', null, '每班46-50人', '每班51-55人'], ['甲小学', '小学', 3, 4, 1, 1]], { merges: ['C1:D1'] })]);
    expect(issueList(reading)).toEqual(['mergedHeading@Sheet1!C1', 'mergedHeading@Sheet1!D1']);
    expect(reading.dataset.classes.map(({ size }) => (size.kind === 'bin' ? size.classes.state : size.kind))).toEqual(['absent', 'absent', 'value', 'value']);
  });

  it('that divides only one of them leaves the other a question, unless what is divided off is a part', () => {
    const divided = (part: string) => read([sheet([['学校名称', '学校类型', '在校生数', null, '班级数'], [null, null, part, null, null], ['甲小学', '小学', 100, 150, 3]], { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] })]);
    expect(issueList(divided('校本部'))).toEqual(['mergedHeading@Sheet1!D2']);
    expect(unitFigure(divided('校本部'), '甲小学', 'primary', 'pupils')).toBeUndefined();
    expect(unitFigure(divided('其中：女'), '甲小学', 'primary', 'pupils')).toBe(150);
  });

  it('that lost its merge (a file of separated text) is asked about', () => {
    const table = (...beside: readonly (number | null)[]) => read([sheet([['学校名称', '学校类型', '在校生数', null, '班级数'], ...beside.map((value, at) => [`${at}小学`, '小学', 52, value, 3])])]);
    expect(issueList(table(48, 50, null))).toEqual(['mergedHeading@Sheet1!C1']);
    expect(mapping(table(48, 50, null))).toMatchObject({ 在校生数: undefined, 班级数: 'classes' });
    expect(unitFigure(table(48, null, null), '0小学', 'primary', 'pupils')).toBe(52);
    expect(issueList(table(48, null, null))).toEqual([]);
  });
});

it('bins have a name in what is said about them', () => {
  for (const locale of ['zh-CN', 'en-US'] as const) for (const id of ['classBin', 'roomBand']) expect(createTranslator(locale).has(`term:list.${id}`)).toBe(true);
});
