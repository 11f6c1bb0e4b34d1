import { levelOf, privateFrom, questionOf, readFlag, regionOf, schoolTypeOf, stageOf, stageOfClassName, stageOfGrade } from '../../src/workbook/words';

it.each([
  ['一年级', 'primary'],
  ['５年级', 'primary'],
  ['６年级', 'sixth'],
  ['小学六年级', 'primary'],
  ['小学三年级', 'primary'],
  ['七年级', 'junior'],
  ['九年级', 'junior'],
  ['初一', 'junior'],
  ['初中三年级', 'junior'],
  ['初四', 'junior'],
  ['高一', 'outside'],
  ['大班', 'outside'],
  ['二班', undefined],
  ['', undefined],
])('grade %p is of stage %p', (text, stage) => expect(stageOfGrade(text)).toBe(stage));

it.each([
  ['七(3)班', 'junior'],
  ['三（2）班', 'primary'],
  ['八年级1班', 'junior'],
  ['初一2班', 'junior'],
  ['高二3班', 'outside'],
  ['1班', undefined],
  ['2023级1班', undefined],
  ['701班', undefined],
])('class %p is of stage %p', (text, stage) => expect(stageOfClassName(text)).toBe(stage));

it.each([
  ['小学', 'primary'],
  ['初级中学', 'junior'],
  ['九年一贯制', 'nineYear'],
  ['九年一贯制学校', 'nineYear'],
  ['十二年一贯制学校', 'twelveYear'],
  ['完全中学', 'complete'],
  ['教学点', 'teachingPoint'],
  ['特殊教育学校', 'special'],
  ['村小', 'primary'],
  ['中心小学', 'primary'],
  ['单设初中', 'junior'],
  ['职业中学', 'vocational'],
  ['中心校', undefined],
  ['学校', undefined],
])('type %p is %p', (text, type) => expect(schoolTypeOf(text)).toBe(type));

it('reads stages and regions', () => {
  expect(['小学', '初中部', ' 小 学 ', '高中', '小学、初中'].map(stageOf)).toEqual(['primary', 'junior', 'primary', undefined, undefined]);
  expect(['城区', '镇区', '乡村', '农村', '县镇', '郊外'].map(regionOf)).toEqual(['urban', 'township', 'rural', 'rural', 'township', undefined]);
});

it('reads yes and no, and words of judgement only where they are an answer', () => {
  expect(['是', '√', 'Y', '有', 1, true].map((cell) => readFlag(cell, 'fact'))).toEqual([true, true, true, true, true, true]);
  expect(['否', '×', 'N', '无', 0, '不存在'].map((cell) => readFlag(cell, 'fact'))).toEqual([false, false, false, false, false, false]);
  expect([null, '', '—'].map((cell) => readFlag(cell, 'merit'))).toEqual(['blank', 'blank', 'blank']);
  expect(readFlag('达标', 'merit')).toBe(true);
  expect(readFlag('不达标', 'merit')).toBe(false);
  expect(readFlag('达标', 'fact')).toBe('unknown');
  expect(readFlag('基本达标', 'merit')).toBe('unknown');
  expect(readFlag({ error: '#N/A' }, 'merit')).toBe('unknown');
});

it('takes 有 and 无 for no answer where the item asks for there being none', () => {
  expect(questionOf('无过重课业负担', false)).toBe('absence');
  expect(questionOf('职业学校未附设普通小学班、初中班', false)).toBe('absence');
  expect(questionOf('学校规划布局合理', false)).toBe('merit');
  expect(questionOf('治理校外培训机构不力', true)).toBe('fact');
  expect(['无', '没有', '有', '不存在'].map((cell) => readFlag(cell, 'absence'))).toEqual(['ambiguous', 'ambiguous', 'ambiguous', 'ambiguous']);
  expect(['是', '达标', '√', '否', '不达标'].map((cell) => readFlag(cell, 'absence'))).toEqual([true, true, true, false, false]);
});

it('tells private schools from the organiser code of the official form', () => {
  expect([10, '10', '10-民办', '民办', 7, '7', '县级教育部门', '公办', 12, '其他'].map(privateFrom)).toEqual([true, true, true, true, false, false, false, false, undefined, undefined]);
});

it('reads levels as Roman, Chinese and Arabic numerals', () => {
  expect(['Ⅲ级', 'III', '三级', '3', 'Ⅳ', '良好', ''].map(levelOf)).toEqual([3, 3, 3, 3, 4, undefined, undefined]);
});
