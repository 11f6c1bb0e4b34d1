import type { HostIssue } from '../../../src/host/workbookHost';
import { createTranslator, LOCALES } from '../../../src/locale';

const looks = ['lockFile', 'pdf', 'image', 'archive', 'word', 'slides', 'xml', 'binary'];
const formats = ['oldXls', 'xlsb', 'ods', 'html', 'xml2003', 'mhtml'];
const measures = ['bytes', 'sheets', 'rows', 'cells', 'entries', 'ratio'] as const;
const file = '某校.xlsx';
const ISSUES: readonly HostIssue[] = [
  ...looks.map((looksLike) => ({ code: 'notAWorkbook' as const, file, looksLike })),
  ...formats.map((format) => ({ code: 'unsupportedFormat' as const, file, format })),
  ...measures.map((what) => ({ code: 'tooLarge' as const, file, what, size: 2000, limit: 200 })),
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

test('a file name is shown as it is, even one that looks like a placeholder', () => {
  const { t } = createTranslator('zh-CN');
  expect(t('host:emptyFile', { file: '{{x}}$t(host:cancelled).xlsx' })).toContain('{{x}}$t(host:cancelled).xlsx');
});
