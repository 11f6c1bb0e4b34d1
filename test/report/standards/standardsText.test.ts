import { LOCALES } from '../../../src/locale';
import { diffLines } from '../../../src/report/standards/diffLines';
import { packContext } from '../../../src/report/standards/packContext';
import { packLines } from '../../../src/report/standards/packLines';
import { plainText } from '../../../src/report/standards/textLine';
import { diffPacks, extendPack, FIELDS, loadPack, PACK_IDS } from '../../../src/standards';
import type { Pack } from '../../../src/standards/schema';
import { CLAUSE, localPack, RULE } from '../../standards/localPack';

const base = loadPack('national-2017');
const shown = (pack: Pack, locale: (typeof LOCALES)[number] = 'zh-CN'): string => plainText(packLines(packContext(pack, FIELDS, locale)));
const compared = (before: Pack, after: Pack, locale: (typeof LOCALES)[number] = 'zh-CN'): string =>
  plainText(diffLines(diffPacks(before, after), { before: packContext(before, FIELDS, locale), after: packContext(after, FIELDS, locale) }));

/** Every wording in a pack. */
const quotesIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(quotesIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'quote' in node && typeof node.quote === 'string' ? [node.quote] : [];
  return [...own, ...Object.values(node).flatMap(quotesIn)];
};

describe.each(PACK_IDS.flatMap((id) => LOCALES.map((locale) => [id, locale] as const)))('%s in %s', (id, locale) => {
  const pack = loadPack(id);
  const text = shown(pack, locale);

  test('names every document with its number, every item, department, parameter and what is not judged', () => {
    const pick = (label: { readonly zh: string; readonly en: string }): string => (locale === 'zh-CN' ? label.zh : label.en);
    for (const { title, number = '', note = '' } of pack.sources) for (const part of [title, number, note]) expect(text).toContain(part);
    for (const { id: rule, label, parts } of pack.rules) {
      expect(text).toContain(`${rule} ${pick(label)}`);
      for (const part of parts) expect(text).toContain(pick(part.label));
    }
    for (const { id: parameter, reason } of pack.parameters) expect([text.includes(`${parameter}`), text.includes(pick(reason))]).toEqual([true, true]);
    for (const { id: own, label, reason } of pack.unmodelled ?? []) expect([text.includes(`${own} ${pick(label)}`), text.includes(pick(reason))]).toEqual([true, true]);
  });

  test('quotes every wording that anything rests on, but for the classes that plans count', () => {
    const told = Object.entries(pack).filter(([key]) => key !== 'classBands' && (key !== 'schoolRule' || pack.schoolRule.minimumMet > 0));
    for (const quote of told.flatMap(([, value]) => quotesIn(value))) expect(text).toContain(quote);
  });

  test('leaves no key and no blank of a sentence open', () => {
    expect(text).not.toMatch(/\{\{|standards:|term:|undefined|NaN|\[object/u);
  });
});

test('numbers are said with stage, unit and day, formulas with the names of the figures', () => {
  const text = shown(base);
  expect(text).toContain('逐校计算 高于规定学历教师数 ÷ 在校生数 × 100，不低于 小学 4.2、初中 5.3（2017-04-19 起）；底线 小学 3.57、初中 4.505（2017-04-19 起）');
  expect(text).toContain('每个班级不超过 小学 45人、初中 50人（2017-04-19 起）；适用学校：不含特殊教育学校、职业学校');
  expect(text).toContain('教师培训经费预算总额 ÷ 公用经费预算总额，不低于 5%（2017-04-19 起）');
  expect(text).toContain('参数“特殊教育生均公用经费标准”（默认 6,000元/生）');
});

test('a pack on another says so, and what is new, gone and different', () => {
  const entry = { from: '2024-09-01', value: { primary: 40, junior: 45 }, clause: CLAUSE };
  const own = extendPack(
    base,
    localPack({
      rules: [RULE],
      changes: [{ rule: 'G05', departments: ['finance'], parts: [{ part: 'class', values: { limit: [entry] } }] }],
      switches: [{ profile: 'relief-2019', default: true }],
    }),
  );
  expect(shown(own)).toContain('以 national-2017 为基础');
  const text = compared(base, own);
  expect(text).toContain('新增 X1 本县要求');
  expect(text).toContain('不同 G05 班级规模');
  expect(text).toMatch(/－ 班级学生数：每个班级不超过 小学 45人、初中 50人（2017-04-19 起）；适用/u);
  expect(text).toMatch(/＋ 班级学生数：每个班级不超过 小学 45人、初中 50人（2017-04-19 起）；小学 40人、初中 45人（2024-09-01 起）；适用/u);
  expect(text).toContain('－ 责任部门：教育\n');
  expect(text).toContain('＋ 责任部门：财政\n');
  expect(text).toContain(`＋ “${CLAUSE.quote}”`);
  expect(text).toContain('＋ 2019年《规程》从宽口径：默认启用');
  // What is the same is not told.
  expect(text).not.toContain('R1');
  expect(compared(own, base)).toContain('没有 X1 本县要求');
});

test('what has ended is said to have', () => {
  const own = extendPack(base, localPack({ changes: [{ rule: 'G05', parts: [{ part: 'class', values: { limit: [{ from: '2024-09-01', value: null, clause: CLAUSE }] } }] }] }));
  expect(shown(own)).toContain('2024-09-01 起不再规定');
});

test.each(LOCALES)('packs that are alike are said to be, in %s', (locale) => {
  expect(compared(base, base, locale)).toMatch(/没有不同|Nothing is different/u);
});
