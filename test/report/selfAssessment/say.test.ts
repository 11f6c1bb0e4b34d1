import { createTranslator } from '../../../src/locale';
import { bare, tight } from '../../../src/report/selfAssessment/plainWords';
import { joinPieces, say } from '../../../src/report/selfAssessment/say';

const translator = createTranslator('zh-CN');
const figure = (value: number) => ({ quantity: { kind: 'units', stage: 'primary' } as const, value, decimals: 0 });

describe('a sentence of words and figures', () => {
  test('keeps the figures as such, in the order of the language', () => {
    const figures = { pupils: figure(5), pupilsprimary: figure(3), pupilsjunior: figure(2) };
    expect(say(translator, 'pupils', {}, figures)).toEqual(['义务教育阶段在校学生', figure(5), '人，其中小学', figure(3), '人、初中', figure(2), '人。']);
  });

  test('takes pieces in place of a word, and none', () => {
    const figures = { units: figure(4), met: figure(3), unknown: say(translator, 'indicatorUnknown', { count: 1 }), mean: [] };
    expect(say(translator, 'indicatorStage', { stage: '小学', comparator: '不低于', threshold: '4.2' }, figures)).toEqual(['小学', figure(4), '所中', figure(3), '所达标（标准为不低于4.2）', '，1所无法判断']);
  });

  test('shows names as they are: placeholders, nestings and its own marks in them are text', () => {
    const name = '{{count}} $t(term:yes) <b>\uFDD0met\uFDD1';
    expect(say(translator, 'unknownSchool', { school: name, reason: 'x' }, {})).toEqual(['{{count}} $t(term:yes) <b>met：x。']);
  });

  test('joins with something between', () => {
    expect(joinPieces([['a'], [figure(1), 'b'], ['c']], '、')).toEqual(['a', '、', figure(1), 'b', '、', 'c']);
    expect(joinPieces([['a'], ['b']], '')).toEqual(['a', 'b']);
  });
});

describe('words in running text', () => {
  test.each([
    ['87 个单位中有 2 个缺少数据', '87个单位中有2个缺少数据'],
    ['“网络 2 室”是负数 -14（县 1.xlsx · 表 2!X60）', '“网络 2 室”是负数-14（县 1.xlsx · 表 2!X60）'],
    ['增加 9人 即达到标准', '增加9人即达到标准'],
    ['a 1 b', 'a 1 b'],
  ])('%s', (text, wanted) => {
    expect(tight(text)).toBe(wanted);
  });

  test.each([
    ['2,000元/生', '2000元/生'],
    ['1,234,567.50', '1234567.50'],
    ['a,b', 'a,b'],
  ])('%s', (text, wanted) => {
    expect(bare(text)).toBe(wanted);
  });
});
