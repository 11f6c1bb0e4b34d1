import { modelCell } from '../../../src/report/sheetModel';
import type { InputCheck } from '../../../src/report/sheetModel';
import { findTemplate, layTemplate, TEMPLATES } from '../../../src/report/templates';
import type { LaidPlace, LaidSheet, TemplateOptions } from '../../../src/report/templates';
import { FIELDS } from '../../../src/standards';
import type { Pack, Rule } from '../../../src/standards/schema';
import { OPTIONS } from './options';

const laid = (name: string, options: TemplateOptions = OPTIONS, sheet = 0): LaidSheet => {
  const template = findTemplate(name);
  const found = template === undefined ? undefined : layTemplate(template, options)[sheet];
  if (found === undefined) throw new Error(name);
  return found;
};

const placeOf = ({ places }: LaidSheet, field: string, stage?: string): LaidPlace => {
  const found = places.find((place) => place.field === field && (stage === undefined || place.stage === stage));
  if (found === undefined) throw new Error(field);
  return found;
};

const textAt = ({ model }: LaidSheet, row: number, column: number): unknown => modelCell(model.rows[row]?.[column] ?? null).content;
const commentOf = (sheet: LaidSheet, field: string): string => {
  const { row, column } = placeOf(sheet, field).heading;
  // The heading of a table that reaches down stands in the row above.
  return modelCell(sheet.model.rows[row]?.[column] ?? null).comment ?? modelCell(sheet.model.rows[row - 1]?.[column] ?? null).comment ?? '';
};
const checkOf = ({ model }: LaidSheet, { area }: LaidPlace): InputCheck | undefined => model.checks?.find((check) => check.area.top === area.top && check.area.left === area.left);

/** The pack as a place might have it: one rule with another wording and other departments. */
const localPack = (id: string, change: (rule: Rule) => Rule): Pack => ({ ...OPTIONS.pack, id: 'local', rules: OPTIONS.pack.rules.map((rule) => (rule.id === id ? change(rule) : rule)) });

test('a comment has the field’s unit, the wording in force, its source and the departments', () => {
  expect(commentOf(laid('county'), 'rotated')).toBe(
    [
      '实际交流轮岗教师数（人）',
      '必填。',
      '没有写 0，不掌握留空。',
      '“全县每年交流轮岗教师的比例不低于符合交流条件教师总数的10%；其中，骨干教师不低于交流轮岗教师总数的20%”——教督〔2017〕6号 政府保障程度 第11项',
      '责任部门：教育、人社',
    ].join('\n'),
  );
});

test('what the figures of an indicator are made of bears the indicator’s wording; a relief’s datum that of the relief', () => {
  const form = laid('school-form');
  expect(commentOf(form, 'bachelorTeachers')).toContain('每百名学生拥有高于规定学历教师数：小学、初中分别达到4.2人以上、5.3人以上');
  expect(commentOf(form, 'builtBy2010')).toContain('对于2010年及之前规划并建成的学校');
  expect(commentOf(form, 'seniorPupils')).toContain(OPTIONS.pack.split.clause.quote);
});

test('another pack gives other notes, other items, other bands of area', () => {
  const pack = localPack('G11', (rule) => ({
    ...rule,
    departments: ['staffing'],
    parts: rule.parts.map((part) => (part.kind === 'rate' && Array.isArray(part.threshold) ? { ...part, threshold: part.threshold.map((dated) => ({ ...dated, clause: { ...dated.clause, quote: '本省不低于15%' } })) } : part)),
  }));
  const comment = commentOf(laid('county', { ...OPTIONS, pack }), 'rotated');
  expect(comment).toContain('“本省不低于15%”');
  expect(comment).toContain('责任部门：编办');
  expect(comment).not.toContain('10%');
  const without = { ...OPTIONS.pack, rules: OPTIONS.pack.rules.filter(({ id }) => id !== 'Q8') };
  expect(laid('county', { ...OPTIONS, pack: without }).places.map(({ field }) => field)).not.toContain('evidence.Q8');
  expect(laid('county').places.map(({ field }) => field)).toContain('evidence.Q8');
});

test('every item of evidence that counts by default is asked for with yes and no', () => {
  const sheet = laid('county');
  const asked = OPTIONS.pack.rules.filter(({ enabledBy }) => enabledBy === undefined).flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'evidence' ? [part.field] : [])));
  expect(sheet.places.map(({ field }) => field).filter((field) => field.startsWith('evidence.'))).toEqual(asked);
  for (const field of asked) expect(checkOf(sheet, placeOf(sheet, field))).toMatchObject({ kind: 'list', options: ['是', '否'] });
});

test('the areas of rooms in the school form leave no gap: those of the rule, then of its reliefs', () => {
  const sheet = laid('school-form');
  const names = sheet.places.filter(({ field }) => field === 'roomBand').map(({ heading: { row, column } }) => textAt(sheet, row, column));
  expect(names).toEqual([
    '音乐教室间数（单间面积≥96㎡）',
    '音乐教室间数（73㎡≤单间面积＜96㎡）',
    '音乐教室间数（61㎡≤单间面积＜73㎡）',
    '音乐教室间数（54㎡≤单间面积＜61㎡）',
    '美术教室间数（单间面积≥90㎡）',
    '美术教室间数（67㎡≤单间面积＜90㎡）',
    '美术教室间数（61㎡≤单间面积＜67㎡）',
    '美术教室间数（54㎡≤单间面积＜61㎡）',
  ]);
});

