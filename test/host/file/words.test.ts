import { FOREIGN_KINDS, LIMITED, UNREAD_FORMATS } from '../../../src/host/workbookHost';
import type { ForeignKind, HostIssue, Limited, UnreadFormat } from '../../../src/host/workbookHost';
import { createTranslator, LOCALES } from '../../../src/locale';
import enUS from '../../../src/locale/en-US';
import zhCN from '../../../src/locale/zh-CN';

const file = '某校.xlsx';
const ISSUES: readonly HostIssue[] = [
  ...FOREIGN_KINDS.map((looksLike) => ({ code: 'notAWorkbook' as const, file, looksLike })),
  ...UNREAD_FORMATS.map((format) => ({ code: 'unsupportedFormat' as const, file, format })),
  ...LIMITED.map((what) => ({ code: 'tooLarge' as const, file, what, size: 2000, limit: 200 })),
  { code: 'encrypted', file },
  { code: 'emptyFile', file },
  { code: 'damaged', file, detail: 'x' },
  { code: 'noSheets', file },
  { code: 'notFound', file },
  { code: 'unreadable', file, detail: 'x' },
  { code: 'cellEditMode' },
  { code: 'sheetMissing', sheet: '表' },
  { code: 'protected', sheet: '表' },
  { code: 'workbookProtected' },
  { code: 'workbookTooLarge', cells: 6_000_000, limit: 5_000_000 },
  { code: 'cancelled' },
  { code: 'unavailable', member: 'Range.select' },
  { code: 'unexpected', detail: 'x' },
];

describe.each(LOCALES)('%s', (locale) => {
  const { t } = createTranslator(locale);

  test.each(ISSUES)('every issue is a whole sentence: %j', (issue) => {
    const sentence = t(`host:${issue.code}`, { ...issue });
    expect(sentence).not.toMatch(/host:|\$t|\{\{|looksLike\.|format\.|limit\./);
    if ('file' in issue) expect(sentence).toContain(issue.file);
  });
});

interface Catalogue {
  readonly looksLike: Readonly<Record<ForeignKind, string>>;
  readonly format: Readonly<Record<UnreadFormat, string>>;
  readonly limit: Readonly<Record<Limited, string>>;
}

test.each<[string, Catalogue]>([
  ['zh-CN', zhCN.host],
  ['en-US', enUS.host],
])('%s names just the kinds there are, which the compiler checks too', (_, { looksLike, format, limit }) => {
  expect(Object.keys(looksLike).sort()).toEqual([...FOREIGN_KINDS].sort());
  expect(Object.keys(format).sort()).toEqual([...UNREAD_FORMATS].sort());
  expect(Object.keys(limit).sort()).toEqual([...LIMITED].sort());
});

test('a file name is shown as it is, even one that looks like a placeholder', () => {
  const { t } = createTranslator('zh-CN');
  expect(t('host:emptyFile', { file: '{{x}}$t(host:cancelled).xlsx' })).toContain('{{x}}$t(host:cancelled).xlsx');
});
