import { rememberReasons, rememberWords } from '../../src/cli/check/remembering';
import type { UnknownReason } from '../../src/core/assessment';
import { createTranslator } from '../../src/locale';
import { createWords, namesFrom } from '../../src/report/words';
import { FIELDS, loadPack } from '../../src/standards';

const counted = () => {
  const asked: string[] = [];
  const plain = createTranslator('zh-CN');
  return { asked, translator: { ...plain, t: (key: string, data?: Readonly<Record<string, unknown>>) => (asked.push(key), plain.t(key, data)) } };
};

test('a bare word is looked up once, a sentence with data every time', () => {
  const { asked, translator } = counted();
  const { t } = rememberWords(translator);
  expect([t('term:stage.primary'), t('term:stage.primary'), t('term:stage.junior')]).toEqual(['小学', '小学', '初中']);
  expect(asked).toEqual(['term:stage.primary', 'term:stage.junior']);
  const [one, other] = ['甲小学', '乙小学'].map((school) => t('term:schoolStage', { school, stage: '小学' }));
  expect([one, other]).toEqual(['甲小学（小学）', '乙小学（小学）']);
});

test('reasons that say the same are put in words once; those that differ in any part are not confused', () => {
  const { asked, translator } = counted();
  const words = createWords(translator, namesFrom(loadPack('national-2017'), FIELDS, 'zh-CN'));
  const { reason } = rememberReasons(words);
  const missing = (stage?: 'primary' | 'junior'): UnknownReason => ({ code: 'missingField', field: 'pupils', ...(stage && { stage }) });
  const first = [missing(), missing('primary'), missing('junior')].map(reason);
  expect(new Set(first).size).toBe(3);
  const before = asked.length;
  expect([missing(), missing('primary'), missing('junior')].map(reason)).toEqual(first);
  expect(asked).toHaveLength(before);
});
