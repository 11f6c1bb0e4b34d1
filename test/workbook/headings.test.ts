import { FIELDS } from '../../src/standards';
import { fieldIndex } from '../../src/workbook/fieldIndex';
import { CERTAIN, matchHeading } from '../../src/workbook/headingMatch';
import { readHeading } from '../../src/workbook/headingText';

const index = fieldIndex(FIELDS);

/** The best field with its stage; a trailing ? where it is only a question; undefined where nothing comes near. */
const meaning = (...levels: readonly string[]): string | undefined => {
  const [best] = matchHeading(readHeading(levels), index);
  if (best === undefined || best.score < 0.5) return undefined;
  return `${best.field.id}${best.stage === undefined ? '' : `@${best.stage}`}${best.score < CERTAIN ? '?' : ''}`;
};

describe('headings as they are written', () => {
  it.each([
    ['在校生数', 'pupils'],
    ['在 校 生\n数', 'pupils'],
    ['在校生数（人）', 'pupils'],
    ['*在校学生数', 'pupils'],
    ['在校学生', 'pupils'],
    ['４. 在校生总数', 'pupils'],
    ['小学在校生数', 'pupils@primary'],
    ['小学生数', 'pupils@primary'],
    ['初中学生人数', 'pupils@junior'],
    ['在校生数（初中）', 'pupils@junior'],
    ['初中部专任教师数', 'fullTimeTeachers@junior'],
    ['全校班级数', 'classes'],
    ['生均教学及辅助用 房面积（ ㎡）', 'teachingAreaPerPupil'],
    ['教学仪器设备值（万元）', 'equipmentValue'],
    ['教学仪器设备值/万元', 'equipmentValue'],
    ['规定的小学生均公用经费标准', 'fundsStandardPrimary'],
    ['小学生均教学及辅助用房面积', 'teachingAreaPerPupil@primary'],
  ])('%s is %s', (text, expected) => expect(meaning(text)).toBe(expected));

  it.each([
    [['小学', '在校生数'], 'pupils@primary'],
    [['在校学生数(人)', '小学'], 'pupils@primary'],
    [['在校生数', '合计'], 'pupils'],
    [['教职工情况', '专任教师', '合计'], 'fullTimeTeachers'],
    [['学生情况', '初中', '在校生数'], 'pupils@junior'],
    [['专任教师', '其中：县级及以上骨干教师'], 'backboneTeachers'],
    [['体育', '专任教师人数'], 'peTeachers'],
  ])('%j is %s', (levels, expected) => expect(meaning(...levels)).toBe(expected));
});

describe('what must not be taken for a figure in silence', () => {
  it.each([
    [['女在校生数']],
    [['在校生数', '其中：女']],
    [['幼儿园', '在校生数']],
    [['2023年', '在校生数']],
    [['上年在校生数']],
    [['在校生数（含幼儿）']],
    [['教学及辅助用房面积（含阅览室）']],
    [['在校生数（㎡）']],
    [['高中', '专任教师数']],
    [['中小学在校生数']],
    [['小学', '初中', '在校生数']],
  ])('%j', (levels) => {
    const found = meaning(...levels);
    expect(found === undefined || found.endsWith('?') || !found.startsWith('pupils')).toBe(true);
    expect(found ?? '?').toMatch(/\?$/u);
  });

  it.each([
    [['专任教师', '骨干', '小学'], 'backboneTeachers@primary'],
    [['专任教师', '本科'], 'bachelorTeachers'],
    [['专任教师按学历', '硕士研究生毕业'], 'masterTeachers'],
    [['学生', '高中'], 'seniorPupils'],
    [['教学及辅助用房面积', '总面积'], 'teachingAreaStated'],
    [['生均教学仪器设备值', '实际值'], 'equipmentPerPupil'],
  ])('a part is named by its group: %j is %s', (levels, expected) => expect(meaning(...levels)).toBe(expected));

  it.each([[['专任教师', '女']], [['在校生数', '男']], [['生均教学仪器设备值', '达标值']], [['生均教学仪器设备值', '基本值']]])('a part unknown is not proposed as the whole: %j', (levels) => {
    const whole = meaning(levels[0] ?? '');
    expect(whole).toBeDefined();
    expect(matchHeading(readHeading(levels), index).map(({ field }) => field.id)).not.toContain(whole);
  });

  it('a stage of its own is no figure', () => expect([meaning('小学'), meaning('合计')]).toEqual([undefined, undefined]));

  it('高中 pupils are not pupils of compulsory education', () => expect(meaning('高中在校生数')).toBe('seniorPupils'));

  it('a sentence that denies an item is not that item', () => {
    expect(meaning('存在违规择校行为')).toBe('evidence.V2');
    expect(meaning('不存在违规择校行为') ?? '?').toMatch(/\?$/u);
    expect(meaning('县域内义务教育学校规划布局不合理，不符合国家规定要求') ?? '?').toMatch(/\?$/u);
  });

  it('a long sentence of an item may differ in a word', () => {
    expect(meaning('1. 县域内义务教育学校规划布局合理，符合国家规定要求；')).toBe('evidence.G01');
    expect(meaning('县域内各义务教育学校规划布局合理，符合国家规定要求')).toBe('evidence.G01');
  });
});

it('every label and alias of the vocabulary leads to its own field', () => {
  for (const field of FIELDS.values()) {
    for (const name of [field.label.zh, ...field.aliases]) {
      const certain = matchHeading(readHeading([name]), index).filter(({ score }) => score >= CERTAIN);
      expect({ name, fields: certain.map((one) => one.field.id) }).toEqual({ name, fields: expect.arrayContaining([field.id]) as string[] });
    }
  }
});

it('no two fields of the same kind of record share a name', () => {
  const owners = new Map<string, string>();
  for (const field of FIELDS.values()) {
    for (const name of [field.label.zh, ...field.aliases]) {
      const key = `${field.scope}:${readHeading([name]).keys.join('')}@${readHeading([name]).stage ?? ''}`;
      expect({ name, owner: owners.get(key) ?? field.id }).toEqual({ name, owner: field.id });
      owners.set(key, field.id);
    }
  }
});
