import { waysToGive } from '../../../src/functions/check/ruleInputs';
import { DEFAULT_PACK, loadPack } from '../../../src/standards';
import type { Rule } from '../../../src/standards/schema';
import { errorOf, sheetOf, valueOf } from '../formulas';

const { rules } = loadPack(DEFAULT_PACK);
const isEvidence = ({ parts }: Rule): boolean => parts.every(({ kind }) => kind === 'evidence');

describe('the same verdict as the function of the item', () => {
  test.each([
    ['=CHECK.RULE("G09",{239,240})', '=CHECK.TRAINING(239,240)'],
    ['=CHECK.RULE("G11",{50,500,9})', '=CHECK.ROTATION(500,50,9)'],
    ['=CHECK.RULE("G12",0.999)', '=CHECK.CERTIFICATE(0.999)'],
    ['=CHECK.RULE("Q2",{190,200})', '=CHECK.DISABLED(190,200)'],
    ['=CHECK.RULE("Q4",{5,100})', '=CHECK.TRAININGFUND(5,100)'],
    ['=CHECK.RULE("G07",{719999,120})', '=CHECK.SPECIAL(719999,120)'],
    ['=CHECK.RULE("S1",0.85)', '=CHECK.SATISFACTION(0.85)'],
    ['=CHECK.RULE("G03",{25,2,3})', '=CHECK.ROOMS(25,{96,96},{90,90,90})'],
    ['=CHECK.RULE("G06",{68,99})', '=CHECK.FUNDING(68,99)'],
    ['=CHECK.RULE("G05",{45,46},"小学")', '=CHECK.CLASSSIZE({45,46},"小学")'],
    ['=CHECK.RULE("Q9",{3,0.1,2,0.1,3,0.1,3,0.1,3,0.1,3,0.1})', '=CHECK.MONITOR({3,2,3,3,3,3},{0.1,0.1,0.1,0.1,0.1,0.1})'],
  ])('%s as %s', async (byRule, byItem) => {
    expect(await valueOf(byRule)).toBe(await valueOf(byItem));
  });

  test('an indicator per pupil, with its stage', async () => {
    expect(await valueOf('=CHECK.RULE("R1",4.2,"小学")')).toMatch(/^达标：.*未判断：.*差异系数/);
    expect(await valueOf('=CHECK.RULE("R1",4.199,"小学")')).toMatch(/^不达标：/);
    expect(await valueOf('=CHECK.RULE("生均教学仪器设备值",2499,"初中")')).toMatch(/^不达标：.*达到 85% 底线/);
    expect(await errorOf('=CHECK.RULE("R1",4.2)')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('类别') });
  });

  test('school sizes, with their type', async () => {
    expect(await valueOf('=CHECK.RULE("G04",{2000,2500},{"小学","九年一贯制"})')).toMatch(/^达标：/);
    expect(await valueOf('=CHECK.RULE("G04",{2001,2500},{"小学","九年一贯制"})')).toMatch(/^不达标：/);
  });
});

describe('items of evidence, preconditions and vetoes', () => {
  test.each(rules.filter(isEvidence).filter(({ enabledBy }) => enabledBy === undefined).map(({ id, group }) => [id, group] as const))('%s', async (id, group) => {
    const yes = group === 'veto' ? '不达标' : '达标';
    const no = group === 'veto' ? '达标' : '不达标';
    expect(await valueOf(`=CHECK.RULE("${id}","是")`)).toMatch(new RegExp(`^${yes}：`));
    expect(await valueOf(`=CHECK.RULE("${id}","否")`)).toMatch(new RegExp(`^${no}：`));
  });

  test('an answer that is none is refused, a blank is open', async () => {
    expect(await errorOf('=CHECK.RULE("G01","也许")')).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('也许') });
    expect(await valueOf('=CHECK.RULE("G01",A1)', [sheetOf('数据', [[null]])])).toMatch(/^无法判断：/);
  });

  test('an item of figures and proof is judged as a whole', async () => {
    expect(await valueOf('=CHECK.RULE("G14",{600,1200,"是"})')).toMatch(/^达标：/);
    expect(await valueOf('=CHECK.RULE("G14",{600,1200,"否"})')).toMatch(/^不达标：/);
    expect(await valueOf('=CHECK.RULE("G14",{0.5,"是"})')).toMatch(/^达标：/);
    expect(await valueOf('=CHECK.RULE("G14",A1:C1)', [sheetOf('数据', [[600, 1200, null]])])).toMatch(/^无法判断：/);
  });

  test('yuan beside 万元 is refused, as by the function of the item', async () => {
    expect(await errorOf('=CHECK.RULE("G08",{98000,9.6,"是"})')).toMatchObject({ code: '#VALUE!', message: (await errorOf('=CHECK.SALARY(98000,9.6)')).message.replace('教师平均工资', '上年度义务教育学校教师年平均工资收入水平（不含民办学校）').replace('公务员平均工资', '当地公务员年平均工资收入') });
    expect(await valueOf('=CHECK.RULE("G08",{9.8,9.6,"是"})')).toMatch(/^达标：/);
  });

  test('a veto that is not in use does not apply', async () => {
    expect(await valueOf('=CHECK.RULE("V7","否")')).toMatch(/^不适用：/);
    const inUse = { parameters: Object.fromEntries(rules.flatMap(({ enabledBy }) => (enabledBy === undefined ? [] : [[enabledBy, true]]))) };
    expect(await valueOf('=CHECK.RULE("V7","否")', [], inUse)).toMatch(/^达标：/);
  });
});

describe('a wrong number of values', () => {
  test.each(rules.filter((rule) => !rule.parts.some(({ kind }) => kind === 'indicator' || kind === 'limit')).map(({ id }) => id))('of %s tells which are wanted', async (id) => {
    const error = await errorOf(`=CHECK.RULE("${id}",{1,1,1,1,1,1,1,1,1,1,1,1,1,1,1})`);
    expect(error).toMatchObject({ code: '#VALUE!' });
    expect(error.message).toMatch(/给了 15 个值。应给：\d+ 个值（.+）。$/);
  });
});

test('the number of values tells which way they are given', () => {
  for (const rule of rules) {
    const lengths = waysToGive(rule, () => ({ music: 96, art: 90 }), 'classes').map(({ length }) => length);
    expect({ rule: rule.id, lengths: [...new Set(lengths)] }).toEqual({ rule: rule.id, lengths });
  }
});

test('a rule of no standard is #N/A', async () => {
  expect(await errorOf('=CHECK.RULE("X9",1)')).toMatchObject({ code: '#N/A', message: expect.stringContaining('X9') });
});
