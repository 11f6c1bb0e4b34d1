import enUS from '../../src/locale/en-US';
import zhCN from '../../src/locale/zh-CN';

type Tree = { readonly [key: string]: string | Tree };

/** Every sentence by its path; English plural forms count as one. */
const sentences = (tree: Tree, prefix = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const at = `${prefix}${key.replace(/_(one|other)$/, '')}`;
      return typeof value === 'string' ? [[at, value] as const] : [...sentences(value, `${at}.`)];
    }),
  );

const placeholders = (sentence: string): readonly string[] => [...new Set([...sentence.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? ''))].sort();

describe.each(Object.keys(zhCN) as (keyof typeof zhCN)[])('catalogue %s', (namespace) => {
  const chinese = sentences(zhCN[namespace]);
  const english = sentences(enUS[namespace]);

  test('has the same sentences in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test('puts the same data into both', () => {
    const differing = [...chinese].filter(([key, sentence]) => {
      const other = placeholders(english.get(key) ?? '').filter((name) => name !== 'count');
      return JSON.stringify(placeholders(sentence).filter((name) => name !== 'count')) !== JSON.stringify(other);
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('is in Chinese on the Chinese side', () => {
    // Codes, units and pure placeholders have no words in them.
    const words = (sentence: string): string => sentence.replace(/\{\{[^}]*\}\}/g, '');
    const untranslated = [...chinese].filter(([, sentence]) => /[a-z]{5,}/i.test(words(sentence)) && !/[\u4e00-\u9fff]/.test(sentence));
    expect(untranslated.map(([key]) => key)).toEqual([]);
  });
});
