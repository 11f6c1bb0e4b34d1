import { isPlaceholder, readSchoolName, typeFromName } from '../../src/workbook/schoolName';

it.each([
  ['实验学校（小学部）', '实验学校', 'primary'],
  ['实验学校(初中部)', '实验学校', 'junior'],
  ['实验学校 初中部', '实验学校', 'junior'],
  ['实验学校-小学', '实验学校', 'primary'],
  ['实验学校（初中）', '实验学校', 'junior'],
  ['实验小学', '实验小学', undefined],
  ['第一初中', '第一初中', undefined],
  ['第一小学（东校区）', '第一小学(东校区)', undefined],
  ['小学部', '小学部', undefined],
])('%s is the school %s with stage %p', (text, key, stage) => expect(readSchoolName(text)).toMatchObject({ key, ...(stage === undefined ? {} : { stage }) }));

it('shows the name without the suffix, and compares it without width and spaces', () => {
  expect(readSchoolName('实验学校 （小学部）').shown).toBe('实验学校');
  expect(readSchoolName(' 第 一 小学（东）').key).toBe(readSchoolName('第一小学(东)').key);
});

it.each([
  ['希望小学', 'primary'],
  ['城关完小', 'primary'],
  ['第二初级中学', 'junior'],
  ['红星九年一贯制学校', 'nineYear'],
  ['东坡教学点', 'teachingPoint'],
  ['县特殊教育学校', 'special'],
  ['希望小学(东校区)', 'primary'],
  ['第一中学', undefined],
  ['育才学校', undefined],
  ['中心校', undefined],
])('the name %s tells the type %p', (name, type) => expect(typeFromName(name)).toBe(type));

it('knows the numbered rows of the official form', () => expect(['小学1', '初中12', '…', '…', '小学一', '实验小学'].map((name) => isPlaceholder(name.normalize('NFKC')))).toEqual([true, true, true, true, false, false]));