test('money says 元 or 万元 beside the cell, in the hint and in what is said of a wrong entry; its range is in that unit', () => {
  const form = laid('school-form');
  const equipment = placeOf(form, 'equipmentValue');
  expect(textAt(form, equipment.heading.row, equipment.heading.column + 1)).toBe('万元');
  expect(equipment.exponent).toBe(4);
  expect(checkOf(form, equipment)).toMatchObject({ kind: 'decimal', least: 0, hint: expect.stringMatching(/^单位：万元\n/), message: expect.stringContaining('万元') });
  const county = laid('county');
  // The vocabulary: less than 100 元 a year, or 10,000 times as much, is in another unit.
  expect(checkOf(county, placeOf(county, 'teacherPay'))).toMatchObject({ kind: 'decimal', least: 0.01, most: 100, message: '请填 0.01 到 100 之间的数字。单位：万元。超出这个范围，多半是单位填错了。' });
  expect(checkOf(county, placeOf(county, 'fundsStandardPrimary'))).toMatchObject({ least: 5, most: 50_000 });
});

test('counts are whole numbers, shares percentages up to 100 %, codes text', () => {
  const county = laid('county');
  expect(checkOf(county, placeOf(county, 'rotated'))).toMatchObject({ kind: 'whole', least: 0 });
  expect(checkOf(county, placeOf(county, 'satisfaction'))).toMatchObject({ kind: 'decimal', least: 0, most: 1, message: expect.stringContaining('100%') });
  const { area } = placeOf(county, 'satisfaction');
  expect(modelCell(county.model.rows[area.top]?.[area.left] ?? null).format).toBe('0.00%');
  const code = placeOf(county, 'countyCode').area;
  expect(modelCell(county.model.rows[code.top]?.[code.left] ?? null).format).toBe('@');
});

test('what must be filled in says so in words', () => {
  const form = laid('school-form');
  for (const { heading, required } of form.places) expect(textAt(form, heading.row, heading.column + 3)).toBe(required ? '是' : '否');
  const table = laid('school-table');
  for (const place of table.places) {
    const { row, column } = place.heading;
    const heading = [row, row - 1].map((at) => table.model.rows[at]?.[column] ?? null).map(modelCell).find(({ content }) => typeof content === 'string');
    expect({ field: place.field, role: heading?.role, said: String(heading?.content).includes('（必填）') }).toEqual({ field: place.field, role: place.required ? 'required' : 'heading', said: place.required });
  }
});

test('表Ⅳ names the pack’s own limits, and every sentence of the vocabulary stands in 表Ⅳ or 表Ⅴ', () => {
  const texts = [4, 5, 6].flatMap((at) => laid('forms', OPTIONS, at).model.rows.map((cells) => modelCell(cells[1] ?? null).content)).filter((content): content is string => typeof content === 'string' && content.includes('＿＿'));
  expect(texts).toContain('超过2000人的小学＿＿所，初中＿＿所，超过2500人的一贯制学校＿＿所');
  expect(texts).toContain('超过45人的小学班级＿＿个，超过50人的初中班级＿＿个');
  expect(texts).toContain('不足100人的规模较小学校学生数＿＿人，公用经费＿＿元');
  expect(texts).toHaveLength([...FIELDS.values()].flatMap(({ sentences = [] }) => sentences).length);
});

test('表Ⅱ-2 numbers its columns L1 to L14, as the national form does', () => {
  const { model } = laid('forms', OPTIONS, 2);
  const numbers = model.rows.map((cells) => cells.map((cell) => modelCell(cell).content)).find((cells) => cells.includes('L1'));
  expect(numbers).toEqual([...Array.from({ length: 14 }, (_, at) => `L${at + 1}`), null]);
});

test('in English the notes are English, the headings and answers stay Chinese', () => {
  const english = laid('school-form', { ...OPTIONS, locale: 'en-US' });
  const chinese = laid('school-form');
  expect(commentOf(english, 'backboneTeachers')).toMatch(/^Key teachers.*\nRequired\.\n/u);
  expect(english.model.rows.slice(5).map((cells) => modelCell(cells[2] ?? null).content)).toEqual(chinese.model.rows.slice(5).map((cells) => modelCell(cells[2] ?? null).content));
  expect(checkOf(english, placeOf(english, 'schoolType'))).toMatchObject({ options: expect.arrayContaining(['九年一贯制学校']) });
});

test('every name of a template leads to it alone', () => {
  for (const template of TEMPLATES) for (const name of [template.id, ...template.aliases]) expect(findTemplate(name.toUpperCase())).toBe(template);
  expect(findTemplate('别的表')).toBeUndefined();
});
